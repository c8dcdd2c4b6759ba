package vn.roviec.notification;

import java.util.UUID;

/**
 * What is told.
 *
 * @param key what makes it unique for an officer ("task:ID:v1:rung:-3")
 * @param kind REMINDER, LATE, ESCALATION, NEWS: how loud it is
 * @param subject the aggregate it is about
 * @param text one sentence in Vietnamese
 * @param link path of the page where something can be done
 */
public record Notice(String key, NoticeKind kind, UUID subject, String text, String link) {
}
