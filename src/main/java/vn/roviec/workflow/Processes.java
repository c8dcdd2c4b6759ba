package vn.roviec.workflow;

/** Names that all processes share. */
public final class Processes {

	/** Variable: the agency's id, set once at the start. */
	public static final String AGENCY = "agency";

	/** Variable: what the last user task or service task decided. */
	public static final String DECISION = "decision";

	/** Variable: the unit of one multi-instance task. */
	public static final String UNIT = "unit";

	/** Decision: send back to the one who did the work. */
	public static final String RETURN = "RETURN";

	private Processes() {
	}

}
