package vn.roviec.worklist;

/** Where a work item stands. */
public enum WorkState {

	/** Nobody has claimed it. */
	OPEN,
	/** Somebody has it. */
	CLAIMED,
	/** It was done. */
	DONE,
	/** The process went another way. */
	CANCELLED

}
