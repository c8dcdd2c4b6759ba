package vn.roviec.appendix;

/** Where the explanation of a late task stands. */
public enum ExplanationState {

	/** The head of the lead unit has to write it, or to write it again. */
	OWED,
	/** Waits for the standing unit's judgement. */
	WRITTEN,
	/** The standing unit accepts it. */
	ACCEPTED,
	/** The task ended first. */
	LAPSED;

	/** Whether somebody has still to act. */
	public boolean isOpen() {
		return this == OWED || this == WRITTEN;
	}

}
