package vn.roviec.appendix;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import vn.roviec.agency.AgencyId;
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
			.query((row, number) -> StoredSeries.of(row, coordinators(agency, id)))
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
			.query((row, number) -> StoredSeries.of(row, coordinators.getOrDefault(id(row, "id"), List.of())))
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

	void over(TaskSeries series) {
		this.jdbc.sql("update task_series set status = 'OVER' where agency_id = :agency and id = :id")
			.param("agency", series.agency().value())
			.param("id", series.id().value())
			.update();
	}

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
	}

	private List<UnitId> coordinators(AgencyId agency, SeriesId series) {
		return this.jdbc
			.sql("select unit_id from series_coordinator where agency_id = :agency and series_id = :series order by 1")
			.param("agency", agency.value())
			.param("series", series.value())
			.query((row, number) -> new UnitId(row.getObject("unit_id", UUID.class)))
			.list();
	}

	private static UUID id(ResultSet row, String column) throws SQLException {
		return row.getObject(column, UUID.class);
	}

	private static OffsetDateTime at(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

}
