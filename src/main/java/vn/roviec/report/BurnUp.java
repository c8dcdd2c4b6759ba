package vn.roviec.report;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * How many tasks were to be handed in by a day, and how many were and are done.
 *
 * @param all that have a date within the time
 * @param points ends of months, of weeks where there are few, and today, in order
 */
public record BurnUp(LocalDate first, LocalDate last, int all, List<Point> points) {

	/** Within so many months the ends of weeks are counted too. */
	private static final int WEEKLY_MONTHS = 13;

	static BurnUp of(NavigableMap<LocalDate, Integer> due, NavigableMap<LocalDate, Integer> done,
			@Nullable Integer year, LocalDate today) {
		TreeSet<LocalDate> known = new TreeSet<>(due.keySet());
		known.addAll(done.keySet());
		known.add(today);
		LocalDate first = (year != null) ? LocalDate.of(year, 1, 1) : known.first().withDayOfMonth(1);
		LocalDate last = (year != null) ? LocalDate.of(year, 12, 31) : endOfMonth(known.last());
		List<Point> points = new ArrayList<>();
		for (LocalDate day : days(first, last, today)) {
			points.add(new Point(day, until(due, day), day.isAfter(today) ? -1 : until(done, day)));
		}
		return new BurnUp(first, last, until(due, LocalDate.MAX), points);
	}

	private static TreeSet<LocalDate> days(LocalDate first, LocalDate last, LocalDate today) {
		TreeSet<LocalDate> days = new TreeSet<>();
		boolean weekly = first.plusMonths(WEEKLY_MONTHS).isAfter(last);
		for (LocalDate day = first.with(DayOfWeek.SUNDAY); weekly && day.isBefore(last); day = day.plusWeeks(1)) {
			days.add(day);
		}
		for (LocalDate month = first; !month.isAfter(last); month = month.plusMonths(1)) {
			days.add(endOfMonth(month));
		}
		if (!today.isBefore(first) && !today.isAfter(last)) {
			days.add(today);
		}
		return days;
	}

	private static LocalDate endOfMonth(LocalDate day) {
		return day.withDayOfMonth(day.lengthOfMonth());
	}

	private static int until(NavigableMap<LocalDate, Integer> counts, LocalDate day) {
		return counts.headMap(day, true).values().stream().mapToInt(Integer::intValue).sum();
	}

	/**
	 * As of the end of one day.
	 *
	 * @param planned how many are due until then
	 * @param done how many are done and were handed in until then; -1 for a day that has
	 * not come
	 */
	public record Point(LocalDate day, int planned, int done) {

		/** Whether the day has come. */
		public boolean known() {
			return this.done >= 0;
		}

	}

}
