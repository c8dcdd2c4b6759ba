package vn.roviec.security;

/** Whether an agency asks for a second factor beside the password. */
public enum FactorRule {

	/** Nobody is asked for one. */
	OFF("Không dùng"),
	/** Who has one is asked for it. */
	OPTIONAL("Tự chọn"),
	/** Who signs or administers must have one, and everybody else may. */
	REQUIRED("Bắt buộc");

	private final String recorded;

	FactorRule(String recorded) {
		this.recorded = recorded;
	}

	/** As the record of the agency says it. */
	String recorded() {
		return this.recorded;
	}

}
