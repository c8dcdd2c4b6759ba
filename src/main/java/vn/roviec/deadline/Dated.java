package vn.roviec.deadline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A time with its dates.
 *
 * @param mark how it bounds the work
 * @param first the unit that it starts with
 * @param range whether it runs from one named time to another
 * @param yearGiven whether the text names the year
 * @param start first day
 * @param end last day
 * @param unsure whether it can be read in another way
 */
record Dated(Phrase.Mark mark, TimeRef.Unit first, boolean range, boolean yearGiven, LocalDate start, LocalDate end,
		boolean unsure) {

	/**
	 * The days it takes; tells what names a day of a cycle from what bounds the cycle.
	 */
	long days() {
		return ChronoUnit.DAYS.between(this.start, this.end) + 1;
	}

	boolean bounded() {
		return this.mark == Phrase.Mark.BEFORE || this.mark == Phrase.Mark.BY || this.mark == Phrase.Mark.UNTIL;
	}

	boolean strict() {
		return this.mark == Phrase.Mark.BEFORE && (this.first == TimeRef.Unit.DAY || this.range);
	}

	/** "Trước tháng 6" is over on the day before it. */
	LocalDate due() {
		boolean before = this.mark == Phrase.Mark.BEFORE && !this.range && this.first != TimeRef.Unit.DAY
				&& this.first != TimeRef.Unit.PART;
		return before ? this.start.minusDays(1) : this.end;
	}

	boolean contains(Dated other) {
		return !other.end.isBefore(this.start) && !other.end.isAfter(this.end);
	}

	Dated plusYears(int years) {
		LocalDate moved = this.end.plusYears(years);
		boolean monthEnd = this.end.getDayOfMonth() == this.end.lengthOfMonth() && this.days() > 1;
		return new Dated(this.mark, this.first, this.range, this.yearGiven, this.start.plusYears(years),
				monthEnd ? moved.withDayOfMonth(moved.lengthOfMonth()) : moved, this.unsure);
	}

	DeadlineKind kind() {
		if (this.range && this.mark != Phrase.Mark.BEFORE) {
			return DeadlineKind.PERIOD;
		}
		boolean day = this.first == TimeRef.Unit.DAY || this.range;
		return switch (this.mark) {
			case BEFORE -> day ? DeadlineKind.BEFORE_DATE : DeadlineKind.BEFORE_PERIOD;
			case BY, UNTIL -> day ? DeadlineKind.BY_DATE : DeadlineKind.BY_PERIOD;
			default -> unitKind();
		};
	}

	private DeadlineKind unitKind() {
		return switch (this.first) {
			case DAY -> DeadlineKind.DATE;
			case PART -> DeadlineKind.PART;
			case WEEK -> DeadlineKind.WEEK;
			case MONTH -> DeadlineKind.MONTH;
			case QUARTER -> DeadlineKind.QUARTER;
			case HALF -> DeadlineKind.HALF_YEAR;
			case YEAR -> DeadlineKind.YEAR;
		};
	}

	boolean hasStart() {
		return this.range || !bounded() && this.first != TimeRef.Unit.DAY && this.first != TimeRef.Unit.PART;
	}

}
