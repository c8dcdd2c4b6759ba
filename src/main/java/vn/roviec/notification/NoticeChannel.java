package vn.roviec.notification;

/** By which way a notice reaches its officer. */
public enum NoticeChannel {

	/** The list behind the bell. */
	APP,
	/** E-mail, alone or in the day's digest. */
	MAIL

}
