package vn.roviec.worklist;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.OfficerId;
import vn.roviec.agency.UnitId;

/**
 * What is left of a list.
 *
 * @param words in title or plan, marks do not count; blank for all
 * @param person who has the work
 * @param held whether somebody has the work, or null for the list's own habit
 * @param deadline by when it is due
 * @param from first day of a range, with {@link Deadline#RANGE}
 * @param to last day of a range
 */
public record WorkFilter(String words, @Nullable UUID plan, @Nullable UnitId unit, @Nullable OfficerId person,
		@Nullable Held held, @Nullable Deadline deadline, @Nullable LocalDate from, @Nullable LocalDate to) {

	/** Lets everything through. */
	public static final WorkFilter NONE = new WorkFilter("", null, null, null, null, null, null, null);

	/** The same list with another deadline. */
	public WorkFilter due(Deadline other) {
		return new WorkFilter(this.words, this.plan, this.unit, this.person, this.held, other, null, null);
	}

	/** Whether everything is let through. */
	public boolean isOpen() {
		return this.words.isBlank() && this.plan == null && this.unit == null && this.person == null
				&& this.held == null && this.deadline == null;
	}

	/** Whether somebody has the work. */
	public enum Held {

		FREE, TAKEN, ALL;

		boolean lets(WorkState state) {
			return switch (this) {
				case FREE -> state == WorkState.OPEN;
				case TAKEN -> state == WorkState.CLAIMED;
				case ALL -> true;
			};
		}

	}

	/** By when work is due. */
	public enum Deadline {

		LATE, TODAY, WEEK, RANGE, NONE

	}

}
