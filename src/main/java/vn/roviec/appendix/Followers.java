package vn.roviec.appendix;

import vn.roviec.agency.Actor;
import vn.roviec.workflow.NotAllowed;
import vn.roviec.worklist.OnBehalf;

import org.springframework.stereotype.Component;

/**
 * Lets whoever follows a task's plan decide on it, and records where that is done in an
 * absent head's place.
 */
@Component
class Followers {

	private final OnBehalf onBehalf;

	Followers(OnBehalf onBehalf) {
		this.onBehalf = onBehalf;
	}

	/**
	 * Checks and records.
	 * @throws NotAllowed where the actor does not follow the plan
	 */
	void mustFollow(Actor actor, AppendixTask task, String what) {
		if (!task.isFollowedBy(actor)) {
			throw new NotAllowed(what);
		}
		if (!actor.officer().equals(task.plan().owner())) {
			this.onBehalf.recordHead(actor, task.plan().standing(), task.id().value());
		}
	}

}
