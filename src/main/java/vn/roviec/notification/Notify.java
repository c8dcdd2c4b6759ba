package vn.roviec.notification;

import vn.roviec.agency.AgencyId;
import vn.roviec.agency.OfficerId;

/** Tells officers what they need to know; each telling leaves a receipt. */
public interface Notify {

	/**
	 * Writes a notice in the caller's transaction, once for each key and officer; also
	 * for whoever stands in for the officer today.
	 * @return false where this officer already had a notice of this key
	 */
	boolean tell(AgencyId agency, OfficerId officer, Notice notice);

}
