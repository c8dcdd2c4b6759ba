package vn.roviec.deadline;

import java.time.YearMonth;

import org.jspecify.annotations.Nullable;

/**
 * The rules for one named time: day, week, month, quarter, half-year, year or a part of
 * one. Each rule returns null, and moves nothing, where it does not apply.
 */
final class TimeGrammar {

	private final Tokens tokens;

	private final int contextYear;

	TimeGrammar(Tokens tokens, int contextYear) {
		this.tokens = tokens;
		this.contextYear = contextYear;
	}

	@Nullable TimeRef time() {
		int start = this.tokens.position();
		for (Rule rule : new Rule[] { this::isoDay, this::writtenDay, this::figureDay, this::months, this::part,
				this::week, this::month, this::quarter, this::figureMonth, this::year }) {
			TimeRef time = rule.read();
			if (time != null) {
				return time;
			}
			this.tokens.back(start);
		}
		return null;
	}

	/**
	 * What a bare figure means after a time: "tháng 3, 6", "Quý I - III", "2026 - 30".
	 */
	@Nullable TimeRef another(TimeRef previous) {
		int start = this.tokens.position();
		TimeRef time = switch (previous.unit()) {
			case MONTH -> numbered(true);
			case QUARTER -> numbered(false);
			case YEAR -> shortYear(previous);
			case DAY -> bareDay();
			default -> null;
		};
		if (time == null || !this.tokens.boundary()) {
			this.tokens.back(start);
			return null;
		}
		return time;
	}

	/** 2026-09-30. */
	private @Nullable TimeRef isoDay() {
		this.tokens.accept("ngày");
		if (!this.tokens.seeYear() || !this.tokens.peek(1).equals("-") || this.tokens.figure(2) < 0
				|| !this.tokens.peek(3).equals("-") || this.tokens.figure(4) < 0) {
			return null;
		}
		TimeRef day = TimeRef.day(this.tokens.figure(0), this.tokens.figure(2), this.tokens.figure(4));
		this.tokens.back(this.tokens.position() + 5);
		return day;
	}

	/** Ngày 5 tháng 9 năm 2026. */
	private @Nullable TimeRef writtenDay() {
		this.tokens.accept("ngày");
		this.tokens.acceptAny("mùng", "mồng");
		Integer day = this.tokens.small();
		if (day == null) {
			return null;
		}
		this.tokens.accept(",");
		if (!this.tokens.accept("tháng")) {
			return null;
		}
		Integer month = this.tokens.ordinal();
		return (month != null) ? TimeRef.day(yearSuffix(), month, day) : null;
	}

