package vn.roviec.worklist;

import java.util.Set;
import java.util.UUID;

import vn.roviec.agency.AgencyId;
import vn.roviec.agency.OfficerId;

/**
 * A plan or report whose open steps are watched.
 *
 * @param link path of its page
 * @param warned keys of the steps that are also reminded of a working day ahead
 * @param above who is told from the first working day late on
 */
public record WatchedSubject(AgencyId agency, UUID id, String title, String link, Set<String> warned,
		Set<OfficerId> above) {
}
