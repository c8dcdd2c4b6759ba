package vn.roviec.exchange;

/**
 * An agency that sends or receives.
 *
 * @param code what the exchange knows it by; the old form (000.00.05.H26) and the new one
 * (H26.5.1) both occur, so it is text and never taken apart
 */
public record Party(String code, String name) {
}
