package vn.roviec.notification;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A notice as its officer has it.
 *
 * @param insteadOf name of the absent officer for whom it came, null where it came for
 * the officer's own work
 * @param openedAt null where it was never opened
 * @param seenAt when it was marked as read together with others, null where it was not
 */
public record Receipt(UUID id, NoticeKind kind, UUID subject, String text, String link, Instant createdAt,
		@Nullable String insteadOf, @Nullable Instant openedAt, @Nullable Instant seenAt) {

	public boolean unread() {
		return this.openedAt == null && this.seenAt == null;
	}

}
