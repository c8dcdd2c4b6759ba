package vn.roviec.notification;

/** How an officer is told by e-mail. */
public enum MailWay {

	/** Not at all. */
	NONE,
	/** One mail for each notice, outside of the quiet hours. */
	SINGLE,
	/** One mail in the morning with everything since the last one. */
	DIGEST

}
