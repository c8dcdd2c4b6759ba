package vn.roviec.deadline;

/**
 * Why a day differs from what its day of the week says.
 */
public enum DayKind {

	/** A public holiday. */
	HOLIDAY,

	/** A working day off for a holiday that fell on a weekly rest day. */
	COMPENSATION,

	/** A working day off that another day makes up for. */
	SWAP_OFF,

	/** A rest day worked in exchange. */
	SWAP_WORK,

	/** A day off of the agency alone. */
	OWN_DAY_OFF,

	/** A day lost to force majeure; only a signed decision makes it so. */
	FORCE_MAJEURE

}
