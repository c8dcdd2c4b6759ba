package vn.roviec.appendix;

import vn.roviec.deadline.DueDate;

/**
 * A due date and where it moves.
 */
public record ShiftedDeadline(OpenDeadline task, DueDate due) {

	/** The version of the due date that begins with the move. */
	public int newVersion() {
		return this.task.dueVersion() + 1;
	}

}
