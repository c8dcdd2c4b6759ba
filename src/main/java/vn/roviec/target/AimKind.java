package vn.roviec.target;

/** How a figure is to be reached. */
public enum AimKind {

	/** "Đạt 80 %": more than that reaches it too. */
	REACH,
	/** "Từ 80 % trở lên". */
	AT_LEAST,
	/** "Trên 80 %". */
	ABOVE,
	/** "Không quá 5 %". */
	AT_MOST,
	/** "Dưới 5 %". */
	BELOW,
	/** "Tăng 10 %"; what is measured is the rise. */
	RISE,
	/** "Giảm 10 %"; what is measured is the fall. */
	FALL,
	/** "Trong nhóm 30 xã dẫn đầu"; what is measured is the rank. */
	RANK;

	/**
	 * The kind that a reading of a plan means.
	 * @param op as {@code PlanReading.TargetValue} writes it
	 */
	public static AimKind of(String op) {
		return switch (op) {
			case ">=" -> AT_LEAST;
			case ">" -> ABOVE;
			case "<=" -> AT_MOST;
			case "<" -> BELOW;
			case "increase" -> RISE;
			case "decrease" -> FALL;
			case "rank<=" -> RANK;
			default -> REACH;
		};
	}

	/** Whether smaller figures are better. */
	public boolean downwards() {
		return this == AT_MOST || this == BELOW || this == RANK;
	}

}
