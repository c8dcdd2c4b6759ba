package vn.roviec.appendix;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.AgencyId;
import vn.roviec.agency.OfficerId;
import vn.roviec.agency.UnitId;
import vn.roviec.appendix.TaskSeries.Stopped;
import vn.roviec.workflow.NotFound;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Loads and stores series of recurring tasks. */
@Repository
public class SeriesRows {

	private final JdbcClient jdbc;

	SeriesRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The agency's series.
	 * @throws NotFound where the agency has no such series
	 */
	public TaskSeries get(AgencyId agency, SeriesId id) {
		return this.jdbc.sql("select * from task_series where agency_id = :agency and id = :id")
			.param("agency", agency.value())
			.param("id", id.value())
			.query((row, number) -> series(row, coordinators(agency, id)))
			.optional()
			.orElseThrow(() -> new NotFound("series"));
	}

	/** The agency's series, nobody else writing it until the transaction ends. */
	TaskSeries getLocked(AgencyId agency, SeriesId id) {
		this.jdbc.sql("select status from task_series where agency_id = :agency and id = :id for update")
			.param("agency", agency.value())
			.param("id", id.value())
			.query(String.class)
			.optional()
			.orElseThrow(() -> new NotFound("series"));
		return get(agency, id);
	}

	/** The series of a plan in the order of its appendix. */
	public List<TaskSeries> ofPlan(AgencyId agency, UUID plan) {
		Map<UUID, List<UnitId>> coordinators = new HashMap<>();
		this.jdbc.sql("""
				select c.series_id, c.unit_id from series_coordinator c
				join task_series s on s.agency_id = c.agency_id and s.id = c.series_id
				where c.agency_id = :agency and s.plan_id = :plan order by c.unit_id
				""").param("agency", agency.value()).param("plan", plan).query((row) -> {
			coordinators.computeIfAbsent(id(row, "series_id"), (series) -> new ArrayList<>())
				.add(new UnitId(id(row, "unit_id")));
		});
		return this.jdbc
			.sql("select * from task_series where agency_id = :agency and plan_id = :plan order by item_no, position")
			.param("agency", agency.value())
			.param("plan", plan)
			.query((row, number) -> series(row, coordinators.getOrDefault(id(row, "id"), List.of())))
			.list();
	}

	/** The agency's series that have cycles to come. */
	List<SeriesId> running(AgencyId agency) {
		return this.jdbc
			.sql("select id from task_series where agency_id = :agency and status = 'RUNNING' order by begun_at, id")
			.param("agency", agency.value())
			.query((row, number) -> new SeriesId(row.getObject("id", UUID.class)))
			.list();
	}

	/** How many series the plan has. */
	public int count(AgencyId agency, UUID plan) {
		return this.jdbc.sql("select count(*) from task_series where agency_id = :agency and plan_id = :plan")
			.param("agency", agency.value())
			.param("plan", plan)
			.query(Integer.class)
			.single();
	}

	/** How many series of the plan have cycles to come. */
	public int runningCount(AgencyId agency, UUID plan) {
		return this.jdbc.sql("""
				select count(*) from task_series where agency_id = :agency and plan_id = :plan and status = 'RUNNING'
				""").param("agency", agency.value()).param("plan", plan).query(Integer.class).single();
	}

	/** Every cycle of a series, in order. */
	public List<SeriesCycle> cycles(AgencyId agency, SeriesId series) {
		return this.jdbc.sql("""
				select * from series_cycle where agency_id = :agency and series_id = :series order by due_on, cycle
				""").param("agency", agency.value()).param("series", series.value()).query(SeriesRows::cycle).list();
	}

