package vn.roviec.plan;

/** Why a person must look at a cell of the appendix. */
public enum DoubtKind {

	/** A blank deadline that takes that of the row above. */
	INHERITED("hạn lấy theo dòng trên"),
	/** A deadline from which no day can be told. */
	UNDATED("hạn chưa rõ ngày"),
	/** A deadline that names a day which does not exist. */
	INVALID("hạn có ngày không có thật"),
	/** A deadline whose day was understood, but not for sure. */
	UNSURE("hạn hiểu chưa chắc"),
	/** A lead that is a role, a group or the committee itself. */
	VAGUE_LEAD("chủ trì không phải một đơn vị"),
	/** A lead that names several units, or none that the agency has. */
	UNKNOWN_LEAD("chủ trì chưa rõ là đơn vị nào");

	private final String words;

	DoubtKind(String words) {
		this.words = words;
	}

	/** The reason in Vietnamese, as findings say it. */
	String words() {
		return this.words;
	}

}
