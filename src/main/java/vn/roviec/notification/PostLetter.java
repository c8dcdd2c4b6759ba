package vn.roviec.notification;

import vn.roviec.agency.AgencyId;

/** Sends mails that are no officer's notice. */
public interface PostLetter {

	/**
	 * Puts a mail into the outbox in the caller's transaction; it is sent after the
	 * commit, under one Message-ID however often it is tried.
	 * @param key what makes it unique
	 */
	void post(AgencyId agency, String key, String address, String subject, String text);

}
