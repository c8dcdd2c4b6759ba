package vn.roviec.appendix;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.AgencyId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Loads and stores the cycles of series. */
@Repository
class CycleRows {

	private final JdbcClient jdbc;

	CycleRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Every cycle of a series, in order. */
	List<SeriesCycle> of(AgencyId agency, SeriesId series) {
		return this.jdbc.sql("""
				select * from series_cycle where agency_id = :agency and series_id = :series order by due_on, cycle
				""").param("agency", agency.value()).param("series", series.value()).query(CycleRows::cycle).list();
	}

	/** Every cycle of every series of a plan, those of each in order. */
	Map<SeriesId, List<SeriesCycle>> ofPlan(AgencyId agency, UUID plan) {
		Map<SeriesId, List<SeriesCycle>> cycles = new HashMap<>();
		this.jdbc.sql("""
				select c.* from series_cycle c
				join task_series s on s.agency_id = c.agency_id and s.id = c.series_id
				where c.agency_id = :agency and s.plan_id = :plan order by c.due_on, c.cycle
				""").param("agency", agency.value()).param("plan", plan).query((row) -> {
			cycles.computeIfAbsent(new SeriesId(id(row, "series_id")), (series) -> new ArrayList<>())
				.add(cycle(row, 0));
		});
		return cycles;
	}

	void add(TaskSeries series, SeriesCycle cycle) {
		this.jdbc.sql("""
				insert into series_cycle (agency_id, series_id, cycle, name, starts_on, due_on, state)
				values (:agency, :series, :cycle, :name, :starts, :due, :state)
				""")
			.param("agency", series.agency().value())
			.param("series", series.id().value())
			.param("cycle", cycle.cycle())
			.param("name", cycle.name())
			.param("starts", cycle.startsOn())
			.param("due", cycle.dueOn())
			.param("state", cycle.state().name())
			.update();
	}

	/** The cycle has become this task on that day. */
	void opened(TaskSeries series, SeriesCycle cycle, TaskId task, LocalDate day) {
		this.jdbc.sql("""
				update series_cycle set state = 'OPENED', task_id = :task, opened_on = :day
				where agency_id = :agency and series_id = :series and cycle = :cycle
				""")
			.param("task", task.value())
			.param("day", day)
			.param("agency", series.agency().value())
			.param("series", series.id().value())
			.param("cycle", cycle.cycle())
			.update();
	}

	/** Drops the cycles that have not become tasks. */
	void dropWaiting(TaskSeries series) {
		this.jdbc.sql("""
				update series_cycle set state = 'DROPPED'
				where agency_id = :agency and series_id = :id and state = 'WAITING'
				""").param("agency", series.agency().value()).param("id", series.id().value()).update();
	}

	private static SeriesCycle cycle(ResultSet row, int number) throws SQLException {
		UUID task = row.getObject("task_id", UUID.class);
		return new SeriesCycle(row.getString("cycle"), row.getString("name"), day(row, "starts_on"), day(row, "due_on"),
				SeriesCycle.State.valueOf(row.getString("state")), (task != null) ? new TaskId(task) : null,
				optionalDay(row, "opened_on"));
	}

	private static UUID id(ResultSet row, String column) throws SQLException {
		return row.getObject(column, UUID.class);
	}

	private static LocalDate day(ResultSet row, String column) throws SQLException {
		return row.getObject(column, LocalDate.class);
	}

	private static @Nullable LocalDate optionalDay(ResultSet row, String column) throws SQLException {
		return row.getObject(column, LocalDate.class);
	}

}
