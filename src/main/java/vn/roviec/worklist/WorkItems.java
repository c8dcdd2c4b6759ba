package vn.roviec.worklist;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.AgencyId;
import vn.roviec.agency.FoldedWords;
import vn.roviec.agency.UnitId;
import vn.roviec.workflow.Conflict;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of work items: what each is about; every question names the agency. */
@Repository
public class WorkItems {

	private static final String OPEN = " and state in ('OPEN', 'CLAIMED') ";

	private final JdbcClient jdbc;

	private final Clock clock;

	WorkItems(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** The item, where it belongs to the agency. */
	public Optional<WorkItem> find(AgencyId agency, String id) {
		return this.jdbc.sql(WorkItemRow.SELECT + " where w.id = :id and w.agency_id = :agency")
			.param("id", id)
			.param("agency", agency.value())
			.query(WorkItemRow::map)
			.optional();
	}

	/** Open items of one subject, oldest first. */
	public List<WorkItem> openOf(AgencyId agency, UUID subject) {
		return this.jdbc
			.sql(WorkItemRow.SELECT + " where w.subject_id = :subject and w.agency_id = :agency" + OPEN
					+ " order by w.created_at, w.id")
			.param("subject", subject)
			.param("agency", agency.value())
			.query(WorkItemRow::map)
			.list();
	}

	/** Open items of all processes of this key. */
	public List<WorkItem> openOf(AgencyId agency, String processKey) {
		return this.jdbc
			.sql(WorkItemRow.SELECT + " where w.agency_id = :agency and w.process_key = :process" + OPEN
					+ " order by w.created_at, w.id")
			.param("agency", agency.value())
			.param("process", processKey)
			.query(WorkItemRow::map)
			.list();
	}

	void add(WorkItem item) {
		this.jdbc.sql("""
				insert into work_item (id, agency_id, process_key, task_key, subject_id, plan_id, unit_id,
				follow_unit_id, title, plan_title, folded, candidate, requester_id, assignee_id, due_on, strict_before,
				state, created_at, claimed_at, changed_at)
				values (:id, :agency, :process, :task, :subject, :plan, :unit, :follower, :title, :planTitle, :folded,
				:candidate, :requester, :assignee, :due, :strict, :state, :created, :claimed, :created)
				""")
			.param("id", item.id())
			.param("agency", item.agency().value())
			.param("process", item.processKey())
			.param("task", item.taskKey())
			.param("subject", item.subject())
			.param("plan", item.plan())
			.param("unit", (item.unit() != null) ? item.unit().value() : null)
			.param("follower", (item.follower() != null) ? item.follower().value() : null)
			.param("title", item.title())
			.param("planTitle", item.planTitle())
			.param("folded", folded(item.title(), item.planTitle()))
			.param("candidate", item.candidate().key())
			.param("requester", (item.requester() != null) ? item.requester().value() : null)
			.param("assignee", (item.assignee() != null) ? item.assignee().value() : null)
			.param("due", item.due())
			.param("strict", item.strictBefore())
			.param("state", item.state().name())
			.param("created", WorkItemRow.at(item.createdAt()))
			.param("claimed", (item.claimedAt() != null) ? WorkItemRow.at(item.claimedAt()) : null)
			.update();
	}

	/**
	 * Moves the due date of every open item of a subject's process; work beside it has
	 * days of its own.
	 */
	public void moveDue(AgencyId agency, UUID subject, @Nullable LocalDate due, boolean strictBefore) {
		this.jdbc
			.sql("update work_item set due_on = :due, strict_before = :strict, changed_at = :now"
					+ " where subject_id = :subject and agency_id = :agency" + OPEN + "and id not like '" + OwnWork.MARK
					+ "%'")
			.param("due", due)
			.param("strict", strictBefore)
			.param("now", now())
			.param("subject", subject)
			.param("agency", agency.value())
			.update();
	}

	/** Lets every open item of a subject's process belong to another plan from now on. */
	public void carry(AgencyId agency, UUID subject, UUID plan, UnitId follower, String title, String planTitle) {
		this.jdbc
			.sql("update work_item set plan_id = :plan, follow_unit_id = :follower, title = :title,"
					+ " plan_title = :planTitle, folded = :folded, changed_at = :now"
					+ " where subject_id = :subject and agency_id = :agency" + OPEN)
			.param("plan", plan)
			.param("follower", follower.value())
			.param("title", title)
			.param("planTitle", planTitle)
			.param("folded", folded(title, planTitle))
			.param("now", now())
			.param("subject", subject)
			.param("agency", agency.value())
			.update();
	}

	/** Gives every open item of a plan's own steps the plan's new title. */
	public void retitle(AgencyId agency, UUID plan, String title) {
		this.jdbc
			.sql("update work_item set title = :title, plan_title = :title, folded = :folded, changed_at = :now"
					+ " where subject_id = :plan and plan_id = :plan and agency_id = :agency" + OPEN)
			.param("title", title)
			.param("folded", folded(title, title))
			.param("now", now())
			.param("plan", plan)
			.param("agency", agency.value())
			.update();
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
		return this.jdbc.sql(WorkItemRow.SELECT + """
				 where w.subject_id = :subject and w.agency_id = :agency and w.task_key = :task
				 and w.ended_at is not null order by w.ended_at desc limit 1
				""")
			.param("subject", subject)
			.param("agency", agency.value())
			.param("task", taskKey)
			.query(WorkItemRow::map)
			.optional()
			.map(this::conflict)
			.orElseGet(() -> new Conflict("conflict.moved", null, null));
	}

	private static String folded(String title, String planTitle) {
		return FoldedWords.of(title + " " + planTitle).text();
	}

	private OffsetDateTime now() {
		return WorkItemRow.at(this.clock.instant());
	}

}
