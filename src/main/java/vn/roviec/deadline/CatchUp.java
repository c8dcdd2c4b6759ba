package vn.roviec.deadline;

import java.util.List;
import java.util.Optional;

/**
 * What the ladder owes on a day, after however long a stop.
 *
 * @param send the highest rung that has fallen due, or empty where none has
 * @param skipped the missed rungs below it, lowest first; they are only recorded
 */
public record CatchUp(Optional<WatchPoint> send, List<WatchPoint> skipped) {

	public CatchUp {
		skipped = List.copyOf(skipped);
	}

}
