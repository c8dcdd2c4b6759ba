package vn.roviec.deadline;

/**
 * How often recurring work comes back.
 */
public enum Frequency {

	/** Hằng tuần. */
	WEEKLY,

	/** Hằng tháng. */
	MONTHLY,

	/** Hằng quý. */
	QUARTERLY,

	/** Sáu tháng một lần. */
	HALF_YEARLY,

	/** Hằng năm. */
	YEARLY

}
