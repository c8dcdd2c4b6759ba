package vn.roviec.worklist;

import java.util.Objects;

import vn.roviec.agency.Actor;
import vn.roviec.agency.OfficerId;
import vn.roviec.audit.AuditLog;
import vn.roviec.workflow.Conflict;
import vn.roviec.workflow.NotAllowed;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes work over from a colleague who has it, who is told. */
@Service
public class TakeOverWork {

	private final Hands hands;

	private final Holding holding;

	private final AuditLog audit;

	TakeOverWork(Hands hands, Holding holding, AuditLog audit) {
		this.hands = hands;
		this.holding = holding;
		this.audit = audit;
	}

	/**
	 * The item, where the actor may take it over from somebody.
	 * @throws Conflict where nobody else has it any more
	 */
	@Transactional(readOnly = true)
	public WorkItem offered(Actor actor, String id) {
		return checked(actor, this.hands.visible(actor, id));
	}

	/**
	 * Takes the item over.
	 * @param from who had it when the actor decided
	 * @param words said to that colleague, or blank
	 * @throws Conflict where it has changed hands or is done: who and when
	 */
	@Transactional
	public WorkItem takeOver(Actor actor, String id, OfficerId from, String words) {
		WorkItem item = checked(actor, this.hands.held(actor, id));
		if (!this.holding.pass(item, from, actor.officer())) {
			throw this.hands.taken(actor, item);
		}
		this.hands.passed(actor, item, actor.officer());
		this.audit.append(actor, "work.taken-over", item.subject(),
				(Objects.requireNonNullElse(item.assigneeName(), "") + " " + words).strip());
		this.hands.tell(actor, item, from, "notice.work.taken-over", words);
		return item;
	}

	private WorkItem checked(Actor actor, WorkItem item) {
		if (!item.isOpenTo(actor)) {
			throw new NotAllowed("work.take-over");
		}
		if (!item.isHeldByAnother(actor.officer())) {
			throw this.hands.taken(actor, item);
		}
		return item;
	}

}
