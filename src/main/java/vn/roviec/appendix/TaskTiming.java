package vn.roviec.appendix;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.roviec.deadline.DeadlineKind;
import vn.roviec.deadline.DeadlineReader;

/**
 * How the time of a task counts.
 *
 * @param deadlineKind name of the kind of deadline that its words give, blank where
 * nobody has read them
 * @param seriesId the series of which it is an occurrence, null for work that does not
 * come back
 * @param cycle of the series, blank without one
 * @param cycleName the cycle as people say it
 * @param eventOn the day from which its term counts, null while nobody has entered it
 */
public record TaskTiming(String deadlineKind, @Nullable UUID seriesId, String cycle, String cycleName,
		@Nullable LocalDate eventOn) {

	private static final DeadlineReader READER = new DeadlineReader();

	/** Work that does not come back. */
	static TaskTiming once(TaskOrder order, int year) {
		return new TaskTiming(READER.read(order.deadlineText(), year).kind().name(), null, "", "", null);
	}

	/** The occurrence of a cycle. */
	static TaskTiming of(TaskSeries series, SeriesCycle cycle) {
		return new TaskTiming(DeadlineKind.RECURRING.name(), series.id().value(), cycle.cycle(), cycle.name(), null);
	}

	TaskTiming countedFrom(LocalDate event) {
		return new TaskTiming(this.deadlineKind, this.seriesId, this.cycle, this.cycleName, event);
	}

	/** The series of which the task is an occurrence, null where it is none. */
	public @Nullable SeriesId series() {
		return (this.seriesId != null) ? new SeriesId(this.seriesId) : null;
	}

	/** Whether the term counts from an event. */
	public boolean countsFromEvent() {
		return this.deadlineKind.equals(DeadlineKind.RELATIVE_EVENT.name());
	}

}
