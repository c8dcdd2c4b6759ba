package vn.roviec.observation;

/** What an agency has done about a document of somebody above. */
public enum DutyState {

	/** An issued plan leans on it and has tasks, or a task names it. */
	WORK,
	/** An issued plan leans on it but has no task. */
	PLAN,
	/** It came through the exchange; no issued plan names it. */
	RECEIVED,
	/** Nothing is known of it here. */
	NOTHING

}
