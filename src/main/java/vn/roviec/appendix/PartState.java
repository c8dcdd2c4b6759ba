package vn.roviec.appendix;

/** What has become of a part of a task. */
public enum PartState {

	/** The colleague is at it. */
	OPEN,

	/** The colleague has done it. */
	DONE,

	/** The colleague has sent it back. */
	RETURNED,

	/** Whoever gave it does not want it any more. */
	WITHDRAWN,

	/** The task ended first. */
	LAPSED

}
