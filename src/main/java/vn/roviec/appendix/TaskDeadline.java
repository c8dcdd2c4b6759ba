package vn.roviec.appendix;

import java.time.LocalDate;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.roviec.deadline.DueDate;

/**
 * The deadline of a task: its original words, the date it had at first, the date it has.
 *
 * @param dueVersion counts the dates; the ladder begins anew with each
 * @param lastRung the highest rung that was handled for this version, null before any
 */
public record TaskDeadline(String deadlineText, @Nullable LocalDate originalDue, @Nullable LocalDate dueOn,
		boolean strictBefore, int dueVersion, @Nullable Integer lastRung) {

	static TaskDeadline of(TaskOrder order) {
		return new TaskDeadline(order.deadlineText(), order.due(), order.due(), order.strictBefore(), 1, null);
	}

	/** The date that counts, empty where there is no fixed date. */
	public Optional<DueDate> due() {
		return (this.dueOn != null) ? Optional.of(new DueDate(this.dueOn, this.strictBefore)) : Optional.empty();
	}

	/** Whether the day lies after the date; a task due "trước ngày D" is late after D. */
	public boolean isPast(LocalDate day) {
		return this.dueOn != null && day.isAfter(this.dueOn);
	}

	/** Whether the day is later than the last one that there is now. */
	boolean isExtendedBy(LocalDate day) {
		return due().map((due) -> day.isAfter(due.lastDay())).orElse(false);
	}

	/** The date that follows from an event; it is the first that there is. */
	TaskDeadline countedTo(LocalDate date) {
		return new TaskDeadline(this.deadlineText, date, date, false, this.dueVersion + 1, null);
	}

	TaskDeadline movedTo(LocalDate date) {
		return new TaskDeadline(this.deadlineText, this.originalDue, date, false, this.dueVersion + 1, null);
	}

	/** "Trước ngày D" stays "trước ngày". */
	TaskDeadline shiftedTo(DueDate due) {
		return new TaskDeadline(this.deadlineText, this.originalDue, due.date(), due.strictBefore(),
				this.dueVersion + 1, null);
	}

	/** What was handled for an earlier version does not count. */
	TaskDeadline handled(HandledRung rung) {
		if (rung.dueVersion() != this.dueVersion || (this.lastRung != null && this.lastRung >= rung.rung())) {
			return this;
		}
		return new TaskDeadline(this.deadlineText, this.originalDue, this.dueOn, this.strictBefore, this.dueVersion,
				rung.rung());
	}

}
