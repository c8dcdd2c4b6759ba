package vn.roviec.deadline;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The rules for lists and ranges of named times, and for the months and years that they
 * share: "Quý I, III/2026", "từ ngày 15 đến ngày 20/5".
 */
final class TimesGrammar {

	private final Tokens tokens;

	private final TimeGrammar grammar;

	private final MarkGrammar marks;

	TimesGrammar(Tokens tokens, int contextYear) {
		this.tokens = tokens;
		this.grammar = new TimeGrammar(tokens, contextYear);
		this.marks = new MarkGrammar(tokens);
	}

	/** A term or a list; null, with nothing moved, where no time stands here. */
	@Nullable Phrase times(Phrase.Mark mark, boolean title, boolean afterComma) {
		int start = this.tokens.position();
		this.tokens.acceptAny("giai đoạn", "thời kỳ", "nhiệm kỳ");
		if (this.tokens.position() > start) {
			this.tokens.acceptAny("từ", ":");
		}
		boolean[] before = new boolean[1];
		List<Phrase.Item> items = list(before);
		if (items.isEmpty()) {
			this.tokens.back(start);
			return null;
		}
		if (this.tokens.acceptAny("trở đi", "trở về sau")) {
			return new Phrase.Times(Phrase.Mark.FROM, completed(items), title, afterComma);
		}
		Phrase.Mark bound = (mark == Phrase.Mark.FROM && items.get(0).to() != null) ? Phrase.Mark.NONE : mark;
		return new Phrase.Times(before[0] ? Phrase.Mark.BEFORE : bound, completed(items), title, afterComma);
	}

	/** "30 ngày kể từ ngày 01/7/2026": computed, since the day is known. */
	@Nullable Phrase term() {
		int start = this.tokens.position();
		Integer count = this.tokens.count();
		String unit = this.tokens.end() ? "" : this.tokens.next();
		boolean from = this.tokens.acceptAny(", kể từ", "kể từ", ", tính từ", "tính từ", "từ", "sau");
		TimeRef time = (count != null && from) ? this.grammar.time() : null;
		if (count != null && time != null && time.unit() == TimeRef.Unit.DAY) {
			switch (unit) {
				case "ngày":
					return new Phrase.Term(time, count, 0);
				case "tuần":
					return new Phrase.Term(time, count * 7, 0);
				case "tháng":
					return new Phrase.Term(time, 0, count);
				case "năm":
					return new Phrase.Term(time, 0, count * 12);
				default:
					break;
			}
		}
		this.tokens.back(start);
		return null;
	}

	private List<Phrase.Item> list(boolean[] before) {
		List<Phrase.Item> items = new ArrayList<>();
		Phrase.Item item = item(null, before);
		while (item != null) {
			items.add(item);
			int end = this.tokens.position();
			boolean more = this.tokens.accept(", và") || this.tokens.acceptAny(",", "và", "+", "&", "hoặc", "/");
			item = more ? item(item.last(), before) : null;
			if (item == null) {
				this.tokens.back(end);
			}
		}
		return items;
	}

	private Phrase.@Nullable Item item(@Nullable TimeRef previous, boolean[] before) {
		boolean quarters = previous != null && previous.unit() == TimeRef.Unit.QUARTER && this.tokens.figure(0) >= 1
				&& this.tokens.figure(0) <= 4;
		TimeRef from = quarters ? this.grammar.another(previous) : null;
		from = (from != null) ? from : this.grammar.time();
		if (from == null && previous != null) {
			from = this.grammar.another(previous);
		}
		if (from == null) {
			from = sharedMonth();
		}
		if (from == null) {
			return null;
		}
		int end = this.tokens.position();
		if (this.tokens.acceptAny("- >", "-", "cho đến", "đến", "tới", "~")) {
			boolean strict = this.tokens.acceptAny("trước", "hết") && this.tokens.peek(-1).equals("trước");
			this.tokens.acceptAny("hết", "cuối ngày");
			this.marks.clock();
			TimeRef to = this.grammar.time();
			to = (to != null) ? to : this.grammar.another(from);
			if (to != null) {
				before[0] |= strict && to.unit() == TimeRef.Unit.DAY;
				return new Phrase.Item(from, to);
			}
		}
		this.tokens.back(end);
		return new Phrase.Item(from, null);
	}

	/** The first of "15 - 20/5", "ngày 15 và 30 tháng 6", "3 - 9/2026". */
	private @Nullable TimeRef sharedMonth() {
		int start = this.tokens.position();
		boolean worded = this.tokens.accept("ngày");
		if (!worded && this.tokens.figure(2) >= 0 && this.tokens.peek(3).equals("/") && this.tokens.isYear(4)
				&& this.tokens.peek(1).equals("-")) {
			Integer month = this.tokens.small();
			return (month != null) ? TimeRef.month(null, month).doubted() : null;
		}
		TimeRef day = this.grammar.bareDay();
		boolean joined = day != null && this.tokens.seeAny("-", "đến", "tới", "và", ",");
		if (joined) {
			int end = this.tokens.position();
			this.tokens.next();
			TimeRef other = this.grammar.time();
			boolean shared = other != null && other.unit() == TimeRef.Unit.DAY
					|| worded && this.grammar.bareDay() != null;
			this.tokens.back(end);
			if (shared) {
				return day;
			}
		}
		this.tokens.back(start);
		return null;
	}

	/**
	 * Gives every time the month and year that a later one, else an earlier one, names.
	 */
	private static List<Phrase.Item> completed(List<Phrase.Item> items) {
		List<Phrase.Item> completed = new ArrayList<>(items);
		TimeRef known = null;
		for (int i = items.size() - 1; i >= 0; i--) {
			Phrase.Item item = completed.get(i);
			TimeRef to = (item.to() != null) ? complete(item.to(), known) : null;
			TimeRef from = complete(item.from(), (to != null) ? to : known);
			if (to != null && item.from().year() == null && from.year() != null && !to.withoutMonth()
					&& after(from, to)) {
				from = from.in(from.year() - 1);
			}
			completed.set(i, new Phrase.Item(from, to));
			known = from;
		}
		Integer year = null;
		for (int i = 0; i < completed.size(); i++) {
			Phrase.Item item = inherit(completed.get(i), year);
			completed.set(i, item);
			year = item.last().year();
		}
		return completed;
	}

	private static TimeRef complete(TimeRef time, @Nullable TimeRef known) {
		if (known == null) {
			return time;
		}
		TimeRef result = (time.withoutMonth() && !known.withoutMonth()) ? time.ofMonth(known.fromMonth()) : time;
		return (result.year() == null) ? result.in(known.year()) : result;
	}

	private static Phrase.Item inherit(Phrase.Item item, @Nullable Integer year) {
		TimeRef from = (item.from().year() == null) ? item.from().in(year) : item.from();
		TimeRef to = item.to();
		if (to != null && to.year() == null && from.year() != null) {
			to = to.in(after(from, to) ? from.year() + 1 : from.year());
		}
		return new Phrase.Item(from, to);
	}

	private static boolean after(TimeRef from, TimeRef to) {
		return from.fromMonth() * 100 + from.fromDay() > to.toMonth() * 100 + ((to.toDay() > 0) ? to.toDay() : 31);
	}

}
