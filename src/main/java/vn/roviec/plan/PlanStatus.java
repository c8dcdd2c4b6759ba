package vn.roviec.plan;

/** Where a plan stands in its life. */
public enum PlanStatus {

	/** Soạn thảo. */
	DRAFTING,
	/** Units are asked for comments. */
	CONSULTING,
	/** The drafter answers the comments. */
	DIGESTING,
	/** The head of the drafting unit approves the draft. */
	APPROVING,
	/** Văn phòng checks form. */
	CHECKING,
	/** Waits for the chairman's signature. */
	SIGNING,
	/** Signed; waits for its number. */
	NUMBERING,
	/** Numbered and issued; its tasks run. */
	ISSUED,
	/** Closed with its final review. */
	CLOSED,
	/** Withdrawn before it was issued. */
	WITHDRAWN,
	/** Recalled after it was issued. */
	RECALLED,
	/** Replaced by a newer plan. */
	REPLACED;

	/** Whether the drafter may change words and appendix. */
	public boolean editable() {
		return this == DRAFTING || this == DIGESTING;
	}

	/** Whether the plan was issued and still counts. */
	public boolean inForce() {
		return this == ISSUED || this == CLOSED;
	}

	/** Whether the plan can still be withdrawn. */
	public boolean beforeIssue() {
		return compareTo(ISSUED) < 0;
	}

}