	/** 30/9/2026, 30.9.2026, 30-9-26, ngày 30/9. */
	private @Nullable TimeRef figureDay() {
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
		if (this.tokens.peek().equals(sign) && this.tokens.figure(1) >= 0 && (this.tokens.isYear(1) || twoDigits(1))) {
			this.tokens.next();
			return TimeRef.day(fullYear(), month, day);
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
		return TimeRef.day(yearSuffix(), month, day);
	}

	/** 6 tháng đầu năm 2026, nửa cuối năm, cả năm. */
	private @Nullable TimeRef months() {
		Integer count = this.tokens.accept("nửa") ? Integer.valueOf(6) : this.tokens.count();
		if (count == null || count < 1 || count > 12 || count != 6 && !this.tokens.see("tháng")) {
			return null;
		}
		this.tokens.accept("tháng");
		if (this.tokens.accept("đầu năm")) {
			return TimeRef.months(ofYear(), 1, count);
		}
		return this.tokens.accept("cuối năm") ? TimeRef.months(ofYear(), 13 - count, 12) : null;
	}

	/** Đầu, giữa, cuối of a month, quarter or year: Bộ luật Dân sự 2015, Điều 146. */
	private @Nullable TimeRef part() {
		this.tokens.acceptAny("vào", "ngày");
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
			Integer year = yearSuffix();
			if (year == null) {
				this.tokens.accept("năm");
			}
			whole = TimeRef.year((year != null) ? year : this.contextYear);
		}
		return (whole != null) ? partOf(whole, third) : null;
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

	/** Tuần 2 tháng 3, tuần cuối tháng 5, trung tuần tháng 6. */
	private @Nullable TimeRef week() {
		int first = this.tokens.accept("thượng tuần") ? 1
				: this.tokens.accept("trung tuần") ? 11 : this.tokens.accept("hạ tuần") ? 21 : 0;
		int length = 10;
		if (first == 0 && this.tokens.accept("tuần")) {
			first = weekStart();
			length = 7;
		}
		this.tokens.accept("của");
		TimeRef month = (first != 0) ? month() : null;
		if (month == null || month.fromMonth() < 1 || month.fromMonth() > 12) {
			return null;
		}
		int inYear = (month.year() != null) ? month.year() : this.contextYear;
		int days = YearMonth.of(inYear, month.fromMonth()).lengthOfMonth();
		int start = (first < 0) ? days - 6 : first;
		int end = (start + length > days) ? 0 : start + length - 1;
		return new TimeRef(TimeRef.Unit.WEEK, month.year(), month.fromMonth(), start, month.fromMonth(), end, true);
	}

	private int weekStart() {
		if (this.tokens.acceptAny("đầu tiên", "đầu", "thứ nhất")) {
			return 1;
		}
		if (this.tokens.acceptAny("cuối cùng", "cuối")) {
			return -1;
		}
		this.tokens.accept("thứ");
		Integer number = this.tokens.ordinal();
		return (number != null && number >= 1 && number <= 4) ? number * 7 - 6 : 0;
	}

	/** Tháng 6, tháng 6/2026, T6/2026, tháng Sáu năm nay. */
	private @Nullable TimeRef month() {
		this.tokens.accept("các");
		if (!this.tokens.accept("tháng") && !(this.tokens.figure(1) >= 0 && this.tokens.accept("t"))) {
			return null;
		}
		return numbered(true);
	}

	/** Quý II, quý 2/2026, Q2. */
	private @Nullable TimeRef quarter() {
		this.tokens.accept("các");
		if (!this.tokens.acceptAny("quý", "q")) {
			return null;
		}
		return numbered(false);
	}

	private @Nullable TimeRef numbered(boolean month) {
		int start = this.tokens.position();
		Integer number = this.tokens.ordinal();
		if (number == null || this.tokens.see("%") || this.tokens.see("tháng đầu") || this.tokens.see("tháng cuối")) {
			this.tokens.back(start);
			return null;
		}
		Integer year = yearSuffix();
		if (month) {
			return TimeRef.month(year, number);
		}
		return TimeRef.quarter(year, (number > 0) ? number : 5);
	}

	/** 9/2026. */
	private @Nullable TimeRef figureMonth() {
		Integer month = this.tokens.small();
		if (month == null || !this.tokens.peek().matches("[/.-]") || !this.tokens.isYear(1)) {
			return null;
		}
		boolean doubtful = !this.tokens.next().equals("/");
		TimeRef time = TimeRef.month(fullYear(), month);
		if (doubtful && !this.tokens.boundary()) {
			return null;
		}
		return doubtful ? time.doubted() : time;
	}

	/** Năm 2026, 2026, năm nay, trong năm. */
	private @Nullable TimeRef year() {
		if (this.tokens.seeAny("các năm sau", "các năm tới", "các năm tiếp", "các năm kế")) {
			return null;
		}
		boolean whole = this.tokens.peek(-1).equals("trong") || this.tokens.see("cả");
		this.tokens.accept("các");
		this.tokens.accept("cả");
		if (this.tokens.see("năm")) {
			Integer year = yearSuffix();
			if (year == null && whole && this.tokens.accept("năm") && this.tokens.boundary()) {
				return TimeRef.year(this.contextYear).doubted();
			}
			return (year != null) ? TimeRef.year(year) : null;
		}
		if (!this.tokens.seeYear() || this.tokens.peek(-1).matches("[:/.]|số")) {
			return null;
		}
		int year = fullYear();
		return this.tokens.boundary() ? TimeRef.year(year) : null;
	}

	private @Nullable TimeRef shortYear(TimeRef previous) {
		Integer century = previous.year();
		if (century == null || !twoDigits(0) || this.tokens.figure(0) <= century % 100) {
			return year();
		}
		return TimeRef.year(fullYear());
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
		return TimeRef.day(null, 0, day);
	}

	private @Nullable Integer ofYear() {
		int start = this.tokens.position();
		if (this.tokens.seeYear()) {
			return fullYear();
		}
		this.tokens.back(start - 1);
		Integer year = yearSuffix();
		if (year == null) {
			this.tokens.back(start);
		}
		return year;
	}

	/**
	 * The year after a day, month or quarter: "/2026", "/26", ", năm 2026", "năm sau".
	 */
	private @Nullable Integer yearSuffix() {
		int start = this.tokens.position();
		boolean slash = this.tokens.accept("/");
		if (slash && twoDigits(0) && !this.tokens.peek(1).equals("/")) {
			return fullYear();
		}
		if (!slash) {
			this.tokens.acceptAny("-", ".", ",", "(");
		}
		if (this.tokens.seeYear() && (slash || !this.tokens.peek(1).matches("[-/]"))) {
			return fullYear();
		}
		this.tokens.accept("của");
		if (this.tokens.accept("năm")) {
			this.tokens.acceptAny("kế hoạch", "tài chính", "ngân sách", "dương lịch");
			Integer year = namedYear();
			if (year != null) {
				return year;
			}
		}
		this.tokens.back(start);
		return null;
	}

	private @Nullable Integer namedYear() {
		if (this.tokens.seeYear()) {
			return fullYear();
		}
		if (this.tokens.acceptAny("nay", "này")) {
			return this.contextYear;
		}
		if (this.tokens.acceptAny("sau", "tới", "tiếp theo", "kế tiếp", "liền kề", "liền sau")) {
			return this.contextYear + 1;
		}
		return this.tokens.acceptAny("trước", "ngoái") ? this.contextYear - 1 : null;
	}

	private boolean twoDigits(int ahead) {
		return this.tokens.figure(ahead) >= 0 && this.tokens.peek(ahead).length() == 2;
	}

	private int fullYear() {
		String year = this.tokens.next();
		return (year.length() == 2) ? 2000 + Integer.parseInt(year) : Integer.parseInt(year);
	}

	/**
	 * One way to name a time.
	 */
	@FunctionalInterface
	private interface Rule {

		@Nullable TimeRef read();

	}

}
