package vn.roviec.worklist;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.Actor;
import vn.roviec.agency.AgencyId;
import vn.roviec.agency.OfficerId;
import vn.roviec.agency.UnitId;
import vn.roviec.workflow.Conflict;
import vn.roviec.workflow.NotAllowed;
import vn.roviec.workflow.NotFound;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Work that stands in the lists without a process that waits for it: a module places it,
 * and finishes or ends it itself.
 */
@Service
public class OwnWork {

	/** How the ids of such items begin; those of the engine never do. */
	static final String MARK = "own-";

	private final WorkItems items;

	private final Holding holding;

	private final OnBehalf onBehalf;

	private final JdbcClient jdbc;

	private final Clock clock;

	OwnWork(WorkItems items, Holding holding, OnBehalf onBehalf, JdbcClient jdbc, Clock clock) {
		this.items = items;
		this.holding = holding;
		this.onBehalf = onBehalf;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Puts the work into its assignee's list, in the caller's transaction. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void place(Placed work) {
		this.items.add(new WorkItem(idOf(work.id()), work.agency(), work.kind(), work.taskKey(), work.subject(),
				work.plan(), work.unit(), null, null, work.title(), work.planTitle(), Candidate.unit(work.unit()),
				work.assignee(), null, work.requester(), null, work.due(), false, WorkState.CLAIMED,
				this.clock.instant(), this.clock.instant(), null));
	}

	/**
	 * Finishes it, in the caller's transaction.
	 * @throws NotAllowed where it is another's
	 * @throws Conflict where it is no longer open: who finished it and when
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void finish(Actor actor, UUID id) {
		WorkItem item = this.items.find(actor.agency(), idOf(id)).orElseThrow(() -> new NotFound("work"));
		if (!FinishWork.mayDo(actor, item)) {
			throw new NotAllowed("work.finish");
		}
		if (!this.holding.finish(item, actor.officer())) {
			throw this.items.conflict(item);
		}
		this.onBehalf.record(actor, item);
	}

	/** Takes it out of the lists, in the caller's transaction; nobody has done it. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void end(UUID id) {
		this.holding.cancel(idOf(id));
	}

	/** Lets none of a subject be due after this day, in the caller's transaction. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void dueBy(AgencyId agency, UUID subject, LocalDate day) {
		this.jdbc
			.sql("update work_item set due_on = :day, changed_at = :now where agency_id = :agency"
					+ " and subject_id = :subject and state in ('OPEN', 'CLAIMED') and due_on > :day and id like '"
					+ MARK + "%'")
			.param("day", day)
			.param("now", WorkItemRow.at(this.clock.instant()))
			.param("agency", agency.value())
			.param("subject", subject)
			.update();
	}

	/** The id of the item by which this work stands in the lists. */
	public static String idOf(UUID id) {
		return MARK + id;
	}

	/** Whether no process stands behind the item. */
	static boolean isOwn(WorkItem item) {
		return item.id().startsWith(MARK);
	}

	/** What the work of such an item was placed as. */
	public static UUID idOf(WorkItem item) {
		return UUID.fromString(item.id().substring(MARK.length()));
	}

	/**
	 * Work that is placed.
	 *
	 * @param kind in the place of a process key; see {@link ChangeOfHands#processKey()}
	 * @param subject what its page is about
	 * @param due last day, null where there is none
	 */
	public record Placed(UUID id, AgencyId agency, String kind, String taskKey, UUID subject, UUID plan, UnitId unit,
			String title, String planTitle, OfficerId requester, OfficerId assignee, @Nullable LocalDate due) {
	}

}
