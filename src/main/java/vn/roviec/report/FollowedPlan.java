package vn.roviec.report;

import java.util.UUID;

/**
 * A plan whose tasks can be followed.
 *
 * @param running how many of its tasks are open
 */
public record FollowedPlan(UUID id, String title, String symbol, int running) {

	/** The number before its title. */
	public String name() {
		return this.symbol.isBlank() ? this.title : this.symbol + " · " + this.title;
	}

}
