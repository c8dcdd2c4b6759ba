package vn.roviec.deadline;

/**
 * The day that a weekly or monthly cycle names.
 *
 * @param kind how the day is named
 * @param number the day of the month (1 to 31) or of the week (1 is Monday); 0 for
 * working days
 */
public record CycleDay(Kind kind, int number) {

	/**
	 * How a cycle names its day.
	 */
	public enum Kind {

		/** "Ngày 10 hằng tháng". */
		DAY_OF_MONTH,

		/** "Thứ Sáu hằng tuần". */
		DAY_OF_WEEK,

		/** "Ngày làm việc đầu tiên của tháng". */
		FIRST_WORKING_DAY,

		/** "Ngày làm việc cuối cùng của tháng". */
		LAST_WORKING_DAY

	}

}
