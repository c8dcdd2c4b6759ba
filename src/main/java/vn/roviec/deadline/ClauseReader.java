package vn.roviec.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * Makes one meaning of the phrases of a clause.
 */
final class ClauseReader {

	/** Which kind says most about a clause without a date. */
	private static final List<DeadlineKind> WITHOUT_DATE = List.of(DeadlineKind.RELATIVE_EVENT, DeadlineKind.CONTINUOUS,
			DeadlineKind.ON_DEMAND, DeadlineKind.NO_FIXED_DATE, DeadlineKind.NOT_A_DEADLINE);

	private final List<Phrase> phrases;

	private final int contextYear;

	private final List<Dated> times = new ArrayList<>();

	private final Set<DeadlineKind> words = EnumSet.noneOf(DeadlineKind.class);

	private boolean review;

	private boolean inRow;

	ClauseReader(List<Phrase> phrases, int contextYear) {
		this.phrases = phrases;
		this.contextYear = contextYear;
	}

	/** The meaning; its kind is INVALID where a time is named that does not exist. */
	Meaning read() {
		Integer known = null;
		for (Phrase phrase : this.phrases) {
			if (phrase instanceof Phrase.Times named) {
				known = year(named, known);
				if (!add(named, (known != null) ? known : this.contextYear)) {
					return without(DeadlineKind.INVALID);
				}
			}
			else if (phrase instanceof Phrase.Term term && !add(term)) {
				return without(DeadlineKind.INVALID);
			}
			else if (phrase instanceof Phrase.Words word) {
				this.words.add(word.kind());
			}
			this.review |= phrase instanceof Phrase.Unknown;
		}
		List<Phrase.Overruling> overruling = only(Phrase.Overruling.class);
		if (!overruling.isEmpty()) {
			return without(overruling.get(0).kind());
		}
		List<Phrase.Cycles> cycles = only(Phrase.Cycles.class);
		if (!cycles.isEmpty()) {
			List<Integer> weekdays = only(Phrase.Weekday.class).stream().map(Phrase.Weekday::number).toList();
			return new CycleReader(cycles, this.times, weekdays, this.contextYear)
				.read(this.review || this.words.contains(DeadlineKind.RELATIVE_EVENT));
		}
		return once();
	}

	private <T extends Phrase> List<T> only(Class<T> type) {
		return this.phrases.stream().filter(type::isInstance).map(type::cast).toList();
	}

	/** A year named earlier in the clause holds on, but not one before the plan's. */
	private @Nullable Integer year(Phrase.Times named, @Nullable Integer known) {
		Integer own = named.items().get(named.items().size() - 1).last().year();
		if (own != null) {
			return own;
		}
		return (known != null && known >= this.contextYear) ? known : null;
	}

	private boolean add(Phrase.Times named, int year) {
		for (Phrase.Item item : named.items()) {
			TimeRef from = item.from();
			TimeRef to = item.last();
			int fromYear = (from.year() != null) ? from.year() : year;
			int toYear = (to.year() != null) ? to.year() : year;
			if (!from.exists(fromYear) || !to.exists(toYear)) {
				return false;
			}
			if (from.withoutMonth() || to.withoutMonth()) {
				this.review = true;
				continue;
			}
			Dated dated = dated(named.mark(), item, fromYear, toYear);
			if (dated.end().isBefore(dated.start())) {
				return false;
			}
			add(dated, named);
		}
		return true;
	}

	/** What ended before the plan's year, and years in titles, are no deadlines. */
	private void add(Dated dated, Phrase.Times named) {
		boolean title = named.title() && dated.first() == TimeRef.Unit.YEAR;
		boolean ended = dated.end().getYear() < this.contextYear;
		if (title || ended || Blanks.emptyDate(dated.end())) {
			this.words.add(DeadlineKind.NOT_A_DEADLINE);
			this.review |= title;
			return;
		}
		this.times.add(dated);
		this.inRow |= named.afterComma();
	}

