package vn.roviec.deadline;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A part of a deadline that means something by itself.
 */
sealed interface Phrase {

	/**
	 * The word before a time that says how it bounds the work.
	 */
	enum Mark {

		/** No word, or "trong". */
		NONE,

		/** "Trước". */
		BEFORE,

		/** "Chậm nhất", "hạn". */
		BY,

		/** "Đến hết". */
		UNTIL,

		/** "Từ", "sau". */
		FROM

	}

	/**
	 * A time, or the time from one to another.
	 */
	record Item(TimeRef from, @Nullable TimeRef to) {

		TimeRef last() {
			return (this.to != null) ? this.to : this.from;
		}

	}

	/**
	 * Times in a row under one mark; {@code title} where they belong to a document's
	 * name.
	 */
	record Times(Mark mark, List<Item> items, boolean title, boolean afterComma) implements Phrase {
	}

	/**
	 * Cycles, with the day that they name; {@code month} is the month within the quarter,
	 * 4 for the first of the next, 0 where none is named.
	 */
	record Cycles(Mark mark, Set<Frequency> frequencies, @Nullable CycleDay day, int month,
			boolean unsure) implements Phrase {
	}

	/**
	 * A day of the week, which counts only beside a weekly cycle.
	 */
	record Weekday(int number) implements Phrase {
	}

	/**
	 * A term of calendar days from a day that is known.
	 */
	record Term(TimeRef from, int days, int months) implements Phrase {
	}

	/**
	 * Words that make a deadline of that kind without a date.
	 */
	record Words(DeadlineKind kind) implements Phrase {
	}

	/**
	 * Words that leave nothing of their clause but that kind, as the years in a
	 * programme's name do.
	 */
	record Overruling(DeadlineKind kind) implements Phrase {
	}

	/**
	 * A word that no rule knows.
	 */
	record Unknown() implements Phrase {
	}

}
