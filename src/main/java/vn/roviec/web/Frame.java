package vn.roviec.web;

import java.util.List;

/**
 * What surrounds every page of a signed-in officer.
 *
 * @param position title of the officer's main position
 * @param observing whether the officer only looks at other agencies: no search, no
 * notices, no signature
 * @param language "vi" or "en"
 */
public record Frame(String agencyName, String personName, String position, int unreadNotices, boolean observing,
		List<Place> places, String language) {

	/**
	 * One of the few places that an officer goes to.
	 *
	 * @param key message key after "layout.place.", also the icon's name
	 * @param stuck how many steps wait there for somebody who has them tried again
	 */
	public record Place(String key, String href, boolean current, long stuck) {

	}

}
