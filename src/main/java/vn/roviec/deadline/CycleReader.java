package vn.roviec.deadline;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * Makes the due dates of a clause with cycles: on the day that it names, else on the last
 * of each cycle, in the range that it names, else in the plan's year.
 */
final class CycleReader {

	private final List<Phrase.Cycles> cycles;

	private final List<Dated> times;

	private final List<Integer> weekdays;

	private final Set<Frequency> frequencies = EnumSet.noneOf(Frequency.class);

	private LocalDate first;

	private LocalDate last;

	private boolean ranged;

	private @Nullable LocalDate end;

	CycleReader(List<Phrase.Cycles> cycles, List<Dated> times, List<Integer> weekdays, int contextYear) {
		this.cycles = cycles;
		this.times = times;
		this.weekdays = weekdays;
		this.first = LocalDate.of(contextYear, 1, 1);
		this.last = LocalDate.of(contextYear, 12, 31);
		cycles.forEach((cycle) -> this.frequencies.addAll(cycle.frequencies()));
	}

	Meaning read(boolean doubted) {
		List<Dated> named = this.times.stream().filter((time) -> !bounds(time)).toList();
		this.times.stream().filter(this::bounds).forEach(this::bound);
		SortedSet<LocalDate> due = new TreeSet<>();
		named.forEach((time) -> addNamed(time, due));
		boolean ends = named.isEmpty();
		if (ends || this.cycles.stream().anyMatch((cycle) -> cycle.month() > 0)) {
			for (YearMonth month = YearMonth.from(this.first); !month.atDay(1).isAfter(this.last); month = month
				.plusMonths(1)) {
				addEnds(month, ends, due);
			}
		}
		boolean strict = named.stream().anyMatch(Dated::strict)
				|| this.cycles.stream().anyMatch((cycle) -> cycle.mark() == Phrase.Mark.BEFORE && cycle.day() != null);
		boolean review = doubted || this.cycles.stream().anyMatch(Phrase.Cycles::unsure)
				|| named.stream().anyMatch(Dated::unsure);
		return new Meaning(DeadlineKind.RECURRING, start(named), this.end, due, this.frequencies, strict, review,
				cycleDay());
	}

	private @Nullable LocalDate start(List<Dated> named) {
		if (named.size() == 1 && named.get(0).hasStart()) {
			return named.get(0).start();
		}
		return this.ranged ? this.first : null;
	}

	/**
	 * A time as long as the shortest cycle bounds it; a shorter one is a day within it.
	 */
	private boolean bounds(Dated time) {
		if (time.mark() == Phrase.Mark.FROM) {
			return true;
		}
		if (time.first() == TimeRef.Unit.DAY && !time.range()) {
			return this.frequencies.size() == 1 && this.frequencies.contains(Frequency.WEEKLY);
		}
		return time.days() >= shortest() || time.first() == TimeRef.Unit.YEAR || time.range() && time.yearGiven();
	}

	private long shortest() {
		return this.frequencies.stream().mapToLong((frequency) -> switch (frequency) {
			case WEEKLY -> 7;
			case MONTHLY -> 28;
			case QUARTERLY -> 90;
			case HALF_YEARLY -> 181;
			case YEARLY -> 365;
		}).min().orElse(365);
	}

	private void bound(Dated time) {
		this.ranged = true;
		if (time.mark() != Phrase.Mark.UNTIL && time.start().isAfter(this.first)) {
			this.first = time.start();
		}
		if (time.mark() == Phrase.Mark.FROM) {
			this.last = LocalDate.of(this.first.getYear(), 12, 31);
		}
		else {
			this.last = time.end();
			this.end = this.last;
		}
	}

	/** A named day comes in each year of the range, or in the year that it has. */
	private void addNamed(Dated time, SortedSet<LocalDate> due) {
		if (time.yearGiven()) {
			due.add(time.due());
			return;
		}
		int base = time.start().getYear();
		for (int year = this.first.getYear(); year <= this.last.getYear(); year++) {
			due.add(time.plusYears(year - base).due());
		}
	}

	private void addEnds(YearMonth month, boolean ends, SortedSet<LocalDate> due) {
		int number = month.getMonthValue();
		boolean quarter = number % 3 == 0 && this.frequencies.contains(Frequency.QUARTERLY);
		boolean half = number % 6 == 0 && this.frequencies.contains(Frequency.HALF_YEARLY);
		boolean year = number == 12 && this.frequencies.contains(Frequency.YEARLY);
		LocalDate end = month.atEndOfMonth();
		if (quarter) {
			due.add(inQuarter(month));
		}
		if (ends && (half || year) && !end.isAfter(this.last)) {
			due.add(end);
		}
		due.removeIf((day) -> day.isAfter(this.last) && !nextQuarter());
	}

	/**
	 * The day that a quarterly cycle names, "ngày 20 của tháng cuối quý", else the last.
	 */
	private LocalDate inQuarter(YearMonth lastMonth) {
		for (Phrase.Cycles cycle : this.cycles) {
			CycleDay day = cycle.day();
			if (cycle.month() > 0 && day != null) {
				YearMonth month = lastMonth.plusMonths(cycle.month() - 3);
				return month.atDay(Math.min(day.number(), month.lengthOfMonth()));
			}
		}
		return lastMonth.atEndOfMonth();
	}

	private boolean nextQuarter() {
		return this.cycles.stream().anyMatch((cycle) -> cycle.month() > 3);
	}

	private @Nullable CycleDay cycleDay() {
		for (Phrase.Cycles cycle : this.cycles) {
			if (cycle.month() == 0 && cycle.day() != null) {
				return cycle.day();
			}
		}
		boolean weekly = this.frequencies.contains(Frequency.WEEKLY) && !this.weekdays.isEmpty();
		return weekly ? new CycleDay(CycleDay.Kind.DAY_OF_WEEK, this.weekdays.get(0)) : null;
	}

}
