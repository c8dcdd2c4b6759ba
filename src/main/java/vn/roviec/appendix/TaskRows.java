package vn.roviec.appendix;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.AgencyId;
import vn.roviec.agency.OfficerId;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.stereotype.Repository;

/**
 * The table of appendix tasks; what a plan asks for is written once, what becomes of it
 * with each step.
 */
@Repository
class TaskRows {

	private static final String INSERT = """
			insert into appendix_task (id, agency_id, version, plan_id, plan_title, plan_symbol, plan_owner, plan_end,
			    standing_unit, item_no, position, group_label, content, deliverable, folded, lead_unit, shares,
			    responsible_leader, series_id, cycle, cycle_name, deadline_kind, deadline_text, launched_at,
			    original_due, due_on, strict_before, due_version, event_on, status, assignee, progress_percent,
			    progress_words, result_words, result_document, submitted_at, handed_in_on, return_count, returned_words,
			    ended_reason, accepted_at, completed_at, changed_at, changed_by)
			values (:id, :agency, 1, :plan, :planTitle, :planSymbol, :planOwner, :planEnd,
			    :standing, :itemNo, :position, :group, :content, :deliverable, :folded, :lead, :shares,
			    :leader, :series, :cycle, :cycleName, :deadlineKind, :deadlineText, :launched,
			    :originalDue, :due, :strict, :dueVersion, :event, :status, :assignee, :percent,
			    :progress, :result, :document, :submitted, :handedIn, :returns, :returned,
			    :ended, :accepted, :completed, :changed, :changedBy)
			""";

	private static final String UPDATE = """
			update appendix_task set version = version + 1, original_due = :originalDue, due_on = :due,
			    strict_before = :strict, due_version = :dueVersion, event_on = :event, status = :status,
			    assignee = :assignee, progress_percent = :percent, progress_words = :progress, result_words = :result,
			    result_document = :document, submitted_at = :submitted, handed_in_on = :handedIn,
			    return_count = :returns, returned_words = :returned, ended_reason = :ended, accepted_at = :accepted, completed_at = :completed,
			    changed_at = :changed, changed_by = :changedBy
			where id = :id and agency_id = :agency and version = :version
			""";

	private static final String CARRY = """
			update appendix_task set version = version + 1, plan_id = :plan, plan_title = :planTitle,
			    plan_symbol = :planSymbol, plan_owner = :planOwner, plan_end = :planEnd, standing_unit = :standing,
			    item_no = :itemNo, position = :position, group_label = :group, content = :content,
			    deliverable = :deliverable, folded = :folded, deadline_text = :deadlineText
			where id = :id and agency_id = :agency
			""";

	private static final String FIND = """
			select t.*, (select max(r.rung) from task_rung r where r.task_id = t.id and r.due_version = t.due_version)
			    as last_rung
			from appendix_task t where t.id = :id and t.agency_id = :agency
			""";

	private static final String LOCK_FIRST = """
			select id from appendix_task where agency_id = :agency and id = (
			    select f.id from appendix_task f where f.agency_id = :agency and f.plan_id = %s
			    order by f.launched_at, f.id fetch first 1 rows only)
			for update
			""";

	private static final String LOCK_FIRST_OF = LOCK_FIRST.formatted(":plan");

	private static final String LOCK_FIRST_BESIDE = LOCK_FIRST
		.formatted("(select t.plan_id from appendix_task t where t.id = :id and t.agency_id = :agency)");

	private static final String OPEN = """
			select count(*) from appendix_task where agency_id = :agency and plan_id = :plan
			and status not in ('DONE', 'CANCELLED')
			""";

	private static final String OF_DELIVERABLE = """
			select count(*) from appendix_task where agency_id = :agency and plan_id = :plan
			and item_no = :itemNo and position = :position
			""";

	private final NamedParameterJdbcOperations jdbc;

	private final TaskShares shares;

	private final Clock clock;

	TaskRows(NamedParameterJdbcOperations jdbc, TaskShares shares, Clock clock) {
		this.jdbc = jdbc;
		this.shares = shares;
		this.clock = clock;
	}

	/**
	 * Writes a task and its shares.
	 * @throws OptimisticLockingFailureException where somebody else has written it since
	 * it was read
	 */
	void save(AppendixTask task) {
		MapSqlParameterSource parameters = state(task);
		if (task.version() == 0) {
			this.jdbc.update(INSERT, order(task, parameters));
		}
		else if (this.jdbc.update(UPDATE, parameters.addValue("version", task.version())) == 0) {
			throw new OptimisticLockingFailureException("Task " + task.id() + " has changed");
		}
		this.shares.save(task);
		task.written();
	}

	/** Writes the product of another plan over what was asked for. */
	void carry(AppendixTask task, SourcePlan plan, OrderedItem item, String deadlineText) {
		this.jdbc.update(CARRY,
				source(plan, item, key(task.agency(), task.id())).addValue("deadlineText", deadlineText));
	}

