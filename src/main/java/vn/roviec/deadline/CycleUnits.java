package vn.roviec.deadline;

import java.util.EnumSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The units of cycles and the frequencies that they make: "quý, 6 tháng, năm".
 */
final class CycleUnits {

	private final Tokens tokens;

	CycleUnits(Tokens tokens) {
		this.tokens = tokens;
	}

	/** Reads cycle words in a row and tells how many there are. */
	int list(Set<Frequency> frequencies) {
		int found = 0;
		int end = this.tokens.position();
		do {
			this.tokens.accept("và");
			this.tokens.skipAny("hằng", "mỗi", "từng", "theo", "cả", "báo cáo", "tổng kết", "sơ kết");
			Integer count = count();
			String unit = unit();
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

	@Nullable Integer count() {
		int start = this.tokens.position();
		Integer count = this.tokens.count();
		if (count != null && this.tokens.seeAny("tháng", "tuần", "quý", "năm", "ngày")) {
			return count;
		}
		this.tokens.back(start);
		return null;
	}

	/** Tuần, tháng, quý or năm, unless it is the beginning of a named one. */
	String unit() {
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

	Phrase.Cycles every(Phrase.Mark mark, @Nullable Integer count, String unit) {
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

	/** Twice a year is every six months; more often in a shorter cycle is that cycle. */
	Phrase.Cycles times(Phrase.Mark mark, int times, @Nullable Integer count, String unit) {
		boolean divides = unit.equals("năm") && (count == null || count == 1) && 12 % times == 0;
		return divides ? every(mark, 12 / times, "tháng") : every(mark, count, unit);
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

}
