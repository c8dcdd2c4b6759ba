package vn.roviec.notification;

/** What became of a notice on its way. */
public enum NoticeEventKind {

	/** The mail server of the office has taken it. */
	SENT,
	/** It has stood on the officer's screen. */
	DELIVERED,
	/** The officer has opened it. */
	OPENED,
	/** The officer has marked it as read together with others, without opening it. */
	SEEN,
	/** It was tried for the last time. */
	FAILED

}
