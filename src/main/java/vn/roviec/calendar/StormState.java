package vn.roviec.calendar;

/** Where a decision on lost days stands. */
public enum StormState {

	/** Waits for the chairman. */
	PROPOSED,

	/** The chairman has signed; the deadlines have moved. */
	SIGNED,

	/** The chairman has declined; nothing has moved. */
	DECLINED

}
