package vn.roviec.deadline;

import java.util.EnumSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The rules for work that comes back: "hằng quý, 6 tháng, năm", "3 tháng/lần", "ngày 20
 * của tháng cuối quý", "thứ Sáu hằng tuần".
 */
final class CycleGrammar {

	/** The month after the quarter's last. */
	private static final int NEXT = 4;

	private final Tokens tokens;

	CycleGrammar(Tokens tokens) {
		this.tokens = tokens;
	}

	Phrase.@Nullable Cycles cycles(Phrase.Mark mark) {
		int start = this.tokens.position();
		for (Rule rule : new Rule[] { this::namedDay, this::lastMonthOfQuarter, this::perTime, this::timesPer,
				this::timesEach, this::bracketed, this::headed, this::listed, this::endOfEach }) {
			Phrase.Cycles cycles = rule.read(mark);
			if (cycles != null) {
				return cycles;
			}
			this.tokens.back(start);
		}
		return null;
	}

	/** Thứ Sáu, thứ 6, Chủ nhật; the week may be named elsewhere. */
	Phrase.@Nullable Weekday weekday() {
		int start = this.tokens.position();
		this.tokens.accept("ngày");
		if (this.tokens.accept("chủ nhật")) {
			return new Phrase.Weekday(7);
		}
		Integer number = this.tokens.accept("thứ") ? this.tokens.ordinal() : null;
		if (number == null || number < 2 || number > 7) {
			this.tokens.back(start);
			return null;
		}
		this.tokens.accept("trong tuần");
		return new Phrase.Weekday(number - 1);
	}

	/**
	 * "Ngày 10 hằng tháng", "ngày làm việc cuối cùng của tháng", "ngày 20 tháng cuối
	 * quý".
	 */
	private Phrase.@Nullable Cycles namedDay(Phrase.Mark mark) {
		boolean worded = this.tokens.accept("ngày");
		this.tokens.acceptAny("mùng", "mồng");
		CycleDay day = day();
		if (day == null) {
			return null;
		}
		boolean of = this.tokens.accept("của");
		boolean each = this.tokens.acceptAny("hằng", "mỗi", "từng", "các");
		if (each && this.tokens.accept("quý")) {
			return quarterly(mark, day, 3, day.number() != 31);
		}
		if (!this.tokens.accept("tháng") || this.tokens.seeFigure()) {
			return null;
		}
		int month = monthOfQuarter();
		if (month > 0) {
			return quarterly(mark, day, month, false);
		}
		boolean next = this.tokens.acceptAny("sau", "tiếp theo", "kế tiếp", "liền kề", "liền sau", "báo cáo", "đó");
		boolean working = day.kind() != CycleDay.Kind.DAY_OF_MONTH;
		if (!each && !next && !working && !(of && worded) || this.tokens.seeAny("cuối kỳ", "cuối năm")) {
			return null;
		}
		return new Phrase.Cycles(mark, EnumSet.of(Frequency.MONTHLY), day, 0, false);
	}

