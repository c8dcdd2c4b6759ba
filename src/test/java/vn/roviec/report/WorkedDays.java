package vn.roviec.report;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The working days of 2026 and 2027 as a table, from the government's notices and the
 * Labour Code and not from the calendar under test.
 */
final class WorkedDays {

	/** The last day that is written here. */
	private static final LocalDate KNOWN = LocalDate.of(2028, 1, 20);

	private static final Set<LocalDate> OFF = Stream
		.of("2026-01-01", "2026-02-16", "2026-02-17", "2026-02-18", "2026-02-19", "2026-02-20", "2026-04-27",
				"2026-04-30", "2026-05-01", "2026-09-01", "2026-09-02", "2026-11-24", "2027-01-01", "2027-02-04",
				"2027-02-05", "2027-02-08", "2027-02-09", "2027-02-10", "2027-04-16", "2027-04-30", "2027-05-03",
				"2027-09-02", "2027-09-03", "2027-11-24", "2028-01-03")
		.map(LocalDate::parse)
		.collect(Collectors.toSet());

	private WorkedDays() {
	}

	/** Fills a new table {@code figures_day} as far as the days are written here. */
	static void into(JdbcClient jdbc) {
		into(jdbc, KNOWN.plusDays(1), (day) -> false);
	}

	/**
	 * Fills a new table {@code figures_day}.
	 * @param later what is asked of days that nobody has written here
	 */
	static void into(JdbcClient jdbc, LocalDate end, Predicate<LocalDate> later) {
		jdbc.sql("create table figures_day (falls_on date primary key, no int)").update();
		List<LocalDate> days = LocalDate.of(2026, 1, 1)
			.datesUntil(end)
			.filter((day) -> day.isAfter(KNOWN) ? later.test(day) : worked(day))
			.toList();
		days.forEach((day) -> jdbc.sql("insert into figures_day values (?, ?)").params(day, day.toEpochDay()).update());
	}

	private static boolean worked(LocalDate day) {
		boolean rest = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
		return !rest && !OFF.contains(day);
	}

	static void drop(JdbcClient jdbc) {
		jdbc.sql("drop table if exists figures_day").update();
	}

}
