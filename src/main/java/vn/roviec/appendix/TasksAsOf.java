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
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.AgencyId;
import vn.roviec.agency.UnitId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * A plan's tasks as they stood when a period ended. A task that was launched later, or
 * stopped before the period began, is none of it.
 */
@Repository
@Transactional(readOnly = true)
public class TasksAsOf {

	private static final String TASKS = """
			select t.id, t.item_no, t.position, t.group_label, t.content, t.deliverable, t.lead_unit,
			    coalesce(u.short_name, '') as lead_name, t.deadline_text, t.result_words, t.result_document,
			    t.submitted_at, t.completed_at, t.status, t.ended_reason, t.changed_at, t.original_due, t.due_on,
			    m.old_due, case when m.task_id is null then 0 else 1 end as moved_later,
			    coalesce(r.percent, t.progress_percent) as percent, coalesce(r.words, t.progress_words) as words,
			    coalesce(l.written_words, '') as lateness
			from appendix_task t
			left join unit u on u.agency_id = t.agency_id and u.id = t.lead_unit
			left join due_change m on m.agency_id = t.agency_id and m.task_id = t.id and m.due_version = (
			    select min(c.due_version) from due_change c where c.task_id = t.id and c.moved_at >= :until)
			left join period_report r on r.agency_id = t.agency_id and r.task_id = t.id and r.period = (
			    select max(p.period) from period_report p where p.task_id = t.id and p.reported_at < :until)
			left join late_explanation l on l.agency_id = t.agency_id and l.task_id = t.id and l.due_version = (
			    select max(e.due_version) from late_explanation e
			    where e.task_id = t.id and e.written_at < :until)
			where t.agency_id = :agency and t.plan_id = :plan and t.launched_at < :until
			and (t.status <> 'CANCELLED' or t.changed_at >= :from)
			order by t.item_no, t.position, t.cycle
			""";

	private static final String SHARES = """
			select c.appendix_task as task_id, u.short_name as words from task_contribution c
			join appendix_task t on t.id = c.appendix_task
			join unit u on u.agency_id = t.agency_id and u.id = c.unit_id
			where t.agency_id = :agency and t.plan_id = :plan order by u.sort_order, u.short_name
			""";

	private static final String OBSTACLES = """
			select o.task_id, o.raised_words as words from obstacle o
			join appendix_task t on t.agency_id = o.agency_id and t.id = o.task_id
			where o.agency_id = :agency and t.plan_id = :plan and o.raised_at < :until
			and (o.raised_at >= :from or o.resolved_at is null or o.resolved_at >= :until)
			order by o.obstacle_no
			""";

	private static final String MOVES = """
			select c.task_id, c.reason as words from due_change c
			join appendix_task t on t.agency_id = c.agency_id and t.id = c.task_id
			where c.agency_id = :agency and t.plan_id = :plan and c.moved_at < :until order by c.due_version
			""";

	private final JdbcClient jdbc;

	TasksAsOf(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The tasks in the order of the appendix.
	 * @param from when the period began
	 * @param until the moment at which it ended, itself no longer in it
	 */
	public List<TaskAsOf> of(AgencyId agency, UUID plan, Instant from, Instant until) {
		Map<UUID, List<String>> shares = words(SHARES, agency, plan, from, until);
		Map<UUID, List<String>> obstacles = words(OBSTACLES, agency, plan, from, until);
		Map<UUID, List<String>> moves = words(MOVES, agency, plan, from, until);
		return query(TASKS, agency, plan, from, until).query((row, number) -> {
			UUID id = row.getObject("id", UUID.class);
			return task(row, until, shares.getOrDefault(id, List.of()), obstacles.getOrDefault(id, List.of()),
					moves.getOrDefault(id, List.of()));
		}).list();
	}

	private Map<UUID, List<String>> words(String sql, AgencyId agency, UUID plan, Instant from, Instant until) {
		Map<UUID, List<String>> words = new HashMap<>();
		query(sql, agency, plan, from, until).query((row) -> {
			words.computeIfAbsent(row.getObject("task_id", UUID.class), (task) -> new ArrayList<>())
				.add(row.getString("words"));
		});
		return words;
	}

	private JdbcClient.StatementSpec query(String sql, AgencyId agency, UUID plan, Instant from, Instant until) {
		return this.jdbc.sql(sql)
			.param("agency", agency.value())
			.param("plan", plan)
			.param("from", from.atOffset(ZoneOffset.UTC))
			.param("until", until.atOffset(ZoneOffset.UTC));
	}

	private static TaskAsOf task(ResultSet row, Instant until, List<String> shares, List<String> obstacles,
			List<String> moves) throws SQLException {
		boolean cancelled = row.getString("status").equals(TaskStatus.CANCELLED.name())
				&& before(row, "changed_at", until) != null;
		return new TaskAsOf(new TaskId(row.getObject("id", UUID.class)), row.getInt("item_no"), row.getInt("position"),
				row.getString("group_label"), row.getString("content"), row.getString("deliverable"),
				new UnitId(row.getObject("lead_unit", UUID.class)), row.getString("lead_name"), shares,
				row.getString("deadline_text"), row.getObject("original_due", LocalDate.class), due(row),
				row.getInt("percent"), Objects.requireNonNullElse(row.getString("words"), ""),
				row.getString("result_words"), row.getString("result_document"), submitted(row, until),
				before(row, "completed_at", until), cancelled, cancelled ? row.getString("ended_reason") : "",
				obstacles, moves, row.getString("lateness"));
	}

	/** A result that was given back is not handed in. */
	private static @Nullable Instant submitted(ResultSet row, Instant until) throws SQLException {
		return row.getString("status").equals(TaskStatus.PERFORMING.name()) ? null : before(row, "submitted_at", until);
	}

	private static @Nullable LocalDate due(ResultSet row) throws SQLException {
		return row.getObject((row.getInt("moved_later") > 0) ? "old_due" : "due_on", LocalDate.class);
	}

	private static @Nullable Instant before(ResultSet row, String column, Instant until) throws SQLException {
		OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
		return (moment != null && moment.toInstant().isBefore(until)) ? moment.toInstant() : null;
	}

}
