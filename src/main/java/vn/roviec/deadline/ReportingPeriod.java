package vn.roviec.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * A period as reports count it: from the 15th of the month before its first to the 14th
 * of its last month, both included (Nghị định 09/2019/NĐ-CP, Điều 13).
 *
 * @param number of the month or quarter within the year, 1 for the longer ones
 */
public record ReportingPeriod(ReportKind kind, int year, int number) {

	/** The longer one first, where two end on one day. */
	public static final Comparator<ReportingPeriod> LONGEST_FIRST = Comparator
		.comparing((ReportingPeriod period) -> period.kind().months())
		.reversed();

	private static final List<String> ROMAN = List.of("I", "II", "III", "IV");

	private static final int CUT_OFF = 14;

	public ReportingPeriod {
		if (number < 1 || number > kind.inYear()) {
			throw new IllegalArgumentException("No " + kind + " " + number);
		}
	}

	/** The last period of a kind whose figures are closed when a day begins. */
	public static ReportingPeriod closedBefore(ReportKind kind, LocalDate day) {
		ReportingPeriod period = new ReportingPeriod(kind, day.getYear() + 1, 1);
		while (!period.cutOff().isBefore(day)) {
			period = period.previous();
		}
		return period;
	}

	/** The period of a {@link #code}. */
	public static ReportingPeriod of(String code) {
		int year = Integer.parseInt(code.substring(0, 4));
		return switch (code.charAt(5)) {
			case 'M' -> new ReportingPeriod(ReportKind.MONTH, year, Integer.parseInt(code.substring(6)));
			case 'Q' -> new ReportingPeriod(ReportKind.QUARTER, year, Integer.parseInt(code.substring(6)));
			case 'H' ->
				new ReportingPeriod(code.endsWith("1") ? ReportKind.FIRST_HALF : ReportKind.SECOND_HALF, year, 1);
			case 'Y' -> new ReportingPeriod(ReportKind.YEAR, year, 1);
			default -> throw new IllegalArgumentException("No period: " + code);
		};
	}

	public ReportingPeriod previous() {
		return (this.number == 1) ? new ReportingPeriod(this.kind, this.year - 1, this.kind.inYear())
				: new ReportingPeriod(this.kind, this.year, this.number - 1);
	}

	public ReportingPeriod next() {
		return (this.number == this.kind.inYear()) ? new ReportingPeriod(this.kind, this.year + 1, 1)
				: new ReportingPeriod(this.kind, this.year, this.number + 1);
	}

	/** Its first day. */
	public LocalDate from() {
		return cutOff().minusMonths(this.kind.months()).plusDays(1);
	}

	/** Its last day, on which figures are closed. */
	public LocalDate cutOff() {
		int lastMonth = switch (this.kind) {
			case MONTH -> this.number;
			case QUARTER -> this.number * 3;
			case FIRST_HALF -> 6;
			case SECOND_HALF, YEAR -> 12;
		};
		return LocalDate.of(this.year, lastMonth, CUT_OFF);
	}

	/** The midnight with which it begins. */
	public Instant begins(ZoneId zone) {
		return from().atStartOfDay(zone).toInstant();
	}

	/** The midnight that ends its last day; what happens then is the next period's. */
	public Instant ends(ZoneId zone) {
		return cutOff().plusDays(1).atStartOfDay(zone).toInstant();
	}

	/** Whether something happened in it. */
	public boolean contains(Instant moment, ZoneId zone) {
		return !moment.isBefore(begins(zone)) && moment.isBefore(ends(zone));
	}

	/** "2026-M03", "2026-Q1", "2026-H1", "2026-H2" or "2026-Y". */
	public String code() {
		return this.year + "-" + switch (this.kind) {
			case MONTH -> String.format(Locale.ROOT, "M%02d", this.number);
			case QUARTER -> "Q" + this.number;
			case FIRST_HALF -> "H1";
			case SECOND_HALF -> "H2";
			case YEAR -> "Y";
		};
	}

	/** "tháng 03/2026", "quý I/2026", "6 tháng đầu năm 2026", "năm 2026". */
	public String words() {
		return switch (this.kind) {
			case MONTH -> String.format(Locale.ROOT, "tháng %02d/%d", this.number, this.year);
			case QUARTER -> "quý " + ROMAN.get(this.number - 1) + "/" + this.year;
			case FIRST_HALF -> "6 tháng đầu năm " + this.year;
			case SECOND_HALF -> "6 tháng cuối năm " + this.year;
			case YEAR -> "năm " + this.year;
		};
	}

}
