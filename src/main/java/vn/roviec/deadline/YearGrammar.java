package vn.roviec.deadline;

import org.jspecify.annotations.Nullable;

/**
 * The rules for years: named, bare, of two figures, and behind a day, month or quarter.
 */
final class YearGrammar {

	private final Tokens tokens;

	private final int contextYear;

	YearGrammar(Tokens tokens, int contextYear) {
		this.tokens = tokens;
		this.contextYear = contextYear;
	}

	/** Năm 2026, 2026, năm nay, trong năm. */
	@Nullable TimeRef year() {
		if (this.tokens.seeAny("các năm sau", "các năm tới", "các năm tiếp", "các năm kế")) {
			return null;
		}
		boolean whole = this.tokens.peek(-1).equals("trong") || this.tokens.see("cả");
		this.tokens.accept("các");
		this.tokens.accept("cả");
		if (this.tokens.see("năm")) {
			Integer year = suffix();
			if (year == null && whole && this.tokens.accept("năm") && this.tokens.boundary()) {
				return TimeRef.year(this.contextYear).doubted();
			}
			return (year != null) ? TimeRef.year(year) : null;
		}
		if (afterUnreadWord()) {
			return null;
		}
		if (!this.tokens.seeYear() || this.tokens.peek(-1).matches("[:/.]|số")) {
			return null;
		}
		int year = fullYear();
		return this.tokens.boundary() ? TimeRef.year(year) : null;
	}

	/**
	 * In "8 nmm 2026" a day or month stands there that could not be read; the year alone
	 * would be a guess.
	 */
	private boolean afterUnreadWord() {
		String word = this.tokens.peek(-1);
		return this.tokens.figure(-2) > 0 && this.tokens.figure(-2) <= 31
				&& word.matches("(?!năm|đến|tới|trước|trong|hết|vào)\\p{L}{2,5}");
	}

	@Nullable TimeRef shortYear(TimeRef previous) {
		Integer century = previous.year();
		if (century == null || !twoDigits(0) || this.tokens.figure(0) <= century % 100) {
			return year();
		}
		return TimeRef.year(fullYear());
	}

	@Nullable Integer ofYear() {
		int start = this.tokens.position();
		if (this.tokens.seeYear()) {
			return fullYear();
		}
		this.tokens.back(start - 1);
		Integer year = suffix();
		if (year == null) {
			this.tokens.back(start);
		}
		return year;
	}

	/**
	 * The year after a day, month or quarter: "/2026", "/26", ", năm 2026", "năm sau".
	 */
	@Nullable Integer suffix() {
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
		boolean bounds = this.tokens.see("trước")
				&& (this.tokens.figure(1) >= 0 || this.tokens.peek(1).matches("ngày|tháng|quý|hết|khi|năm"));
		return !bounds && this.tokens.acceptAny("trước", "ngoái") ? this.contextYear - 1 : null;
	}

	boolean twoDigits(int ahead) {
		return this.tokens.figure(ahead) >= 0 && this.tokens.peek(ahead).length() == 2;
	}

	int fullYear() {
		String year = this.tokens.next();
		return (year.length() == 2) ? 2000 + Integer.parseInt(year) : Integer.parseInt(year);
	}

}
