package vn.roviec.worklist;

import vn.roviec.agency.Actor;
import vn.roviec.agency.Officer;
import vn.roviec.agency.OfficerId;
import vn.roviec.audit.AuditLog;
import vn.roviec.workflow.Conflict;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands the actor's own work over to a colleague of the unit, who is told. */
@Service
public class HandOverWork {

	private final Hands hands;

	private final Holding holding;

	private final AuditLog audit;

	HandOverWork(Hands hands, Holding holding, AuditLog audit) {
		this.hands = hands;
		this.holding = holding;
		this.audit = audit;
	}

	/**
	 * Hands the item over.
	 * @return who has it now
	 * @throws Conflict where it is no longer the actor's: whose, and since when
	 */
	@Transactional
	public Officer handOver(Actor actor, String id, OfficerId officer) {
		WorkItem item = this.hands.held(actor, id);
		Officer chosen = this.hands.colleague(item, officer);
		if (!this.holding.pass(item, actor.officer(), officer)) {
			throw this.hands.taken(actor, item);
		}
		this.hands.passed(actor, item, officer);
		this.audit.append(actor, "work.handed-over", item.subject(), chosen.name());
		this.hands.tell(actor, item, officer, "notice.work.handed-over", "");
		return chosen;
	}

}
