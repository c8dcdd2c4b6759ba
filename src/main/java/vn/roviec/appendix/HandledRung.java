package vn.roviec.appendix;

import java.time.Instant;

/**
 * A rung of the ladder that was sent or skipped.
 *
 * @param rung working days from the due date; for a task without one, the number of the
 * review
 * @param reason why it was skipped, blank where it was sent
 */
public record HandledRung(int dueVersion, int rung, RungState state, String reason, Instant at) {
}
