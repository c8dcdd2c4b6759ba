package vn.roviec.deadline;

import java.util.EnumSet;

import org.jspecify.annotations.Nullable;

/**
 * The rules for cycles that name their day: "ngày 10 hằng tháng", "ngày 20 của tháng cuối
 * quý".
 */
final class CycleDays {

	/** The month after the quarter's last. */
	private static final int NEXT = 4;

	private final Tokens tokens;

	CycleDays(Tokens tokens) {
		this.tokens = tokens;
	}

	/**
	 * "Ngày 10 hằng tháng", "ngày làm việc cuối cùng của tháng", "ngày 20 tháng cuối
	 * quý".
	 */
	Phrase.@Nullable Cycles namedDay(Phrase.Mark mark) {
		boolean worded = this.tokens.accept("ngày");
		this.tokens.acceptAny("mùng", "mồng");
		boolean beginning = this.tokens.seeAny("đầu hằng", "đầu mỗi", "đầu từng") && this.tokens.accept("đầu");
		CycleDay day = beginning ? new CycleDay(CycleDay.Kind.DAY_OF_MONTH, 1) : day();
		if (day == null || this.tokens.peek(-2).equals("tuần") || this.tokens.peek(-3).equals("tuần")) {
			return null;
		}
		boolean of = this.tokens.accept("của");
		boolean each = this.tokens.acceptAny("hằng", "mỗi", "từng", "các");
		if ((each || of && worded) && this.tokens.accept("quý") && !this.tokens.seeFigure()
				&& !this.tokens.seeRoman()) {
			return quarterly(mark, day, beginning ? 1 : 3, beginning || day.number() != 31);
		}
		if (!this.tokens.accept("tháng") || this.tokens.seeFigure()) {
			return null;
		}
		int month = monthOfQuarter();
		if (month > 0) {
			return quarterly(mark, day, month, false);
		}
		return ofEveryMonth(day, each || of && worded)
				? new Phrase.Cycles(mark, EnumSet.of(Frequency.MONTHLY), day, 0, false) : null;
	}

	/** "Của tháng sau", "ngày làm việc cuối cùng của tháng"; not "tháng cuối năm". */
	private boolean ofEveryMonth(CycleDay day, boolean said) {
		boolean next = this.tokens.acceptAny("sau", "tiếp theo", "kế tiếp", "liền kề", "liền sau", "báo cáo", "đó");
		boolean working = day.kind() != CycleDay.Kind.DAY_OF_MONTH;
		return (said || next || working) && !this.tokens.seeAny("cuối kỳ", "cuối năm");
	}

	@Nullable CycleDay day() {
		if (this.tokens.acceptAny("làm việc cuối cùng", "làm việc cuối")) {
			return new CycleDay(CycleDay.Kind.LAST_WORKING_DAY, 0);
		}
		if (this.tokens.acceptAny("làm việc đầu tiên", "làm việc đầu")) {
			return new CycleDay(CycleDay.Kind.FIRST_WORKING_DAY, 0);
		}
		if (this.tokens.acceptAny("cuối cùng", "cuối")) {
			return new CycleDay(CycleDay.Kind.DAY_OF_MONTH, 31);
		}
		if (this.tokens.accept("đầu tiên")) {
			return new CycleDay(CycleDay.Kind.DAY_OF_MONTH, 1);
		}
		Integer number = this.tokens.small();
		return (number != null && number >= 1 && number <= 31) ? new CycleDay(CycleDay.Kind.DAY_OF_MONTH, number)
				: null;
	}

	/** After "tháng": "cuối (cùng của) (mỗi) quý" is 3, "đầu quý sau" is 4; else 0. */
	private int monthOfQuarter() {
		int start = this.tokens.position();
		int month = 0;
		if (this.tokens.acceptAny("cuối cùng", "cuối", "thứ ba", "thứ 3")) {
			month = 3;
		}
		else if (this.tokens.acceptAny("thứ hai", "thứ 2", "giữa")) {
			month = 2;
		}
		else if (this.tokens.acceptAny("đầu tiên", "đầu", "thứ nhất")) {
			month = 1;
		}
		this.tokens.accept("của");
		this.tokens.acceptAny("hằng", "mỗi", "từng", "các");
		if (month == 0 || !this.tokens.accept("quý") || this.tokens.seeFigure() || this.tokens.seeRoman()) {
			this.tokens.back(start);
			return 0;
		}
		return (this.tokens.acceptAny("sau", "tiếp theo", "kế tiếp", "liền kề") && month == 1) ? NEXT : month;
	}

	private Phrase.Cycles quarterly(Phrase.Mark mark, @Nullable CycleDay day, int month, boolean unsure) {
		boolean working = day != null && day.kind() != CycleDay.Kind.DAY_OF_MONTH;
		return new Phrase.Cycles(mark, EnumSet.of(Frequency.QUARTERLY), working ? null : day, month, unsure || working);
	}

	/** "Tháng cuối quý" without a day. */
	Phrase.@Nullable Cycles lastMonthOfQuarter(Phrase.Mark mark) {
		int month = this.tokens.accept("tháng") ? monthOfQuarter() : 0;
		return (month > 0) ? quarterly(mark, new CycleDay(CycleDay.Kind.DAY_OF_MONTH, 31), month, false) : null;
	}

}
