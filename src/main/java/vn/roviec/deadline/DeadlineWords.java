package vn.roviec.deadline;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * How a deadline stands on a day, for the words that a page shows.
 *
 * @param state how it stands
 * @param workingDays working days left or, where late, gone by; never negative. A task
 * late only since a day off is late by 0
 */
public record DeadlineWords(State state, int workingDays) {

	private static final int SOON_DAYS = 3;

	/**
	 * How a deadline stands on {@code today}. A date "trước ngày D" counts down to the
	 * day before D and is late after D ends.
	 */
	public static DeadlineWords of(@Nullable DueDate due, LocalDate today, WorkingCalendar calendar) {
		if (due == null) {
			return new DeadlineWords(State.NONE, 0);
		}
		if (today.isAfter(due.date())) {
			return new DeadlineWords(State.LATE, calendar.workingDaysBetween(due.date(), today));
		}
		if (!today.isBefore(due.lastDay())) {
			return new DeadlineWords(State.TODAY, 0);
		}
		int left = calendar.workingDaysBetween(today, due.lastDay());
		return new DeadlineWords((left <= SOON_DAYS) ? State.SOON : State.LATER, left);
	}

	/**
	 * The states of a deadline, worst first but for those without one.
	 */
	public enum State {

		/** Chưa có hạn. */
		NONE,

		/** Quá hạn. */
		LATE,

		/** Đến hạn hôm nay. */
		TODAY,

		/** Sắp đến hạn: at most three working days left. */
		SOON,

		/** Còn nhiều ngày hơn. */
		LATER

	}

}
