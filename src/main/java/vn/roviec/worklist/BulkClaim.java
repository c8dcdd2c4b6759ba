package vn.roviec.worklist;

import vn.roviec.agency.Actor;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Takes each item for the actor. */
@Component
@Order(1)
class BulkClaim implements BulkStep {

	private final TakeWork takeWork;

	BulkClaim(TakeWork takeWork) {
		this.takeWork = takeWork;
	}

	@Override
	public String key() {
		return "claim";
	}

	@Override
	public boolean isOfferedAt(Actor actor, WorkItem item) {
		return item.state() == WorkState.OPEN && Candidate.ofUnits(actor).contains(item.candidate());
	}

	@Override
	public void take(Actor actor, WorkItem item, BulkStep.Said said) {
		this.takeWork.take(actor, item.id());
	}

}
