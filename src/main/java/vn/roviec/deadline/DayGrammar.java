package vn.roviec.deadline;

import org.jspecify.annotations.Nullable;

/**
 * The rules for one day, in figures or words.
 */
final class DayGrammar {

	private final Tokens tokens;

	private final int contextYear;

	private final YearGrammar years;

	DayGrammar(Tokens tokens, int contextYear, YearGrammar years) {
		this.tokens = tokens;
		this.contextYear = contextYear;
		this.years = years;
	}

	/** 2026-09-30, 2026/09/30. */
	@Nullable TimeRef isoDay() {
		this.tokens.accept("ngày");
		if (!this.tokens.seeYear() || !this.tokens.peek(1).matches("[/-]") || this.tokens.figure(2) < 0
				|| !this.tokens.peek(3).equals(this.tokens.peek(1)) || this.tokens.figure(4) < 0
				|| this.tokens.isYear(4)) {
			return null;
		}
		TimeRef day = TimeRef.day(this.tokens.figure(0), this.tokens.figure(2), this.tokens.figure(4));
		this.tokens.back(this.tokens.position() + 5);
		return day;
	}

	/** Ngày 5 tháng 9 năm 2026. */
	@Nullable TimeRef writtenDay() {
		boolean worded = this.tokens.accept("ngày");
		this.tokens.acceptAny("mùng", "mồng");
		Integer day = (worded && !this.tokens.seeFigure()) ? this.tokens.count() : this.tokens.small();
		if (day == null) {
			return null;
		}
		this.tokens.accept(",");
		if (!this.tokens.accept("tháng")) {
			return null;
		}
		Integer month = this.tokens.ordinal();
		return (month != null) ? TimeRef.day(this.years.suffix(), month, day) : null;
	}

	/** 30/9/2026, 30.9.2026, 30-9-26, ngày 30/9. */
	@Nullable TimeRef figureDay() {
		boolean worded = this.tokens.accept("ngày");
		boolean marked = worded || this.tokens.peek(-1).matches("trước|nhất|đến|tới|hết|từ|hạn|vào|là");
		Integer day = this.tokens.small();
		String sign = this.tokens.peek();
		if (day == null || !sign.matches("[/.-]")) {
			return null;
		}
		this.tokens.next();
		Integer month = this.tokens.small();
		if (month == null) {
			return null;
		}
		if (this.tokens.peek().equals(sign) && this.tokens.figure(1) >= 0
				&& (this.tokens.isYear(1) || this.years.twoDigits(1))) {
			this.tokens.next();
			return TimeRef.day(this.years.fullYear(), month, day);
		}
		if (sign.equals("-") && marked && day > month && month <= 12 && this.tokens.boundary()
				&& !this.tokens.peek().matches("[/-]")) {
			return TimeRef.day(null, month, day).doubted();
		}
		if (sign.equals("-") || sign.equals(".") && !marked || this.tokens.peek().equals("/")) {
			return null;
		}
		return figureDayWithoutYear(day, month, marked);
	}

	private @Nullable TimeRef figureDayWithoutYear(int day, int month, boolean marked) {
		if (month > 12 && day <= 12 && month == (this.contextYear % 100) / 10 * 10 + month % 10) {
			return TimeRef.month(2000 + month, day).doubted();
		}
		if (!marked && (!this.tokens.boundary() || month > 12 || day > 31)) {
			return null;
		}
		return TimeRef.day(this.years.suffix(), month, day);
	}

	/** A day whose month comes later: "ngày 15 và 30 tháng 6". */
	@Nullable TimeRef bareDay() {
		int start = this.tokens.position();
		this.tokens.accept("ngày");
		Integer day = this.tokens.small();
		if (day == null || day < 1 || day > 31 || this.tokens.see("/")) {
			this.tokens.back(start);
			return null;
		}
		return TimeRef.day(null, TimeRef.NO_MONTH, day);
	}

}
