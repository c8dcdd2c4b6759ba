package vn.roviec.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * The days on which work is due within a span: the due dates that a reading has, and
 * those of its weekly and monthly cycles.
 */
public final class Occurrences {

	private Occurrences() {
	}

	/**
	 * The due dates from the first to the last day, both included, in order. A monthly
	 * cycle that names no day is due on the month's last, a weekly one on Friday.
	 */
	public static List<LocalDate> between(DeadlineReading reading, LocalDate first, LocalDate last,
			WorkingCalendar calendar) {
		Set<LocalDate> days = new TreeSet<>(reading.due());
		if (reading.frequencies().contains(Frequency.WEEKLY)) {
			weekly(reading.cycleDay(), first, last, days);
		}
		if (reading.frequencies().contains(Frequency.MONTHLY)) {
			for (YearMonth month = YearMonth.from(first); !month.atDay(1).isAfter(last); month = month.plusMonths(1)) {
				days.add(monthly(reading.cycleDay(), month, calendar));
			}
		}
		return days.stream().filter((day) -> !day.isBefore(first) && !day.isAfter(last)).toList();
	}

	private static void weekly(@Nullable CycleDay named, LocalDate first, LocalDate last, Set<LocalDate> days) {
		boolean weekday = named != null && named.kind() == CycleDay.Kind.DAY_OF_WEEK;
		DayOfWeek dayOfWeek = (named != null && weekday) ? DayOfWeek.of(named.number()) : DayOfWeek.FRIDAY;
		LocalDate day = first.with(TemporalAdjusters.nextOrSame(dayOfWeek));
		for (; !day.isAfter(last); day = day.plusWeeks(1)) {
			days.add(day);
		}
	}

	private static LocalDate monthly(@Nullable CycleDay named, YearMonth month, WorkingCalendar calendar) {
		if (named == null) {
			return month.atEndOfMonth();
		}
		return switch (named.kind()) {
			case DAY_OF_MONTH -> month.atDay(Math.min(named.number(), month.lengthOfMonth()));
			case DAY_OF_WEEK -> month.atEndOfMonth();
			case FIRST_WORKING_DAY -> calendar.plusWorkingDays(month.atDay(1).minusDays(1), 1);
			case LAST_WORKING_DAY -> calendar.plusWorkingDays(month.plusMonths(1).atDay(1), -1);
		};
	}

}
