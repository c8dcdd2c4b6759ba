package vn.roviec.agency;

import java.util.Set;

/**
 * Whether somebody can be reached.
 *
 * @param active whether the officer works for the agency
 * @param substitutes who stands in today; empty where the officer is there
 */
public record Presence(boolean active, Set<OfficerId> substitutes) {

	public Presence {
		substitutes = Set.copyOf(substitutes);
	}

}
