package vn.roviec.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.AgencyId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How tasks went: what was due and what was done, day by day. */
@Repository
@Transactional(readOnly = true)
public class TaskCourse {

	private final JdbcClient jdbc;

	private final TaskFigures figures;

	private final Clock clock;

	TaskCourse(JdbcClient jdbc, TaskFigures figures, Clock clock) {
		this.jdbc = jdbc;
		this.figures = figures;
		this.clock = clock;
	}

	/**
	 * What was planned and what was done of the tasks that have a date.
	 * @param filter of one plan, whose whole time is shown, or of what is due in one year
	 */
	public BurnUp burnUp(AgencyId agency, TaskFilter filter) {
		LocalDate today = LocalDate.now(this.clock);
		Integer asked = filter.year();
		Integer year = (filter.plan() != null) ? null : (asked != null) ? asked : Integer.valueOf(today.getYear());
		TaskFilter counted = TaskFilter.of(filter.unit(), filter.plan(), null);
		return BurnUp.of(days(agency, counted, "due_on", year), days(agency, counted.in("ended"), "handed_in_on", year),
				year, today);
	}

	private NavigableMap<LocalDate, Integer> days(AgencyId agency, TaskFilter filter, String day,
			@Nullable Integer year) {
		TaskQuestion asked = TaskQuestion.of(agency, filter, this.figures.standing(agency), "t.due_on, t.handed_in_on");
		Map<String, Object> parameters = new HashMap<>(asked.parameters());
		String within = " and q.due_on is not null";
		if (year != null) {
			within = " and q.due_on between :yearFirst and :yearLast";
			parameters.put("yearFirst", LocalDate.of(year, 1, 1));
			parameters.put("yearLast", LocalDate.of(year, 12, 31));
		}
		NavigableMap<LocalDate, Integer> days = new TreeMap<>();
		this.jdbc
			.sql("select %1$s as falls_on, count(*) as tasks from (%2$s%3$s) s group by %1$s".formatted(day,
					asked.sql(), within))
			.params(parameters)
			.query((row) -> {
				days.put(row.getObject("falls_on", LocalDate.class), row.getInt("tasks"));
			});
		return days;
	}

}
