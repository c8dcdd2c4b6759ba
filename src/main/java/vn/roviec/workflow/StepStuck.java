package vn.roviec.workflow;

/**
 * A process has given a step up.
 *
 * @param agency whose process it is
 * @param step id of the incident
 */
public record StepStuck(String agency, String step) {
}
