package vn.roviec.appendix;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.OfficerId;

/**
 * One move of a due date.
 *
 * @param dueVersion the version that began with it
 * @param from the date before, null where there was none
 * @param extension the decision that moved it, null where no extension did
 */
public record DueChange(int dueVersion, @Nullable LocalDate from, LocalDate to, String reason, OfficerId by,
		String byName, Instant at, @Nullable UUID extension) {
}
