package vn.roviec.deadline;

import java.time.LocalDate;
import java.util.List;

/**
 * A span of days on which nobody could work: a storm, a flood.
 *
 * @param last the last of them
 */
public record LostDays(LocalDate first, LocalDate last) {

	public LostDays {
		if (last.isBefore(first)) {
			throw new IllegalArgumentException(last + " lies before " + first);
		}
	}

	/** The working days that are lost, as rows of the calendar. */
	public List<CalendarDay> rows(WorkingCalendar calendar, String name) {
		return this.first.datesUntil(this.last.plusDays(1))
			.filter(calendar::isWorkingDay)
			.map((day) -> new CalendarDay(day, DayKind.FORCE_MAJEURE, name))
			.toList();
	}

	/**
	 * Where a due date moves: by as many working days as were lost between the task's
	 * beginning and its last day, so that whoever had five days left before the storm has
	 * five after it. A due date before the span, and that of a task begun after it, stay.
	 * @param begun the day on which the task was given; it does not count
	 * @param calendar the calendar without the lost days
	 */
	public DueDate shift(DueDate due, LocalDate begun, WorkingCalendar calendar) {
		LocalDate before = begun.isBefore(this.first) ? this.first.minusDays(1) : begun;
		LocalDate end = due.lastDay().isBefore(this.last) ? due.lastDay() : this.last;
		int lost = before.isBefore(end) ? calendar.workingDaysBetween(before, end) : 0;
		if (lost == 0) {
			return due;
		}
		LocalDate day = calendar.with(rows(calendar, "")).plusWorkingDays(due.lastDay(), lost);
		return new DueDate(due.strictBefore() ? day.plusDays(1) : day, due.strictBefore());
	}

}
