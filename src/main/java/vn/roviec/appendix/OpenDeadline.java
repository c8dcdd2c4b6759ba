package vn.roviec.appendix;

import java.time.LocalDate;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.roviec.deadline.DueDate;
import vn.roviec.deadline.Ladder;
import vn.roviec.deadline.WorkingCalendar;

/**
 * The due date of a task that is still to be done.
 *
 * @param title what is to be done and handed in
 * @param dueVersion counts the dates
 * @param begun the day on which the task was given
 * @param lastRung the last rung handled for this due date, null before the first
 */
public record OpenDeadline(TaskId id, String title, String planSymbol, DueDate due, int dueVersion, LocalDate begun,
		@Nullable Integer lastRung) {

	Watch watch(Ladder ladder, WorkingCalendar calendar) {
		return new Watch(true, Optional.of(this.due), this.begun, ladder, calendar, this.lastRung);
	}

}
