package vn.roviec.appendix;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.UnitId;

/**
 * What had become of a task when a period ended; what happened later is not in it.
 *
 * @param leadName short name of the lead unit
 * @param coordinating short names of the coordinating units
 * @param originalDue the date that it had at first
 * @param dueOn as it was then, null where there was no fixed date
 * @param resultDocument number of the issued document that is the result, or blank
 * @param submittedAt when its result was last handed in, null where it was not yet
 * @param completedAt when it was confirmed as done, null where it was not yet
 * @param stopped whether it was ended without being done
 * @param stoppedWhy or blank
 * @param obstacles words of those that stood in the way, still open then or raised in the
 * period
 * @param moves why its date was moved, each time
 * @param lateness the words of the head of the lead unit for its being late, or blank
 */
public record TaskAsOf(TaskId id, int itemNo, int position, String groupLabel, String content, String deliverable,
		UnitId leadUnit, String leadName, List<String> coordinating, String deadlineText,
		@Nullable LocalDate originalDue, @Nullable LocalDate dueOn, int progressPercent, String progressWords,
		String resultWords, String resultDocument, @Nullable Instant submittedAt, @Nullable Instant completedAt,
		boolean stopped, String stoppedWhy, List<String> obstacles, List<String> moves, String lateness) {

	public TaskAsOf {
		coordinating = List.copyOf(coordinating);
		obstacles = List.copyOf(obstacles);
		moves = List.copyOf(moves);
	}

	/** Whether its completion had been confirmed. */
	public boolean done() {
		return this.completedAt != null;
	}

}
