package vn.roviec.deadline;

/**
 * What a rung of the ladder does.
 */
public enum RungKind {

	/** Reminds before or on the due date. */
	REMINDER,

	/** Says that the task is late; an explanation is owed. */
	LATE,

	/** Tells those above. */
	ESCALATION

}
