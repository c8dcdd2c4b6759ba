package vn.roviec.appendix;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.Actor;
import vn.roviec.agency.AgencyId;
import vn.roviec.agency.FoldedWords;
import vn.roviec.agency.OfficerId;
import vn.roviec.agency.UnitId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists of tasks and their figures; every question names the agency. */
@Repository
public class TaskOverview {

	private static final String SELECT = """
			select t.*, u.short_name as lead_name, o.name as assignee_name,
			(select count(*) from task_contribution c where c.appendix_task = t.id and c.state = 'OWED') as owed
			from appendix_task t
			left join unit u on u.agency_id = t.agency_id and u.id = t.lead_unit
			left join officer o on o.agency_id = t.agency_id and o.id = t.assignee
			where t.agency_id = :agency
			""";

	private static final String FIGURES = """
			coalesce(sum(case when t.status = 'DONE' then 1 else 0 end), 0) as done,
			coalesce(sum(case when t.status not in ('DONE', 'CANCELLED') and (t.due_on is null or t.due_on >= :today)
			    then 1 else 0 end), 0) as running,
			coalesce(sum(case when t.status not in ('DONE', 'CANCELLED') and t.due_on < :today then 1 else 0 end), 0)
			    as late,
			coalesce(sum(case when t.status = 'CANCELLED' then 1 else 0 end), 0) as cancelled
			from appendix_task t where t.agency_id = :agency
			""";

	private static final String OPEN = " and t.status not in ('DONE', 'CANCELLED') ";

	private static final String BY_DATE = " order by case when t.due_on is null then 1 else 0 end, t.due_on, t.plan_id, t.item_no, t.position";

	private final JdbcClient jdbc;

	private final Clock clock;

	TaskOverview(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** The tasks of a plan in the order of its appendix. */
	public List<TaskSummary> ofPlan(AgencyId agency, UUID plan) {
		return this.jdbc.sql(SELECT + " and t.plan_id = :plan order by t.item_no, t.position, t.cycle")
			.param("agency", agency.value())
			.param("plan", plan)
			.query(TaskOverview::summary)
			.list();
	}

	/** The open tasks that a unit leads, the most urgent first. */
	public List<TaskSummary> openOf(AgencyId agency, UnitId lead, int limit) {
		return this.jdbc.sql(SELECT + " and t.lead_unit = :unit" + OPEN + BY_DATE + " limit :limit")
			.param("agency", agency.value())
			.param("unit", lead.value())
			.param("limit", limit)
			.query(TaskOverview::summary)
			.list();
	}

	/**
	 * The open tasks with a date that are the officer's to do or to answer for: her own,
	 * those of whom she stands in for, and of the units that she heads.
	 */
	List<TaskSummary> dated(Actor officer) {
		return this.jdbc
			.sql(SELECT + OPEN + " and t.due_on is not null and (t.assignee in (:officers) or t.lead_unit in (:units))"
					+ BY_DATE)
			.param("agency", officer.agency().value())
			.param("officers",
					Stream.concat(Stream.of(officer.officer()), officer.standsInFor().stream())
						.map(OfficerId::value)
						.toList())
			.param("units",
					Stream
						.concat(Stream.of(officer.officer().value()),
								officer.units().stream().filter(officer::heads).map(UnitId::value))
						.toList())
			.query(TaskOverview::summary)
			.list();
	}

	/** The open tasks of the agency whose date has passed, the oldest first. */
	public List<TaskSummary> late(AgencyId agency, int limit) {
		return this.jdbc.sql(SELECT + OPEN + " and t.due_on < :today" + BY_DATE + " limit :limit")
			.param("agency", agency.value())
			.param("today", LocalDate.now(this.clock))
			.param("limit", limit)
			.query(TaskOverview::summary)
			.list();
	}

	/** Tasks whose content or deliverable has these words; the open ones first. */
	public List<TaskSummary> search(AgencyId agency, FoldedWords words, int limit) {
		return this.jdbc.sql(SELECT + """
				 and t.folded like :words escape '!'
				order by case when t.status in ('DONE', 'CANCELLED') then 1 else 0 end, t.due_on, t.id
				limit :limit
				""")
			.param("agency", agency.value())
			.param("words", words.pattern())
			.param("limit", limit)
			.query(TaskOverview::summary)
			.list();
	}

	/** How far a plan is. */
	public PlanProgress progress(AgencyId agency, UUID plan) {
		return this.jdbc.sql("select " + FIGURES + " and t.plan_id = :plan")
			.param("agency", agency.value())
			.param("plan", plan)
			.param("today", LocalDate.now(this.clock))
			.query((row, number) -> figures(row))
			.single();
	}

	/** How far each lead unit is: with one plan, or with all where the plan is null. */
	public Map<UnitId, PlanProgress> progressByUnit(AgencyId agency, @Nullable UUID plan) {
		Map<UnitId, PlanProgress> units = new LinkedHashMap<>();
		JdbcClient.StatementSpec statement = this.jdbc
			.sql("select t.lead_unit, " + FIGURES + ((plan != null) ? " and t.plan_id = :plan" : "")
					+ " group by t.lead_unit order by late desc, running desc, t.lead_unit")
			.param("agency", agency.value())
			.param("today", LocalDate.now(this.clock));
		((plan != null) ? statement.param("plan", plan) : statement).query((row) -> {
			units.put(new UnitId(row.getObject("lead_unit", UUID.class)), figures(row));
		});
		return units;
	}

	private static PlanProgress figures(ResultSet row) throws SQLException {
		return new PlanProgress(row.getInt("done"), row.getInt("running"), row.getInt("late"), row.getInt("cancelled"));
	}

	private static TaskSummary summary(ResultSet row, int number) throws SQLException {
		UUID assignee = row.getObject("assignee", UUID.class);
		return new TaskSummary(new TaskId(row.getObject("id", UUID.class)), row.getObject("plan_id", UUID.class),
				row.getString("plan_title"), row.getString("plan_symbol"), row.getInt("item_no"),
				row.getInt("position"), row.getString("group_label"), row.getString("content"),
				row.getString("deliverable"), new UnitId(row.getObject("lead_unit", UUID.class)),
				row.getString("lead_name"), (assignee != null) ? new OfficerId(assignee) : null,
				row.getString("assignee_name"), row.getString("deadline_text"),
				row.getObject("due_on", LocalDate.class), row.getBoolean("strict_before"), row.getInt("due_version"),
				TaskStatus.valueOf(row.getString("status")), row.getInt("progress_percent"), row.getInt("return_count"),
				row.getInt("owed"), instant(row, "submitted_at"), instant(row, "completed_at"));
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
		return (moment != null) ? moment.toInstant() : null;
	}

}