	/** Every cycle of every series of a plan, those of each in order. */
	Map<SeriesId, List<SeriesCycle>> cyclesOfPlan(AgencyId agency, UUID plan) {
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

	boolean has(AgencyId agency, UUID plan, TaskOrder order) {
		return this.jdbc.sql("""
				select count(*) from task_series where agency_id = :agency and plan_id = :plan
				and item_no = :item and position = :position
				""")
			.param("agency", agency.value())
			.param("plan", plan)
			.param("item", order.itemNo())
			.param("position", order.position())
			.query(Integer.class)
			.single() > 0;
	}

	void add(TaskSeries series, Instant now) {
		PlanOrder plan = series.plan();
		TaskOrder order = series.order();
		this.jdbc.sql("""
				insert into task_series (id, agency_id, plan_id, plan_title, plan_symbol, plan_owner, plan_end,
				standing_unit, item_no, position, group_label, content, deliverable, lead_unit, deadline_text,
				strict_before, status, ended_reason, ended_by, begun_at)
				values (:id, :agency, :plan, :title, :symbol, :owner, :end, :standing, :item, :position, :group,
				:content, :deliverable, :lead, :words, :strict, :status, '', '', :now)
				""")
			.param("id", series.id().value())
			.param("agency", series.agency().value())
			.param("plan", plan.plan())
			.param("title", plan.title())
			.param("symbol", plan.symbol())
			.param("owner", plan.owner().value())
			.param("end", plan.end())
			.param("standing", plan.standingUnit().value())
			.param("item", order.itemNo())
			.param("position", order.position())
			.param("group", (order.group() != null) ? order.group() : "")
			.param("content", order.content())
			.param("deliverable", order.deliverable())
			.param("lead", order.leadUnit().value())
			.param("words", order.deadlineText())
			.param("strict", order.strictBefore())
			.param("status", series.status().name())
			.param("now", at(now))
			.update();
		order.coordinatingUnits().stream().distinct().forEach((unit) -> addCoordinator(series, unit));
	}

	private void addCoordinator(TaskSeries series, UnitId unit) {
		this.jdbc.sql("insert into series_coordinator (agency_id, series_id, unit_id) values (:agency, :series, :unit)")
			.param("agency", series.agency().value())
			.param("series", series.id().value())
			.param("unit", unit.value())
			.update();
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

	void over(TaskSeries series) {
		this.jdbc.sql("update task_series set status = 'OVER' where agency_id = :agency and id = :id")
			.param("agency", series.agency().value())
			.param("id", series.id().value())
			.update();
	}

	/** Ends the series; the cycles that have not become tasks are dropped. */
	void stop(TaskSeries series, Stopped end) {
		this.jdbc.sql("""
				update task_series set status = 'STOPPED', ended_reason = :reason, ended_by = :by, ended_at = :at
				where agency_id = :agency and id = :id
				""")
			.param("reason", end.reason())
			.param("by", end.by())
			.param("at", at(end.at()))
			.param("agency", series.agency().value())
			.param("id", series.id().value())
			.update();
		this.jdbc.sql("""
				update series_cycle set state = 'DROPPED'
				where agency_id = :agency and series_id = :id and state = 'WAITING'
				""").param("agency", series.agency().value()).param("id", series.id().value()).update();
	}

	private List<UnitId> coordinators(AgencyId agency, SeriesId series) {
		return this.jdbc
			.sql("select unit_id from series_coordinator where agency_id = :agency and series_id = :series order by 1")
			.param("agency", agency.value())
			.param("series", series.value())
			.query((row, number) -> new UnitId(row.getObject("unit_id", UUID.class)))
			.list();
	}

	private static TaskSeries series(ResultSet row, List<UnitId> coordinators) throws SQLException {
		PlanOrder plan = new PlanOrder(id(row, "plan_id"), row.getString("plan_title"), row.getString("plan_symbol"),
				new UnitId(id(row, "standing_unit")), new OfficerId(id(row, "plan_owner")), day(row, "plan_end"));
		TaskOrder order = new TaskOrder(row.getInt("item_no"), row.getInt("position"), row.getString("group_label"),
				row.getString("content"), row.getString("deliverable"), new UnitId(id(row, "lead_unit")), coordinators,
				row.getString("deadline_text"), null, row.getBoolean("strict_before"));
		OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
		return new TaskSeries(new SeriesId(id(row, "id")), new AgencyId(id(row, "agency_id")), plan, order,
				SeriesStatus.valueOf(row.getString("status")),
				(ended != null)
						? new Stopped(row.getString("ended_reason"), row.getString("ended_by"), ended.toInstant())
						: null);
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

	private static OffsetDateTime at(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

}
