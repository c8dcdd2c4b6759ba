package vn.roviec.agency;

/** What a unit is within its agency. */
public enum UnitKind {

	/** Lãnh đạo UBND: chairman and vice-chairmen. */
	LEADERSHIP,
	/** Văn phòng HĐND và UBND: checks form, keeps the clerk. */
	OFFICE,
	/** Phòng chuyên môn. */
	DEPARTMENT,
	/** Trung tâm, đơn vị sự nghiệp. */
	CENTRE,
	/** Mặt trận, đoàn thể, thôn and others that take part in the work. */
	OTHER

}
