package vn.roviec.deadline;

/**
 * What sort of deadline a text states.
 */
public enum DeadlineKind {

	/** A day: "30/9/2026". */
	DATE,

	/** Before a day: "Trước ngày 30/9/2026". */
	BEFORE_DATE,

	/** Not later than a day: "Chậm nhất ngày 30/9", "đến ngày 30/9". */
	BY_DATE,

	/** Before a month, quarter or year: "Trước tháng 6/2026". */
	BEFORE_PERIOD,

	/** Not later than the end of a month, quarter or year: "Đến hết năm 2026". */
	BY_PERIOD,

	/** A week or ten days of a month: "Tuần 2 tháng 3". */
	WEEK,

	/** A month. */
	MONTH,

	/** A quarter. */
	QUARTER,

	/** A half of a year, or its first or last months. */
	HALF_YEAR,

	/** A year. */
	YEAR,

	/** The beginning, middle or end of a month, quarter or year. */
	PART,

	/** From one time to another: "Giai đoạn 2026 - 2030". */
	PERIOD,

	/** Several days or periods, each with its own end: "Quý I, III/2026". */
	LIST,

	/** Clauses with deadlines of different sorts. */
	MULTIPLE,

	/** Work that comes back: "Hằng quý". */
	RECURRING,

	/** Work that never ends: "Thường xuyên". */
	CONTINUOUS,

	/** Work done when asked for: "Đột xuất", "khi có yêu cầu". */
	ON_DEMAND,

	/** A term that counts from an event whose day is not known. */
	RELATIVE_EVENT,

	/** A beginning without an end: "Từ tháng 3/2026". */
	OPEN_START,

	/** A deadline that another rule or person sets: "Theo quy định". */
	NO_FIXED_DATE,

	/** Years in names and comparisons, and what ended before the plan's year. */
	NOT_A_DEADLINE,

	/** Nothing written, or what a spreadsheet puts for nothing. */
	BLANK,

	/** A day, month or quarter that does not exist. */
	INVALID

}
