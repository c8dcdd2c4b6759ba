package vn.roviec.worklist;

import vn.roviec.agency.Actor;
import vn.roviec.agency.Agencies;
import vn.roviec.agency.Officer;
import vn.roviec.agency.OfficerId;
import vn.roviec.agency.UnitId;
import vn.roviec.audit.AuditLog;
import vn.roviec.workflow.Conflict;
import vn.roviec.workflow.NotAllowed;
import vn.roviec.workflow.NotFound;
import vn.roviec.workflow.Refused;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes work, gives it back, or gives it to somebody of the unit. */
@Service
public class ClaimWork {

	private final WorkItems items;

	private final Agencies agencies;

	private final AuditLog audit;

	private final OnBehalf onBehalf;

	private final Holding holding;

	ClaimWork(WorkItems items, Agencies agencies, AuditLog audit, OnBehalf onBehalf, Holding holding) {
		this.items = items;
		this.agencies = agencies;
		this.audit = audit;
		this.onBehalf = onBehalf;
		this.holding = holding;
	}

	/**
	 * Takes the item for the actor; taking one's own again changes nothing, nor does
	 * taking that of an absent officer for whom the actor stands in.
	 * @throws Conflict where somebody was faster: who and when
	 */
	@Transactional
	public WorkItem claim(Actor actor, String id) {
		WorkItem item = visible(actor, id);
		if (item.isOpen() && item.assignee() != null && actor.actsFor(item.assignee())) {
			return item;
		}
		if (item.isOwnToJudge(actor)) {
			throw new Refused("work.own.judged");
		}
		if (!item.candidate().admits(actor)) {
			throw new NotAllowed("work.claim");
		}
		if (!this.holding.claim(item, actor.officer())) {
			throw taken(actor, id);
		}
		this.onBehalf.record(actor, item);
		this.audit.append(actor, "work.claimed", item.subject(), item.title());
		return item;
	}

	/**
	 * Gives the actor's own item back to those who may claim it, or that of an absent
	 * officer for whom the actor stands in.
	 * @throws NotAllowed where the item was given to a person by name
	 */
	@Transactional
	public void release(Actor actor, String id) {
		WorkItem item = visible(actor, id);
		if (item.isPersonal()) {
			throw new NotAllowed("work.release");
		}
		OfficerId holder = (item.assignee() != null && actor.actsFor(item.assignee())) ? item.assignee()
				: actor.officer();
		if (!this.holding.release(item, holder)) {
			throw taken(actor, id);
		}
		this.onBehalf.record(actor, item);
		this.audit.append(actor, "work.released", item.subject(), item.title());
	}

	/** The head gives an item of the unit to one of its officers. */
	@Transactional
	public void assign(Actor head, String id, OfficerId officer) {
		WorkItem item = visible(head, id);
		UnitId unit = item.candidate().ofUnit().filter(head::heads).orElseThrow(() -> new NotAllowed("work.assign"));
		Officer chosen = this.agencies.officersIn(head.agency(), unit)
			.stream()
			.filter((candidate) -> candidate.id().equals(officer))
			.findFirst()
			.orElseThrow(() -> new NotFound("officer"));
		if (!this.holding.assign(item, officer)) {
			throw taken(head, id);
		}
		this.onBehalf.recordHead(head, unit, item.subject());
		this.audit.append(head, "work.assigned", item.subject(), chosen.name());
	}

	private WorkItem visible(Actor actor, String id) {
		return this.items.find(actor.agency(), id).orElseThrow(() -> new NotFound("work"));
	}

	private Conflict taken(Actor actor, String id) {
		return this.items.conflict(visible(actor, id));
	}

}