	Optional<AppendixTask> find(AgencyId agency, TaskId id) {
		return one(FIND, agency, id);
	}

	/** Nobody else writes it until the transaction ends. */
	Optional<AppendixTask> lock(AgencyId agency, TaskId id) {
		return one(FIND + "for update", agency, id);
	}

	/** Locks the first task of the same plan; false where the agency has no such task. */
	boolean lockFirstBeside(AgencyId agency, TaskId id) {
		return !this.jdbc.queryForList(LOCK_FIRST_BESIDE, key(agency, id)).isEmpty();
	}

	/** Locks the first task of a plan, where it has any. */
	void lockFirst(AgencyId agency, UUID plan) {
		this.jdbc.queryForList(LOCK_FIRST_OF, plan(agency, plan));
	}

	/** How many tasks of the plan are not done and not cancelled. */
	int countOpen(AgencyId agency, UUID plan) {
		return count(OPEN, plan(agency, plan));
	}

	/** How many tasks the plan has for this deliverable of this row. */
	int count(AgencyId agency, UUID plan, int itemNo, int position) {
		return count(OF_DELIVERABLE, plan(agency, plan).addValue("itemNo", itemNo).addValue("position", position));
	}

	private int count(String sql, MapSqlParameterSource parameters) {
		return Objects.requireNonNull(this.jdbc.queryForObject(sql, parameters, Integer.class));
	}

	private static MapSqlParameterSource plan(AgencyId agency, UUID plan) {
		return new MapSqlParameterSource("agency", agency.value()).addValue("plan", plan);
	}

	private Optional<AppendixTask> one(String sql, AgencyId agency, TaskId id) {
		return this.jdbc
			.query(sql, key(agency, id),
					(row, number) -> StoredTask.of(row, (row.getInt("shares") > 0) ? this.shares.of(id) : Set.of()))
			.stream()
			.findFirst();
	}

	private static MapSqlParameterSource key(AgencyId agency, TaskId id) {
		return new MapSqlParameterSource("agency", agency.value()).addValue("id", id.value());
	}

	private static MapSqlParameterSource order(AppendixTask task, MapSqlParameterSource parameters) {
		OfficerId leader = task.responsibleLeader();
		return source(task.plan(), task.item(), parameters).addValue("lead", task.leadUnit().value())
			.addValue("shares", task.contributions().size())
			.addValue("leader", (leader != null) ? leader.value() : null)
			.addValue("series", task.timing().seriesId())
			.addValue("cycle", task.timing().cycle())
			.addValue("cycleName", task.timing().cycleName())
			.addValue("deadlineKind", task.timing().deadlineKind())
			.addValue("deadlineText", task.deadline().deadlineText())
			.addValue("launched", at(task.launchedAt()));
	}

	private static MapSqlParameterSource source(SourcePlan plan, OrderedItem item, MapSqlParameterSource parameters) {
		return parameters.addValue("plan", plan.planId())
			.addValue("planTitle", plan.planTitle())
			.addValue("planSymbol", plan.planSymbol())
			.addValue("planOwner", plan.planOwner())
			.addValue("planEnd", plan.planEnd())
			.addValue("standing", plan.standingUnit())
			.addValue("itemNo", item.itemNo())
			.addValue("position", item.position())
			.addValue("group", item.groupLabel())
			.addValue("content", item.content())
			.addValue("deliverable", item.deliverable())
			.addValue("folded", item.folded());
	}

	private MapSqlParameterSource state(AppendixTask task) {
		TaskDeadline deadline = task.deadline();
		OfficerId assignee = task.assignee();
		return key(task.agency(), task.id()).addValue("originalDue", deadline.originalDue())
			.addValue("due", deadline.dueOn())
			.addValue("strict", deadline.strictBefore())
			.addValue("dueVersion", deadline.dueVersion())
			.addValue("event", task.timing().eventOn())
			.addValue("status", task.status().name())
			.addValue("assignee", (assignee != null) ? assignee.value() : null)
			.addValue("percent", task.progress().progressPercent())
			.addValue("progress", task.progress().progressWords())
			.addValue("result", task.result().resultWords())
			.addValue("document", task.result().resultDocument())
			.addValue("submitted", at(task.result().submittedAt()))
			.addValue("handedIn", dayOf(task.result().submittedAt()))
			.addValue("returns", task.returned().returnCount())
			.addValue("returned", task.returned().returnedWords())
			.addValue("ended", task.endedReason())
			.addValue("accepted", at(task.acceptedAt()))
			.addValue("completed", at(task.completedAt()))
			.addValue("changed", at(task.changed().changedAt()))
			.addValue("changedBy", task.changed().changedBy());
	}

	private @Nullable LocalDate dayOf(@Nullable Instant instant) {
		return (instant != null) ? LocalDate.ofInstant(instant, this.clock.getZone()) : null;
	}

	private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
		return (instant != null) ? instant.atOffset(ZoneOffset.UTC) : null;
	}

}
