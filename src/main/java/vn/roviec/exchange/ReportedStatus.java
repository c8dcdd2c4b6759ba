package vn.roviec.exchange;

import java.time.LocalDateTime;

/**
 * What a receiver has reported of a document of ours.
 *
 * @param from who reported
 * @param at when, as the receiver wrote it, in Vietnamese time
 */
public record ReportedStatus(Party from, StatusCode code, String words, LocalDateTime at) {
}
