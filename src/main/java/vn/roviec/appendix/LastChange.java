package vn.roviec.appendix;

import java.time.Instant;

import vn.roviec.agency.Actor;
import vn.roviec.workflow.Conflict;

/** Who last moved a task, and when. */
record LastChange(Instant changedAt, String changedBy) {

	static LastChange by(Actor actor, Instant now) {
		return new LastChange(now, actor.name());
	}

	/** Tells whoever comes too late who was faster. */
	Conflict conflict(TaskStatus status) {
		return new Conflict("conflict.task." + status, this.changedBy, this.changedAt);
	}

}
