package vn.roviec.report;

import java.time.LocalDate;

/**
 * Late tasks between two rungs of the ladder.
 *
 * @param from working days after the due date at which it begins, 0 for the first
 * @param until at which the next one begins, 0 for the last
 * @param dueUntil the latest due date of a task in it or in one that begins later
 */
public record LateBand(int from, int until, LocalDate dueUntil) {

	/** Under which tasks in it are counted and asked for. */
	public String code() {
		return Standing.LATE + "-" + this.from;
	}

}
