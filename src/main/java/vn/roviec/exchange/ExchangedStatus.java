package vn.roviec.exchange;

import java.time.LocalDateTime;

/**
 * What a receiver reports of a document.
 *
 * @param responseFor the document it is about
 * @param words what the receiver adds, may be blank
 * @param at in Vietnamese time
 */
public record ExchangedStatus(DocumentKey responseFor, Party from, StatusCode code, String words, LocalDateTime at,
		String department, String staff) implements Exchanged {
}
