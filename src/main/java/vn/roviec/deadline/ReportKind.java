package vn.roviec.deadline;

/** The periods of which agencies report, from the shortest to the longest. */
public enum ReportKind {

	/** Tháng. */
	MONTH(1),
	/** Quý. */
	QUARTER(3),
	/** 6 tháng đầu năm. */
	FIRST_HALF(6),
	/** 6 tháng cuối năm. */
	SECOND_HALF(6),
	/** Năm. */
	YEAR(12);

	private final int months;

	ReportKind(int months) {
		this.months = months;
	}

	/** How long its periods are. */
	public int months() {
		return this.months;
	}

	/** How many of its periods a year has. */
	int inYear() {
		return switch (this) {
			case MONTH -> 12;
			case QUARTER -> 4;
			case FIRST_HALF, SECOND_HALF, YEAR -> 1;
		};
	}

}
