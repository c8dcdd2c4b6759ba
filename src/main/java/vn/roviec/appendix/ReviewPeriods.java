package vn.roviec.appendix;

import java.time.LocalDate;

import vn.roviec.deadline.ReportingQuarter;
import vn.roviec.deadline.WorkingCalendar;

/**
 * When work without a fixed date is asked about: each reporting quarter, some days before
 * its figures are closed.
 */
record ReviewPeriods(WorkingCalendar calendar) {

	/** Working days between the question and the day on which figures are closed. */
	private static final int AHEAD = 5;

	/** Rungs below this number are not those of quarters. */
	private static final int FIRST = 10_000;

	static boolean isPeriod(int rung) {
		return rung >= FIRST;
	}

	LocalDate asked(ReportingQuarter period) {
		return this.calendar.plusWorkingDays(period.cutOff(), -AHEAD);
	}

	/** The first period that is asked about from a day on. */
	ReportingQuarter first(LocalDate day) {
		ReportingQuarter period = ReportingQuarter.after(day.minusDays(1));
		return asked(period).isBefore(day) ? period.next() : period;
	}

	/** The period that was asked about last. */
	ReportingQuarter latest(LocalDate today) {
		return first(today.plusDays(1)).previous();
	}

	/** The period whose figures are closed next. */
	static ReportingQuarter open(LocalDate today) {
		return ReportingQuarter.after(today.minusDays(1));
	}

}
