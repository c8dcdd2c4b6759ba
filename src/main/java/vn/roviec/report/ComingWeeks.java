package vn.roviec.report;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;

import vn.roviec.agency.AgencyId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How much of each unit is due in the coming weeks, and what stands in its way. */
@Repository
@Transactional(readOnly = true)
public class ComingWeeks {

	private static final int WEEKS = 8;

	private final JdbcClient jdbc;

	private final TaskFigures figures;

	ComingWeeks(JdbcClient jdbc, TaskFigures figures) {
		this.jdbc = jdbc;
		this.figures = figures;
	}

	/**
	 * Open tasks by lead unit and by the week in which they are due, from this week on.
	 */
	public Heat heat(AgencyId agency, TaskFilter filter) {
		Standing standing = this.figures.standing(agency);
		LocalDate monday = standing.today().with(DayOfWeek.MONDAY);
		TaskQuestion asked = TaskQuestion.of(agency, filter.in("open"), standing, "t.lead_unit, t.due_on");
		Map<String, Object> parameters = new HashMap<>(asked.parameters());
		parameters.put("first", monday);
		parameters.put("end", monday.plusWeeks(WEEKS));
		Map<UUID, Map<LocalDate, Integer>> counts = new HashMap<>();
		this.jdbc
			.sql("select lead_unit, due_on, count(*) as tasks from (" + asked.sql()
					+ " and q.due_on >= :first and q.due_on < :end) s group by lead_unit, due_on")
			.params(parameters)
			.query((row) -> {
				counts.computeIfAbsent(row.getObject("lead_unit", UUID.class), (unit) -> new TreeMap<>())
					.merge(row.getObject("due_on", LocalDate.class).with(DayOfWeek.MONDAY), row.getInt("tasks"),
							Integer::sum);
			});
		List<Heat.Row> rows = new ArrayList<>();
		this.figures.names(agency)
			.forEach((unit, name) -> rows.add(new Heat.Row(unit, name, counts.getOrDefault(unit, Map.of()))));
		rows.removeIf((row) -> row.counts().isEmpty());
		return new Heat(IntStream.range(0, WEEKS).mapToObj(monday::plusWeeks).toList(), rows);
	}

	/** What stands in the way of open tasks, the oldest first. */
	public List<OpenObstacle> obstacles(AgencyId agency, TaskFilter filter, int limit) {
		TaskQuestion asked = TaskQuestion.of(agency, filter.inTheWay(), this.figures.standing(agency),
				"t.id, t.agency_id, t.content, t.deliverable, t.lead_unit");
		return this.jdbc.sql("""
				select s.id, s.content, s.deliverable, u.short_name, b.raised_name, b.raised_at, b.raised_words
				from (%s) s join obstacle b on b.agency_id = s.agency_id and b.task_id = s.id and b.state = 'OPEN'
				left join unit u on u.agency_id = s.agency_id and u.id = s.lead_unit
				order by b.raised_at, s.id limit :limit
				""".formatted(asked.sql()))
			.params(asked.parameters())
			.param("limit", limit)
			.query(OpenObstacle::of)
			.list();
	}

}
