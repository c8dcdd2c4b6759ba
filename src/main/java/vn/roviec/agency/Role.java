package vn.roviec.agency;

/** What a position lets its holder do. */
public enum Role {

	/** Chuyên viên: drafts plans, does tasks. */
	SPECIALIST,
	/** Trưởng phòng, Chánh Văn phòng, Giám đốc Trung tâm: answers for the unit. */
	HEAD,
	/** Chủ tịch. */
	CHAIRMAN,
	/** Phó Chủ tịch. */
	VICE_CHAIRMAN,
	/** Văn thư. */
	CLERK,
	/** Quản trị hệ thống. */
	ADMINISTRATOR,
	/**
	 * Quan sát viên: sees agencies that let themselves be seen, and does nothing else.
	 */
	OBSERVER

}
