package vn.roviec.periodic;

import java.time.LocalDate;

import vn.roviec.deadline.WorkingCalendar;

/**
 * By when each step of a report is to be done, so that it is sent on the agency's day:
 * units have until two working days before it, the standing unit one day more.
 */
public record ReportDays(LocalDate units, LocalDate compile, LocalDate send) {

	private static final int BEFORE_SENDING = 2;

	/**
	 * The days of a report.
	 * @param opened the day on which the units are asked; they have at least the first
	 * working day from then on
	 * @param wanted the agency's day; where the office is closed, the working day before
	 */
	static ReportDays of(LocalDate opened, LocalDate wanted, WorkingCalendar calendar) {
		LocalDate earliest = calendar.plusWorkingDays(opened.minusDays(1), 1);
		LocalDate send = latest(earliest,
				calendar.isWorkingDay(wanted) ? wanted : calendar.plusWorkingDays(wanted, -1));
		LocalDate units = latest(earliest, calendar.plusWorkingDays(send, -BEFORE_SENDING));
		return new ReportDays(units, latest(units, calendar.plusWorkingDays(send, -1)), send);
	}

	private static LocalDate latest(LocalDate one, LocalDate other) {
		return one.isAfter(other) ? one : other;
	}

}
