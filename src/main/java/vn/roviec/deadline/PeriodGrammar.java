package vn.roviec.deadline;

import java.time.YearMonth;

import org.jspecify.annotations.Nullable;

/**
 * The rules for weeks, months, quarters and half-years, and for parts of them.
 */
final class PeriodGrammar {

	private final Tokens tokens;

	private final int contextYear;

	private final YearGrammar years;

	PeriodGrammar(Tokens tokens, int contextYear, YearGrammar years) {
		this.tokens = tokens;
		this.contextYear = contextYear;
		this.years = years;
	}

	/** 6 tháng đầu năm 2026, nửa cuối năm, cả năm. */
	@Nullable TimeRef months() {
		Integer count = this.tokens.accept("nửa") ? Integer.valueOf(6) : this.tokens.count();
		if (count == null || count < 1 || count > 12 || count != 6 && !this.tokens.see("tháng")) {
			return null;
		}
		this.tokens.accept("tháng");
		if (this.tokens.accept("đầu năm")) {
			return TimeRef.months(this.years.ofYear(), 1, count);
		}
		if (count == 6 && this.tokens.see("năm") && this.tokens.isYear(1)) {
			return TimeRef.months(this.years.suffix(), 1, count).doubted();
		}
		return this.tokens.accept("cuối năm") ? TimeRef.months(this.years.ofYear(), 13 - count, 12) : null;
	}

	/**
	 * Đầu, giữa, cuối of a month, quarter or year: Bộ luật Dân sự 2015, Điều 146; its
	 * first half ends in the middle.
	 */
	@Nullable TimeRef part() {
		this.tokens.acceptAny("vào", "ngày");
		boolean half = this.tokens.accept("nửa");
		int third = this.tokens.accept("đầu") ? 0
				: this.tokens.accept("giữa") ? 1 : this.tokens.accept("cuối") ? 2 : -1;
		if (third < 0) {
			return null;
		}
		this.tokens.acceptAny("cùng", "tiên");
		this.tokens.accept("của");
		TimeRef whole = month();
		whole = (whole != null) ? whole : quarter();
		if (whole == null && this.tokens.accept("năm") && !this.tokens.see("học")) {
			this.tokens.back(this.tokens.position() - 1);
			Integer year = this.years.suffix();
			if (year == null) {
				this.tokens.accept("năm");
			}
			whole = TimeRef.year((year != null) ? year : this.contextYear);
		}
		if (whole == null || half && third == 1) {
			return null;
		}
		return half ? partOf(whole, (third == 0) ? 1 : 2).doubted() : partOf(whole, third);
	}

	private static TimeRef partOf(TimeRef whole, int third) {
		boolean month = whole.unit() == TimeRef.Unit.MONTH;
		TimeRef part = switch (third) {
			case 0 -> TimeRef.part(whole.year(), whole.fromMonth(), 1);
			case 1 -> (whole.unit() == TimeRef.Unit.YEAR) ? TimeRef.part(whole.year(), 6, 30)
					: TimeRef.part(whole.year(), whole.fromMonth() + (month ? 0 : 1), 15);
			default -> TimeRef.part(whole.year(), whole.toMonth(), 0);
		};
		return (whole.unit() == TimeRef.Unit.QUARTER) ? part.doubted() : part;
	}

	/** Tuần 2 tháng 3, tuần cuối tháng 5, trung tuần tháng 6, 10 ngày đầu tháng 6. */
	@Nullable TimeRef week() {
		int[] days = this.tokens.accept("thượng tuần") ? new int[] { 1, 10 } : this.tokens.accept("trung tuần")
				? new int[] { 11, 20 } : this.tokens.accept("hạ tuần") ? new int[] { 21, 31 } : null;
		if (days == null) {
			days = this.tokens.acceptAny("tuần lễ", "tuần") ? weeks() : firstOrLastDays();
		}
		this.tokens.accept("của");
		TimeRef month = (days != null) ? month() : null;
		if (days == null || month == null || month.fromMonth() < 1 || month.fromMonth() > 12) {
			return null;
		}
		int inYear = (month.year() != null) ? month.year() : this.contextYear;
		int last = YearMonth.of(inYear, month.fromMonth()).lengthOfMonth();
		int start = (days[0] > 0) ? days[0] : last + days[0];
		int end = (days[1] >= last) ? 0 : days[1];
		return new TimeRef(TimeRef.Unit.WEEK, month.year(), month.fromMonth(), start, month.fromMonth(), end, true);
	}

	/**
	 * After "tuần": its first and last day of the month; a first day of 0 or less counts
	 * back from the month's end.
	 */
	private int @Nullable [] weeks() {
		if (this.tokens.acceptAny("đầu tiên", "đầu")) {
			return new int[] { 1, 7 };
		}
		if (this.tokens.acceptAny("cuối cùng", "cuối")) {
			return new int[] { -6, 31 };
		}
		Integer first = weekNumber();
		Integer last = first;
		while (first != null && last != null && this.tokens.acceptAny(",", "và", "-", "đến")) {
			last = weekNumber();
		}
		return (first != null && last != null && first <= last) ? new int[] { first * 7 - 6, last * 7 } : null;
	}

	private @Nullable Integer weekNumber() {
		this.tokens.acceptAny("tuần thứ", "tuần", "thứ");
		Integer number = this.tokens.accept("nhất") ? Integer.valueOf(1) : this.tokens.ordinal();
		return (number != null && number >= 1 && number <= 5) ? number : null;
	}

	/** "10 ngày đầu", "05 ngày cuối" of a month. */
	private int @Nullable [] firstOrLastDays() {
		Integer count = this.tokens.count();
		if (count == null || count < 2 || count > 20) {
			return null;
		}
		if (this.tokens.acceptAny("ngày đầu tiên", "ngày đầu")) {
			return new int[] { 1, count };
		}
		return this.tokens.acceptAny("ngày cuối cùng", "ngày cuối") ? new int[] { 1 - count, 31 } : null;
	}

	/** Tháng 6, tháng 6/2026, T6/2026, tháng Sáu năm nay. */
	@Nullable TimeRef month() {
		this.tokens.accept("các");
		if (!this.tokens.accept("tháng") && !(this.tokens.figure(1) >= 0 && this.tokens.accept("t"))) {
			return null;
		}
		return numbered(true);
	}

	/** Quý II, quý 2/2026, Q2. */
	@Nullable TimeRef quarter() {
		this.tokens.accept("các");
		if (!this.tokens.acceptAny("quý thứ", "quý", "q")) {
			return null;
		}
		return numbered(false);
	}

	@Nullable TimeRef numbered(boolean month) {
		int start = this.tokens.position();
		Integer number = this.tokens.ordinal();
		if (number == null || this.tokens.see("%") || this.tokens.see("tháng đầu") || this.tokens.see("tháng cuối")) {
			this.tokens.back(start);
			return null;
		}
		Integer year = this.years.suffix();
		if (month) {
			return TimeRef.month(year, number);
		}
		return TimeRef.quarter(year, (number > 0) ? number : 5);
	}

	/** 9/2026. */
	@Nullable TimeRef figureMonth() {
		Integer month = this.tokens.small();
		if (month == null || this.tokens.peek(-2).equals("tuần") || !this.tokens.peek().matches("[/.-]")
				|| !this.tokens.isYear(1)) {
			return null;
		}
		boolean doubtful = !this.tokens.next().equals("/");
		TimeRef time = TimeRef.month(this.years.fullYear(), month);
		if (doubtful && !this.tokens.boundary()) {
			return null;
		}
		return doubtful ? time.doubted() : time;
	}

}