	/** A range without any year that runs past December ends in the next. */
	private static Dated dated(Phrase.Mark mark, Phrase.Item item, int fromYear, int toYear) {
		TimeRef from = item.from();
		TimeRef to = item.last();
		LocalDate start = from.start(fromYear);
		LocalDate end = to.end(toYear);
		boolean wraps = end.isBefore(start) && from.year() == null && to.year() == null;
		return new Dated(mark, from.unit(), item.to() != null, to.year() != null, start,
				wraps ? to.end(toYear + 1) : end, from.unsure() || to.unsure() || wraps);
	}

	private boolean add(Phrase.Term term) {
		int year = (term.from().year() != null) ? term.from().year() : this.contextYear;
		if (!term.from().exists(year)) {
			return false;
		}
		LocalDate end = term.from().end(year).plusMonths(term.months()).plusDays(term.days());
		this.times.add(new Dated(Phrase.Mark.BY, TimeRef.Unit.DAY, false, true, end, end, true));
		return true;
	}

	private Meaning once() {
		boolean continuous = this.words.contains(DeadlineKind.CONTINUOUS);
		List<Dated> ends = this.times.stream().filter((time) -> counts(time, continuous)).toList();
		if (ends.isEmpty()) {
			List<Dated> starts = this.times.stream().filter((time) -> time.mark() == Phrase.Mark.FROM).toList();
			if (!starts.isEmpty() && !continuous) {
				return new Meaning(DeadlineKind.OPEN_START, starts.get(0).start(), null, new TreeSet<>(), Set.of(),
						false, true, null);
			}
			return without(WITHOUT_DATE.stream().filter(this.words::contains).findFirst().orElse(DeadlineKind.BLANK));
		}
		SortedSet<LocalDate> due = new TreeSet<>(ends.stream().map(Dated::due).toList());
		boolean one = ends.size() == 1;
		boolean unsure = ends.stream().anyMatch(Dated::unsure) || ends.size() < this.times.size()
				|| this.words.contains(DeadlineKind.RELATIVE_EVENT) || continuous
				|| !one && ends.stream().map(Dated::bounded).distinct().count() > 1;
		LocalDate start = one ? start(ends.get(0)) : null;
		boolean period = one && start != null && !ends.get(0).bounded() && !start.equals(ends.get(0).start());
		DeadlineKind kind = period ? DeadlineKind.PERIOD : (one ? ends.get(0).kind() : DeadlineKind.LIST);
		return new Meaning(kind, start, null, due, Set.of(), ends.stream().anyMatch(Dated::strict),
				this.review || unsure, null);
	}

	/** "Từ quý II/2026, hoàn thành trong năm 2027" starts with what it names first. */
	private @Nullable LocalDate start(Dated end) {
		return this.times.stream()
			.filter((time) -> time.mark() == Phrase.Mark.FROM && time.start().isBefore(end.end()))
			.findFirst()
			.map(Dated::start)
			.orElse(end.hasStart() ? end.start() : null);
	}

	/**
	 * Beside "thường xuyên" only a bound day counts. A period that holds a bound date
	 * names the subject: "Báo cáo quý I trước ngày 15/3".
	 */
	private boolean counts(Dated time, boolean continuous) {
		if (time.mark() == Phrase.Mark.FROM) {
			return false;
		}
		if (time.bounded()) {
			return !continuous || time.mark() != Phrase.Mark.UNTIL || time.first() == TimeRef.Unit.DAY;
		}
		boolean subject = this.times.stream()
			.anyMatch((other) -> other.bounded() && time.days() > 1 && (time.contains(other) || !this.inRow));
		return !continuous && !subject;
	}

	private Meaning without(DeadlineKind kind) {
		boolean settled = kind == DeadlineKind.CONTINUOUS || kind == DeadlineKind.ON_DEMAND;
		return new Meaning(kind, null, null, new TreeSet<>(), Set.of(), false, this.review || !settled, null);
	}

}
