package vn.roviec.report;

import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * The week that a day plans: from Monday to Friday its own; on Saturday and Sunday the
 * one that comes, together with what is left of this one, since dates on days off stay.
 */
public final class PlannedWeek {

	private PlannedWeek() {
	}

	/** The Monday of the week that is planned on a day. */
	public static LocalDate monday(LocalDate day) {
		return isAhead(day) ? day.with(DayOfWeek.MONDAY).plusWeeks(1) : day.with(DayOfWeek.MONDAY);
	}

	/** The first day that counts for it. */
	public static LocalDate first(LocalDate day) {
		return isAhead(day) ? day : monday(day);
	}

	/** Whether the week is still to begin. */
	public static boolean isAhead(LocalDate day) {
		return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
	}

}
