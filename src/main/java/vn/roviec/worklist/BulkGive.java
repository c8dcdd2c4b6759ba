package vn.roviec.worklist;

import vn.roviec.agency.Actor;
import vn.roviec.agency.OfficerId;
import vn.roviec.workflow.Refused;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Gives each item of the head's unit to the same officer. */
@Component
@Order(2)
class BulkGive implements BulkStep {

	private final GiveWork giveWork;

	BulkGive(GiveWork giveWork) {
		this.giveWork = giveWork;
	}

	@Override
	public String key() {
		return "give";
	}

	@Override
	public boolean isOfferedAt(Actor actor, WorkItem item) {
		return item.isOpen() && Candidate.ofUnits(actor).contains(item.candidate())
				&& item.candidate().ofUnit().filter(actor::heads).isPresent();
	}

	@Override
	public void take(Actor actor, WorkItem item, BulkStep.Said said) {
		OfficerId officer = said.officer();
		if (officer == null) {
			throw new Refused("worklist.bulk.give.whom");
		}
		this.giveWork.give(actor, item.id(), officer);
	}

}
