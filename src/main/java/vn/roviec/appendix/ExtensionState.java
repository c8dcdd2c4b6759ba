package vn.roviec.appendix;

/** Where the wish for a later due date stands. */
public enum ExtensionState {

	/** Waits for the standing unit's proposal. */
	ASKED,
	/** Waits for the leader's decision. */
	PROPOSED,
	/** The due date was moved. */
	GRANTED,
	/** The due date stays. */
	REFUSED,
	/** The task ended first. */
	LAPSED;

	/** Whether something is still to be decided. */
	public boolean isOpen() {
		return this == ASKED || this == PROPOSED;
	}

}
