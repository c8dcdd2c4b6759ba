package vn.roviec.deadline;

import java.util.EnumSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The rules for work that comes back: "hằng quý, 6 tháng, năm", "3 tháng/lần", "thứ Sáu
 * hằng tuần".
 */
final class CycleGrammar {

	private final Tokens tokens;

	private final CycleUnits units;

	private final CycleDays days;

	/** Whether a cycle, and whether a monthly one, stands earlier in the clause. */
	private boolean named;

	private boolean monthly;

	CycleGrammar(Tokens tokens) {
		this.tokens = tokens;
		this.units = new CycleUnits(tokens);
		this.days = new CycleDays(tokens);
	}

	Phrase.@Nullable Cycles cycles(Phrase.Mark mark) {
		int start = this.tokens.position();
		for (Rule rule : new Rule[] { this.days::namedDay, this.days::lastMonthOfQuarter, this::perTime, this::timesPer,
				this::timesEach, this::bracketed, this::headed, this::listed, this::endOfEach }) {
			Phrase.Cycles cycles = rule.read(mark);
			if (cycles != null) {
				return noted(cycles);
			}
			this.tokens.back(start);
		}
		return null;
	}

	private Phrase.Cycles noted(Phrase.Cycles cycles) {
		this.named = true;
		this.monthly |= cycles.frequencies().contains(Frequency.MONTHLY) && cycles.day() == null;
		return cycles;
	}

	void newClause() {
		this.named = false;
		this.monthly = false;
	}

	/** "Trước ngày 25" after "hằng tháng". */
	Phrase.@Nullable Cycles dayOfMonth(Phrase.Mark mark) {
		int start = this.tokens.position();
		CycleDay day = (this.monthly && this.tokens.accept("ngày")) ? this.days.day() : null;
		if (day == null || !this.tokens.boundary() || this.tokens.seeAny("/", "tháng")) {
			this.tokens.back(start);
			return null;
		}
		return new Phrase.Cycles(mark, EnumSet.of(Frequency.MONTHLY), day, 0, false);
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

	/** "3 tháng/lần", "quý một lần", "6 tháng một lần". */
	private Phrase.@Nullable Cycles perTime(Phrase.Mark mark) {
		this.tokens.acceptAny("hằng", "mỗi", "cứ");
		Integer count = this.units.count();
		String unit = (count != null && this.tokens.accept("ngày")) ? "ngày" : this.units.unit();
		boolean slash = this.tokens.accept("/");
		boolean once = this.tokens.acceptAny("một", "1", "01") || slash;
		return (!unit.isEmpty() && once && this.tokens.accept("lần")) ? this.units.every(mark, count, unit) : null;
	}

	/** "01 lần/tuần", "ít nhất 2 lần mỗi năm". */
	private Phrase.@Nullable Cycles timesPer(Phrase.Mark mark) {
		this.tokens.acceptAny("ít nhất", "tối thiểu");
		Integer times = this.tokens.count();
		if (times == null || !this.tokens.accept("lần") || !this.tokens.acceptAny("/", "mỗi", "một", "trong", "trên")) {
			return null;
		}
		Integer count = this.units.count();
		String unit = this.units.unit();
		if (unit.isEmpty() || times < 1) {
			return null;
		}
		return this.units.times(mark, times, count, unit);
	}

	/** "Mỗi năm 2 lần", "hằng quý ít nhất 01 lần". */
	private Phrase.@Nullable Cycles timesEach(Phrase.Mark mark) {
		boolean each = this.tokens.acceptAny("hằng", "mỗi", "từng", "một");
		String unit = each ? this.units.unit() : "";
		this.tokens.acceptAny("ít nhất", "tối thiểu");
		Integer times = unit.isEmpty() ? null : this.tokens.count();
		return (times != null && times > 0 && this.tokens.accept("lần")) ? this.units.times(mark, times, null, unit)
				: null;
	}

	/** "6 tháng (trước ngày 15/6)", "15/6 (6 tháng)", ", năm trước ngày 15/12". */
	private Phrase.@Nullable Cycles bracketed(Phrase.Mark mark) {
		boolean inside = this.tokens.peek(-1).equals("(");
		Set<Frequency> frequencies = EnumSet.noneOf(Frequency.class);
		boolean found = this.units.list(frequencies) > 0;
		boolean bracket = inside ? this.tokens.see(")")
				: this.tokens.seeAny("( trước", "( chậm", "( ngày", "( muộn", ": trước", ": chậm", ": ngày");
		bracket |= this.named && this.tokens.seeAny("trước ngày", "chậm nhất", "ngày");
		return (found && bracket) ? new Phrase.Cycles(mark, frequencies, null, 0, false) : null;
	}

	/** "Hằng quý, 6 tháng, năm", "định kỳ tháng, quý", "báo cáo năm". */
	private Phrase.@Nullable Cycles headed(Phrase.Mark mark) {
		boolean headed = this.tokens.accept("định kỳ");
		this.tokens.skipAny("theo", "vào", "báo cáo", "sơ kết", "tổng kết", "kỳ báo cáo");
		headed |= this.tokens.acceptAny("hằng", "mỗi", "từng", "các");
		headed |= this.tokens.peek(-1).matches("cáo|kết|theo");
		Set<Frequency> frequencies = EnumSet.noneOf(Frequency.class);
		return (headed && this.units.list(frequencies) > 0) ? new Phrase.Cycles(mark, frequencies, null, 0, false)
				: null;
	}

	/** "Tháng, quý, năm" with no word before. */
	private Phrase.@Nullable Cycles listed(Phrase.Mark mark) {
		Set<Frequency> frequencies = EnumSet.noneOf(Frequency.class);
		return (this.units.list(frequencies) > 1) ? new Phrase.Cycles(mark, frequencies, null, 0, false) : null;
	}

	/** "Cuối quý", "cuối mỗi tháng". */
	private Phrase.@Nullable Cycles endOfEach(Phrase.Mark mark) {
		if (!this.tokens.acceptAny("ngày cuối", "cuối", "hết")) {
			return null;
		}
		boolean each = this.tokens.acceptAny("hằng", "mỗi", "từng", "các");
		String unit = (each || this.tokens.seeAny("quý", "tháng", "tuần")) ? this.units.unit() : "";
		return unit.isEmpty() ? null
				: (each ? this.units.every(mark, 1, unit) : doubted(this.units.every(mark, 1, unit)));
	}

	private static Phrase.Cycles doubted(Phrase.Cycles cycles) {
		return new Phrase.Cycles(cycles.mark(), cycles.frequencies(), cycles.day(), cycles.month(), true);
	}

	/**
	 * One way to name cycles.
	 */
	@FunctionalInterface
	private interface Rule {

		Phrase.@Nullable Cycles read(Phrase.Mark mark);

	}

}
