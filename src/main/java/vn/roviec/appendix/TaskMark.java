package vn.roviec.appendix;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import org.jspecify.annotations.Nullable;

/**
 * How a task stands at the cut-off, in the words of provinces' forms. The day on which
 * the result was handed in counts, not the day on which somebody confirmed it.
 */
public enum TaskMark {

	/** Done before its date. */
	EXCEEDED("Vượt"),
	/** Done on its date, or without one. */
	MET("Đạt"),
	/** Done after its date, or not handed in though its date has passed. */
	LATE("Chậm"),
	/** Its date has not come, or it waits for confirmation. */
	RUNNING("Đang thực hiện"),
	/** Ended without being done. */
	STOPPED("Dừng");

	private final String words;

	TaskMark(String words) {
		this.words = words;
	}

	/** As it stands in the report, which is always in Vietnamese. */
	public String words() {
		return this.words;
	}

	/** The mark of a task at the end of a day. */
	public static TaskMark of(TaskAsOf task, LocalDate day, ZoneId zone) {
		if (task.stopped()) {
			return STOPPED;
		}
		LocalDate due = task.dueOn();
		LocalDate handedIn = day((task.submittedAt() != null) ? task.submittedAt() : task.completedAt(), zone);
		if (due == null) {
			return task.done() ? MET : RUNNING;
		}
		if (handedIn == null) {
			return day.isAfter(due) ? LATE : RUNNING;
		}
		if (handedIn.isAfter(due)) {
			return LATE;
		}
		return !task.done() ? RUNNING : handedIn.isBefore(due) ? EXCEEDED : MET;
	}

	private static @Nullable LocalDate day(@Nullable Instant moment, ZoneId zone) {
		return (moment != null) ? LocalDate.ofInstant(moment, zone) : null;
	}

}
