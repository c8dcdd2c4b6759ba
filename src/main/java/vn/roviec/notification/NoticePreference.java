package vn.roviec.notification;

import java.time.Duration;
import java.time.LocalTime;

import org.jspecify.annotations.Nullable;

/**
 * How an officer wants to be told beside the list behind the bell.
 *
 * @param address of the officer's mailbox, blank where there is none
 * @param quietFrom from when on no mail is sent, null where mails may come at any hour
 * @param quietUntil until when, on the next day where it is before the beginning; null
 * together with it
 */
public record NoticePreference(MailWay mail, String address, @Nullable LocalTime quietFrom,
		@Nullable LocalTime quietUntil) {

	private static final LocalTime MORNING = LocalTime.of(7, 45);

	private static final Duration DIGESTS = Duration.ofHours(4);

	/** What counts for an officer who has chosen nothing. */
	public static NoticePreference standard() {
		return new NoticePreference(MailWay.NONE, "", null, null);
	}

	/** Whether a mail at this time of day would come in the quiet hours. */
	public boolean disturbs(LocalTime time) {
		if (this.quietFrom == null || this.quietUntil == null) {
			return false;
		}
		return this.quietFrom.isBefore(this.quietUntil)
				? !time.isBefore(this.quietFrom) && time.isBefore(this.quietUntil)
				: !time.isBefore(this.quietFrom) || time.isBefore(this.quietUntil);
	}

	/**
	 * Whether this time of day is the morning in which the digest is sent: from 07:45, or
	 * from the end of the quiet hours, for four hours. What is told later goes into the
	 * next one.
	 */
	public boolean isMorning(LocalTime time) {
		LocalTime quietEnd = this.quietUntil;
		LocalTime begin = (quietEnd != null && disturbs(MORNING)) ? quietEnd : MORNING;
		return !time.isBefore(begin) && Duration.between(begin, time).compareTo(DIGESTS) < 0;
	}

}
