package vn.roviec.report;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The working days of 2026 and 2027 as a table, from the government's notices and not
 * from the calendar under test.
 */
final class WorkedDays {

	private static final Set<LocalDate> OFF = Set.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 16),
			LocalDate.of(2026, 2, 17), LocalDate.of(2026, 2, 18), LocalDate.of(2026, 2, 19), LocalDate.of(2026, 2, 20),
			LocalDate.of(2026, 4, 27), LocalDate.of(2026, 4, 30), LocalDate.of(2026, 5, 1), LocalDate.of(2026, 9, 1),
			LocalDate.of(2026, 9, 2), LocalDate.of(2026, 11, 24), LocalDate.of(2027, 1, 1));

	private WorkedDays() {
	}

	/** Fills a new table {@code figures_day}; the first half of 2027 has no holidays. */
	static void into(JdbcClient jdbc) {
		jdbc.sql("create table figures_day (falls_on date primary key)").update();
		for (LocalDate day = LocalDate.of(2026, 1, 1); day.getYear() == 2026
				|| day.isBefore(LocalDate.of(2027, 2, 1)); day = day.plusDays(1)) {
			boolean rest = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
			if (!rest && !OFF.contains(day)) {
				jdbc.sql("insert into figures_day values (?)").param(day).update();
			}
		}
	}

	static void drop(JdbcClient jdbc) {
		jdbc.sql("drop table if exists figures_day").update();
	}

}
