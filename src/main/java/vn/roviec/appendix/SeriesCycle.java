package vn.roviec.appendix;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * One cycle of a series.
 *
 * @param cycle names it for ever: "2026-03"
 * @param name as people say it: "Tháng 03/2026"
 * @param task the task that it became, null while it waits
 * @param openedOn the day on which it did
 */
public record SeriesCycle(String cycle, String name, LocalDate startsOn, LocalDate dueOn, State state,
		@Nullable TaskId task, @Nullable LocalDate openedOn) {

	/** Whether its task was only made when its time was over. */
	public boolean isOpenedAfter(LocalDate lastDay) {
		return this.openedOn != null && this.openedOn.isAfter(lastDay);
	}

	/** What became of a cycle. */
	public enum State {

		/** Its task is still to be made. */
		WAITING,
		/** Its task was made. */
		OPENED,
		/** The series was stopped before. */
		DROPPED

	}

}
