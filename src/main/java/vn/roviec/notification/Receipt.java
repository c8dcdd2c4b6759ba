package vn.roviec.notification;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A notice as its officer has it.
 *
 * @param openedAt null while it is unread
 */
public record Receipt(UUID id, NoticeKind kind, UUID subject, String text, String link, Instant createdAt,
		@Nullable Instant openedAt) {

	public boolean unread() {
		return this.openedAt == null;
	}

}
