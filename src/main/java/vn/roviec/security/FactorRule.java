package vn.roviec.security;

import java.util.List;

import vn.roviec.agency.Role;

/** Whether an agency asks for a second factor beside the password. */
public enum FactorRule {

	/** Nobody is asked for one. */
	OFF("Không dùng"),
	/** Who has one is asked for it. */
	OPTIONAL("Tự chọn"),
	/**
	 * Who signs, administers or observes other agencies must have one, and everybody else
	 * may.
	 */
	REQUIRED("Bắt buộc");

	/** Of whom a second factor can be required. */
	public static final List<Role> REQUIRED_OF = List.of(Role.CHAIRMAN, Role.VICE_CHAIRMAN, Role.HEAD,
			Role.ADMINISTRATOR, Role.OBSERVER);

	private final String recorded;

	FactorRule(String recorded) {
		this.recorded = recorded;
	}

	/** As the record of the agency says it. */
	String recorded() {
		return this.recorded;
	}

}
