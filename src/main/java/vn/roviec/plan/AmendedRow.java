package vn.roviec.plan;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What an amending plan makes of one row of the plan that it amends.
 *
 * @param older that row, as it stood when the draft took it up
 * @param row the draft's own row that takes its place, null where the row ends
 * @param reason why it ends, blank else
 */
record AmendedRow(UUID older, @Nullable UUID row, String reason) {
}
