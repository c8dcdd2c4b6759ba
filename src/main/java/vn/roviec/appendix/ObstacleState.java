package vn.roviec.appendix;

/** Whether an obstacle still stands in the way. */
public enum ObstacleState {

	OPEN, RESOLVED,
	/** The task ended first. */
	LAPSED

}
