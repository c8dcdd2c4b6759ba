package vn.roviec.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A plan whose tasks can be followed.
 *
 * @param begunAt when its first task was launched
 * @param endsOn its last day, or that of its last task; null where it has none
 * @param running how many of its tasks are open
 */
public record FollowedPlan(UUID id, String title, String symbol, Instant begunAt, @Nullable LocalDate endsOn, int tasks,
		int running) {

	/** The number before its title. */
	public String name() {
		return this.symbol.isBlank() ? this.title : this.symbol + " · " + this.title;
	}

}
