package vn.roviec.deadline;

/**
 * Who is told of a deadline.
 */
public enum Audience {

	/** The officer who has the task, or the whole unit where nobody accepted it. */
	ASSIGNEE,

	/** The head of the lead unit. */
	UNIT_HEAD,

	/** The standing unit that follows the plan. */
	STANDING_UNIT,

	/** Văn phòng. */
	OFFICE,

	/** The leader in charge of the field. */
	RESPONSIBLE_LEADER,

	/** Chủ tịch. */
	CHAIRMAN

}
