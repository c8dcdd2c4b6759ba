package vn.roviec.target;

/** How a target stands by what was measured last. */
public enum TargetState {

	/** Đạt. */
	REACHED,
	/** Not reached, and its line does not lead there by the end of the period. */
	BEHIND,
	/** Not reached yet, or not reached when its period ended. */
	NOT_REACHED,
	/** Nothing was measured. */
	UNMEASURED

}
