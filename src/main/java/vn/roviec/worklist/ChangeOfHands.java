package vn.roviec.worklist;

import vn.roviec.agency.Actor;
import vn.roviec.agency.OfficerId;

/** What else a module does when work of its process changes hands. */
public interface ChangeOfHands {

	/** The process whose work it is about. */
	String processKey();

	/**
	 * Holds what the work is about before the item is written, in the order in which the
	 * module's own use cases do, so that two at once wait instead of blocking each other.
	 */
	void hold(WorkItem item);

	/** Whether taking this work is a step of its own. */
	boolean isAccepted(WorkItem item);

	/**
	 * Takes that step for the officer: the actor, or whom the head chooses.
	 */
	void accept(Actor by, WorkItem item, OfficerId officer);

	/** The item is the officer's now. */
	void passed(Actor by, WorkItem item, OfficerId officer);

}
