package vn.roviec.security;

/** Whether an agency asks for a second factor beside the password. */
public enum FactorRule {

	/** Nobody is asked for one. */
	OFF,
	/** Who has one is asked for it. */
	OPTIONAL,
	/** Who signs or administers must have one, and everybody else may. */
	REQUIRED

}
