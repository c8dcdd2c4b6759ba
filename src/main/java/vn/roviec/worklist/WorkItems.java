package vn.roviec.worklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.Actor;
import vn.roviec.agency.AgencyId;
import vn.roviec.agency.OfficerId;
import vn.roviec.agency.UnitId;
import vn.roviec.workflow.Conflict;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of work items: every question names the agency or the person asking. */
@Repository
public class WorkItems {

	private static final String SELECT = """
			select w.*, o.name as assignee_name, r.name as requester_name from work_item w
			left join officer o on o.id = w.assignee_id
			left join officer r on r.id = w.requester_id
			""";

	private static final String OPEN = " and w.state in ('OPEN', 'CLAIMED') ";

	private static final String BY_URGENCY = " order by case when w.due_on is null then 1 else 0 end, w.due_on, w.created_at, w.id ";

	private final JdbcClient jdbc;

	WorkItems(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The item, where it belongs to the agency. */
	public Optional<WorkItem> find(AgencyId agency, String id) {
		return this.jdbc.sql(SELECT + " where w.id = :id and w.agency_id = :agency")
			.param("id", id)
			.param("agency", agency.value())
			.query(WorkItems::map)
			.optional();
	}

	/** Open items of one subject, oldest first. */
	public List<WorkItem> openOf(AgencyId agency, UUID subject) {
		return this.jdbc
			.sql(SELECT + " where w.subject_id = :subject and w.agency_id = :agency" + OPEN
					+ " order by w.created_at, w.id")
			.param("subject", subject)
			.param("agency", agency.value())
			.query(WorkItems::map)
			.list();
	}

	/** The actor's own: assigned, or falling to a role or headship of the actor. */
	public List<WorkItem> mine(Actor actor, int limit) {
		return this.jdbc.sql(SELECT + mineClause() + OPEN + BY_URGENCY + " limit :limit")
			.param("officer", actor.officer().value())
			.param("agency", actor.agency().value())
			.param("keys", keys(Candidate.personal(actor)))
			.param("limit", limit)
			.query(WorkItems::map)
			.list();
	}

	/** What anybody in the actor's units may claim. */
	public List<WorkItem> claimable(Actor actor, int limit) {
		return this.jdbc
			.sql(SELECT + " where w.agency_id = :agency and w.candidate in (:keys) and w.state = 'OPEN'" + BY_URGENCY
					+ " limit :limit")
			.param("agency", actor.agency().value())
			.param("keys", keys(Candidate.ofUnits(actor)))
			.param("limit", limit)
			.query(WorkItems::map)
			.list();
	}

	/** What others do and the actor waits for. */
	public List<WorkItem> awaited(Actor actor, int limit) {
		return this.jdbc.sql(SELECT + """
				 where w.agency_id = :agency and w.requester_id = :officer
				 and (w.assignee_id is null or w.assignee_id <> :officer)
				""" + OPEN + BY_URGENCY + " limit :limit")
			.param("agency", actor.agency().value())
			.param("officer", actor.officer().value())
			.param("limit", limit)
			.query(WorkItems::map)
			.list();
	}

	/** What the actor has finished, newest first. */
	public List<WorkItem> done(Actor actor, int limit) {
		return this.jdbc.sql(SELECT + """
				 where w.agency_id = :agency and w.ended_by = :officer and w.state = 'DONE'
				 order by w.ended_at desc, w.id limit :limit
				""")
			.param("agency", actor.agency().value())
			.param("officer", actor.officer().value())
			.param("limit", limit)
			.query(WorkItems::map)
			.list();
	}

	/** How many items stand in each list of the actor. */
	public Counts counts(Actor actor) {
		return new Counts(count(mineClause() + OPEN, actor, Candidate.personal(actor)),
				count(" where w.agency_id = :agency and w.candidate in (:keys) and w.state = 'OPEN'", actor,
						Candidate.ofUnits(actor)),
				count("""
						 where w.agency_id = :agency and w.requester_id = :officer
						 and (w.assignee_id is null or w.assignee_id <> :officer)
						""" + OPEN, actor, Set.of()));
	}

	void add(WorkItem item, @Nullable OfficerId requester) {
		this.jdbc.sql("""
				insert into work_item (id, agency_id, process_key, task_key, subject_id, plan_id, unit_id, title,
				plan_title, candidate, requester_id, assignee_id, due_on, strict_before, state, created_at, claimed_at)
				values (:id, :agency, :process, :task, :subject, :plan, :unit, :title, :planTitle, :candidate,
				:requester, :assignee, :due, :strict, :state, :created, :claimed)
				""")
			.param("id", item.id())
			.param("agency", item.agency().value())
			.param("process", item.processKey())
			.param("task", item.taskKey())
			.param("subject", item.subject())
			.param("plan", item.plan())
			.param("unit", (item.unit() != null) ? item.unit().value() : null)
			.param("title", item.title())
			.param("planTitle", item.planTitle())
			.param("candidate", item.candidate().key())
			.param("requester", (requester != null) ? requester.value() : null)
			.param("assignee", (item.assignee() != null) ? item.assignee().value() : null)
			.param("due", item.due())
			.param("strict", item.strictBefore())
			.param("state", item.state().name())
			.param("created", at(item.createdAt()))
			.param("claimed", (item.assignee() != null) ? at(item.createdAt()) : null)
			.update();
	}

	/**
	 * Gives an open, unclaimed item to the officer.
	 * @return false where somebody was faster
	 */
	boolean claim(AgencyId agency, String id, OfficerId officer, Instant now) {
		return this.jdbc.sql("""
				update work_item set assignee_id = :officer, state = 'CLAIMED', claimed_at = :now
				where id = :id and agency_id = :agency and state = 'OPEN'
				""")
			.param("officer", officer.value())
			.param("now", at(now))
			.param("id", id)
			.param("agency", agency.value())
			.update() == 1;
	}

	boolean release(AgencyId agency, String id, OfficerId officer) {
		return this.jdbc.sql("""
				update work_item set assignee_id = null, state = 'OPEN', claimed_at = null
				where id = :id and agency_id = :agency and assignee_id = :officer and state = 'CLAIMED'
				""").param("officer", officer.value()).param("id", id).param("agency", agency.value()).update() == 1;
	}

	boolean assign(AgencyId agency, String id, OfficerId officer, Instant now) {
		return this.jdbc.sql("""
				update work_item set assignee_id = :officer, state = 'CLAIMED', claimed_at = :now
				where id = :id and agency_id = :agency and state in ('OPEN', 'CLAIMED')
				""")
			.param("officer", officer.value())
			.param("now", at(now))
			.param("id", id)
			.param("agency", agency.value())
			.update() == 1;
	}

	boolean finish(AgencyId agency, String id, OfficerId officer, Instant now) {
		return this.jdbc.sql("""
				update work_item set state = 'DONE', ended_at = :now, ended_by = :officer,
				assignee_id = coalesce(assignee_id, :officer)
				where id = :id and agency_id = :agency and state in ('OPEN', 'CLAIMED')
				""")
			.param("officer", officer.value())
			.param("now", at(now))
			.param("id", id)
			.param("agency", agency.value())
			.update() == 1;
	}

	void cancel(String id, Instant now) {
		this.jdbc.sql("""
				update work_item set state = 'CANCELLED', ended_at = :now
				where id = :id and state in ('OPEN', 'CLAIMED')
				""").param("now", at(now)).param("id", id).update();
	}

	/** Moves the due date of every open item of a subject. */
	public void moveDue(AgencyId agency, UUID subject, @Nullable LocalDate due, boolean strictBefore) {
		this.jdbc.sql("""
				update work_item set due_on = :due, strict_before = :strict
				where subject_id = :subject and agency_id = :agency and state in ('OPEN', 'CLAIMED')
				""")
			.param("due", due)
			.param("strict", strictBefore)
			.param("subject", subject)
			.param("agency", agency.value())
			.update();
	}

	/** Gives every open item of a plan's own steps the plan's new title. */
	public void retitle(AgencyId agency, UUID plan, String title) {
		this.jdbc.sql("""
				update work_item set title = :title, plan_title = :title
				where subject_id = :plan and plan_id = :plan and agency_id = :agency and state in ('OPEN', 'CLAIMED')
				""").param("title", title).param("plan", plan).param("agency", agency.value()).update();
	}

	/** Who was faster with this item, and when. */
	Conflict conflict(WorkItem item) {
		return this.jdbc.sql("""
				select o.name, coalesce(w.ended_at, w.claimed_at) as moment from work_item w
				left join officer o on o.id = coalesce(w.ended_by, w.assignee_id)
				where w.id = :id
				""").param("id", item.id()).query((row, number) -> {
			OffsetDateTime moment = row.getObject("moment", OffsetDateTime.class);
			return new Conflict((item.isOpen()) ? "conflict.claimed" : "conflict.finished", row.getString("name"),
					(moment != null) ? moment.toInstant() : null);
		}).single();
	}

	/** Who last ended the subject's task of this key, and when. */
	Conflict lastEnded(AgencyId agency, UUID subject, String taskKey) {
		return this.jdbc.sql(SELECT + """
				 where w.subject_id = :subject and w.agency_id = :agency and w.task_key = :task
				 and w.ended_at is not null order by w.ended_at desc limit 1
				""")
			.param("subject", subject)
			.param("agency", agency.value())
			.param("task", taskKey)
			.query(WorkItems::map)
			.optional()
			.map(this::conflict)
			.orElseGet(() -> new Conflict("conflict.moved", null, null));
	}

	private long count(String where, Actor actor, Set<Candidate> candidates) {
		JdbcClient.StatementSpec statement = this.jdbc.sql("select count(*) from work_item w " + where)
			.param("agency", actor.agency().value())
			.param("officer", actor.officer().value());
		return (where.contains(":keys") ? statement.param("keys", keys(candidates)) : statement).query(Long.class)
			.single();
	}

	private static String mineClause() {
		return """
				 where w.agency_id = :agency
				 and (w.assignee_id = :officer or (w.candidate in (:keys) and w.assignee_id is null))
				""";
	}

	private static Set<String> keys(Set<Candidate> candidates) {
		return candidates.isEmpty() ? Set.of("-")
				: candidates.stream().map(Candidate::key).collect(Collectors.toUnmodifiableSet());
	}

	private static OffsetDateTime at(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

	private static WorkItem map(ResultSet row, int number) throws SQLException {
		UUID unit = row.getObject("unit_id", UUID.class);
		UUID assignee = row.getObject("assignee_id", UUID.class);
		OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
		return new WorkItem(row.getString("id"), new AgencyId(row.getObject("agency_id", UUID.class)),
				row.getString("process_key"), row.getString("task_key"), row.getObject("subject_id", UUID.class),
				row.getObject("plan_id", UUID.class), (unit != null) ? new UnitId(unit) : null, row.getString("title"),
				row.getString("plan_title"), new Candidate(row.getString("candidate")),
				(assignee != null) ? new OfficerId(assignee) : null, row.getString("assignee_name"),
				row.getString("requester_name"), row.getObject("due_on", LocalDate.class),
				row.getBoolean("strict_before"), WorkState.valueOf(row.getString("state")),
				row.getObject("created_at", OffsetDateTime.class).toInstant(),
				(ended != null) ? ended.toInstant() : null);
	}

	/**
	 * How many items: the actor's own, the units' to claim, those awaited from others.
	 */
	public record Counts(long mine, long claimable, long awaited) {
	}

}
