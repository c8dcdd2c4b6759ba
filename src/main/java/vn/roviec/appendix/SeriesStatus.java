package vn.roviec.appendix;

/** Where a series of recurring tasks stands. */
public enum SeriesStatus {

	/** Cycles are still to come. */
	RUNNING,
	/** Every cycle has become a task. */
	OVER,
	/** Ended before its last cycle, with a reason. */
	STOPPED

}
