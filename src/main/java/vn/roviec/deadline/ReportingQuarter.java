package vn.roviec.deadline;

import java.time.LocalDate;
import java.util.List;

/**
 * A quarter as reports count it: its figures are closed on the 14th of its last month
 * (Nghị định 09/2019/NĐ-CP, Điều 13).
 */
public record ReportingQuarter(int year, int quarter) {

	private static final List<String> ROMAN = List.of("I", "II", "III", "IV");

	private static final int CUT_OFF = 14;

	private static final int TEN = 10;

	/** The first quarter that is closed after a day. */
	public static ReportingQuarter after(LocalDate day) {
		ReportingQuarter quarter = new ReportingQuarter(day.getYear(), 1);
		while (!quarter.cutOff().isAfter(day)) {
			quarter = quarter.next();
		}
		return quarter;
	}

	/** The quarter of a {@link #number}. */
	public static ReportingQuarter of(int number) {
		return new ReportingQuarter(number / TEN, number % TEN);
	}

	public ReportingQuarter next() {
		return (this.quarter == 4) ? new ReportingQuarter(this.year + 1, 1)
				: new ReportingQuarter(this.year, this.quarter + 1);
	}

	public ReportingQuarter previous() {
		return (this.quarter == 1) ? new ReportingQuarter(this.year - 1, 4)
				: new ReportingQuarter(this.year, this.quarter - 1);
	}

	public LocalDate cutOff() {
		return LocalDate.of(this.year, this.quarter * 3, CUT_OFF);
	}

	/** Counts on with time: 20263 is the third quarter of 2026. */
	public int number() {
		return this.year * TEN + this.quarter;
	}

	/** "quý III/2026". */
	public String words() {
		return "quý " + ROMAN.get(this.quarter - 1) + "/" + this.year;
	}

}
