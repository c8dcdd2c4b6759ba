package vn.roviec.appendix;

/** What became of a rung. */
public enum RungState {

	/** Those concerned were told. */
	SENT,
	/** Its day had passed when a higher one was already due; only recorded. */
	SKIPPED

}
