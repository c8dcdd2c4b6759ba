package vn.roviec.notification;

/** How loud a notice is. */
public enum NoticeKind {

	NEWS, REMINDER, LATE, ESCALATION

}
