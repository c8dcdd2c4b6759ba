package vn.roviec.worklist;

import vn.roviec.agency.Actor;
import vn.roviec.workflow.Conflict;
import vn.roviec.workflow.NotAllowed;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes work for the actor; where taking it is a step of its own, that step. */
@Service
public class TakeWork {

	private final Hands hands;

	private final ClaimWork claimWork;

	TakeWork(Hands hands, ClaimWork claimWork) {
		this.hands = hands;
		this.claimWork = claimWork;
	}

	/**
	 * Takes the item.
	 * @return the item as it was before
	 * @throws Conflict where somebody was faster: who and when
	 */
	@Transactional
	public WorkItem take(Actor actor, String id) {
		WorkItem item = this.hands.visible(actor, id);
		ChangeOfHands step = this.hands.accepting(item).orElse(null);
		if (step == null) {
			return this.claimWork.claim(actor, id);
		}
		if (!item.isOpenTo(actor)) {
			throw new NotAllowed("work.claim");
		}
		step.accept(actor, item, actor.officer());
		return item;
	}

}