	private @Nullable CycleDay day() {
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
	private Phrase.@Nullable Cycles lastMonthOfQuarter(Phrase.Mark mark) {
		int month = this.tokens.accept("tháng") ? monthOfQuarter() : 0;
		return (month > 0) ? quarterly(mark, new CycleDay(CycleDay.Kind.DAY_OF_MONTH, 31), month, false) : null;
	}

	/** "3 tháng/lần", "quý một lần", "6 tháng một lần". */
	private Phrase.@Nullable Cycles perTime(Phrase.Mark mark) {
		this.tokens.acceptAny("hằng", "mỗi", "cứ");
		Integer count = countBeforeUnit();
		String unit = unitWord();
		boolean once = this.tokens.accept("/") || this.tokens.acceptAny("một", "1", "01");
		return (!unit.isEmpty() && once && this.tokens.accept("lần")) ? every(mark, count, unit) : null;
	}

	/** "01 lần/tuần", "ít nhất 2 lần mỗi năm". */
	private Phrase.@Nullable Cycles timesPer(Phrase.Mark mark) {
		this.tokens.acceptAny("ít nhất", "tối thiểu");
		Integer times = this.tokens.count();
		if (times == null || !this.tokens.accept("lần") || !this.tokens.acceptAny("/", "mỗi", "một", "trong", "trên")) {
			return null;
		}
		Integer count = countBeforeUnit();
		String unit = unitWord();
		if (unit.isEmpty() || times < 1) {
			return null;
		}
		return times(mark, times, count, unit);
	}

	/** "Mỗi năm 2 lần", "hằng quý ít nhất 01 lần". */
	private Phrase.@Nullable Cycles timesEach(Phrase.Mark mark) {
		boolean each = this.tokens.acceptAny("hằng", "mỗi", "từng", "một");
		String unit = each ? unitWord() : "";
		this.tokens.acceptAny("ít nhất", "tối thiểu");
		Integer times = unit.isEmpty() ? null : this.tokens.count();
		return (times != null && times > 0 && this.tokens.accept("lần")) ? times(mark, times, null, unit) : null;
	}

	/** Twice a year is every six months; more often in a shorter cycle is that cycle. */
	private Phrase.Cycles times(Phrase.Mark mark, int times, @Nullable Integer count, String unit) {
		boolean divides = unit.equals("năm") && (count == null || count == 1) && 12 % times == 0;
		return divides ? every(mark, 12 / times, "tháng") : every(mark, count, unit);
	}

	/** "6 tháng (trước ngày 15/6), năm (trước ngày 15/12)". */
	private Phrase.@Nullable Cycles bracketed(Phrase.Mark mark) {
		Set<Frequency> frequencies = EnumSet.noneOf(Frequency.class);
		boolean found = units(frequencies) > 0;
		return (found && this.tokens.seeAny("( trước", "( chậm", "( ngày", "( muộn"))
				? new Phrase.Cycles(mark, frequencies, null, 0, false) : null;
	}

	private Phrase.Cycles every(Phrase.Mark mark, @Nullable Integer count, String unit) {
		int months = ((count != null) ? count : 1) * switch (unit) {
			case "tháng" -> 1;
			case "quý" -> 3;
			case "nửa năm" -> 6;
			case "năm" -> 12;
			default -> 0;
		};
		Set<Frequency> frequencies = EnumSet.noneOf(Frequency.class);
		if (unit.equals("tuần") && (count == null || count == 1)) {
			frequencies.add(Frequency.WEEKLY);
		}
		addMonths(months, frequencies);
		return new Phrase.Cycles(mark, frequencies, null, 0, frequencies.isEmpty());
	}

	private static void addMonths(int months, Set<Frequency> frequencies) {
		switch (months) {
			case 1 -> frequencies.add(Frequency.MONTHLY);
			case 3 -> frequencies.add(Frequency.QUARTERLY);
			case 6 -> frequencies.add(Frequency.HALF_YEARLY);
			case 12 -> frequencies.add(Frequency.YEARLY);
			default -> {
			}
		}
	}

	/** "Hằng quý, 6 tháng, năm", "định kỳ tháng, quý", "báo cáo năm". */
	private Phrase.@Nullable Cycles headed(Phrase.Mark mark) {
		boolean headed = this.tokens.accept("định kỳ");
		this.tokens.skipAny("theo", "vào", "báo cáo", "sơ kết", "tổng kết", "kỳ báo cáo");
		headed |= this.tokens.acceptAny("hằng", "mỗi", "từng", "các");
		headed |= this.tokens.peek(-1).matches("cáo|kết|theo");
		Set<Frequency> frequencies = EnumSet.noneOf(Frequency.class);
		return (headed && units(frequencies) > 0) ? new Phrase.Cycles(mark, frequencies, null, 0, false) : null;
	}

	/** "Tháng, quý, năm" with no word before. */
	private Phrase.@Nullable Cycles listed(Phrase.Mark mark) {
		Set<Frequency> frequencies = EnumSet.noneOf(Frequency.class);
		return (units(frequencies) > 1) ? new Phrase.Cycles(mark, frequencies, null, 0, false) : null;
	}

	/** "Cuối quý", "cuối mỗi tháng". */
	private Phrase.@Nullable Cycles endOfEach(Phrase.Mark mark) {
		if (!this.tokens.acceptAny("ngày cuối", "cuối", "hết")) {
			return null;
		}
		boolean each = this.tokens.acceptAny("hằng", "mỗi", "từng", "các");
		String unit = (each || this.tokens.seeAny("quý", "tháng", "tuần")) ? unitWord() : "";
		return unit.isEmpty() ? null : (each ? every(mark, 1, unit) : doubted(every(mark, 1, unit)));
	}

	private static Phrase.Cycles doubted(Phrase.Cycles cycles) {
		return new Phrase.Cycles(cycles.mark(), cycles.frequencies(), cycles.day(), cycles.month(), true);
	}

	/** Reads cycle words in a row and tells how many there are. */
	private int units(Set<Frequency> frequencies) {
		int found = 0;
		int end = this.tokens.position();
		do {
			this.tokens.accept("và");
			this.tokens.skipAny("hằng", "mỗi", "từng", "theo", "cả", "báo cáo", "tổng kết", "sơ kết");
			Integer count = countBeforeUnit();
			String unit = unitWord();
			if (unit.isEmpty()) {
				break;
			}
			Phrase.Cycles cycle = every(Phrase.Mark.NONE, count, unit);
			if (cycle.frequencies().isEmpty() && (count == null || count != 9)) {
				break;
			}
			frequencies.addAll(cycle.frequencies());
			found++;
			end = this.tokens.position();
		}
		while (this.tokens.acceptAny(",", "/", "+", "hoặc", "và", "-"));
		this.tokens.back(end);
		return found;
	}

	private @Nullable Integer countBeforeUnit() {
		int start = this.tokens.position();
		Integer count = this.tokens.count();
		if (count != null && this.tokens.seeAny("tháng", "tuần", "quý", "năm")) {
			return count;
		}
		this.tokens.back(start);
		return null;
	}

	/** Tuần, tháng, quý or năm, unless it is the beginning of a named one. */
	private String unitWord() {
		int start = this.tokens.position();
		if (this.tokens.accept("nửa năm") && !this.tokens.seeYear()) {
			return "nửa năm";
		}
		this.tokens.back(start);
		for (String unit : new String[] { "tuần", "tháng", "quý", "năm" }) {
			if (this.tokens.accept(unit)) {
				if (!namesOne()) {
					return unit;
				}
				break;
			}
		}
		this.tokens.back(start);
		return "";
	}

	/** Whether the words after "tháng", "quý" or "năm" say which one. */
	private boolean namesOne() {
		if (this.tokens.see("trước ngày") || this.tokens.see("trước") && this.tokens.figure(1) >= 0
				|| this.tokens.peek(1).equals("lần")) {
			return false;
		}
		return this.tokens.seeFigure() || this.tokens.seeRoman()
				|| this.tokens.seeAny("đầu", "cuối", "trước", "sau", "nay", "học", "tới", "thứ", "kế", "tiếp")
				|| this.tokens.seeAny("hai", "ba", "tư", "sáu", "bảy", "tám", "chín", "mười", "giêng");
	}

	/**
	 * One way to name cycles.
	 */
	@FunctionalInterface
	private interface Rule {

		Phrase.@Nullable Cycles read(Phrase.Mark mark);

	}

}
