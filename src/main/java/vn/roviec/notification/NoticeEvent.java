package vn.roviec.notification;

import java.time.Instant;

/**
 * Something that became of a notice; written once.
 *
 * @param words the mail's Message-ID, or why it failed; else blank
 */
public record NoticeEvent(NoticeChannel channel, NoticeEventKind kind, Instant at, String words) {
}
