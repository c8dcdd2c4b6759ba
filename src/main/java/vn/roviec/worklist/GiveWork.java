package vn.roviec.worklist;

import vn.roviec.agency.Actor;
import vn.roviec.agency.Officer;
import vn.roviec.agency.OfficerId;
import vn.roviec.workflow.Conflict;
import vn.roviec.workflow.NotAllowed;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The head gives work of the unit to one of its officers, who is told. */
@Service
public class GiveWork {

	private final Hands hands;

	private final ClaimWork claimWork;

	GiveWork(Hands hands, ClaimWork claimWork) {
		this.hands = hands;
		this.claimWork = claimWork;
	}

	/**
	 * Gives the item.
	 * @return who has it now
	 * @throws Conflict where it is done already: who and when
	 */
	@Transactional
	public Officer give(Actor head, String id, OfficerId officer) {
		WorkItem item = this.hands.held(head, id);
		if (item.candidate().ofUnit().filter(head::heads).isEmpty()) {
			throw new NotAllowed("work.assign");
		}
		Officer chosen = this.hands.colleague(item, officer);
		ChangeOfHands step = this.hands.accepting(item).orElse(null);
		if (step != null) {
			step.accept(head, item, officer);
		}
		else {
			this.claimWork.assign(head, id, officer);
			this.hands.passed(head, item, officer);
		}
		this.hands.tell(head, item, officer, "notice.work.given", "");
		return chosen;
	}

}
