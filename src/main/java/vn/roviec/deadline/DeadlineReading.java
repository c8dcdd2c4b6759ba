package vn.roviec.deadline;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What a written deadline was understood to say; without a due date where it says none.
 *
 * @param text the deadline as written
 * @param kind what sort of deadline it is
 * @param start the first day, where a period is named
 * @param end the last day of the time that a cycle is bound to; null where the cycle goes
 * on
 * @param due the due dates in order; weekly and monthly cycles have none here, see
 * {@link Recurrence}
 * @param frequencies how often the work comes back; empty where it does not
 * @param strictBefore whether the due date itself is already too late ("Trước ngày D")
 * @param invalid whether a day is named that does not exist
 * @param needsReview whether a person should confirm the reading
 * @param cycleDay the day that a weekly or monthly cycle names
 * @param rule one Vietnamese sentence that says which rule was used
 */
public record DeadlineReading(String text, DeadlineKind kind, @Nullable LocalDate start, @Nullable LocalDate end,
		List<LocalDate> due, Set<Frequency> frequencies, boolean strictBefore, boolean invalid, boolean needsReview,
		@Nullable CycleDay cycleDay, String rule) {

	public DeadlineReading {
		due = due.stream().distinct().sorted().toList();
		EnumSet<Frequency> ordered = EnumSet.noneOf(Frequency.class);
		ordered.addAll(frequencies);
		frequencies = Collections.unmodifiableSet(ordered);
	}

	/**
	 * The last due date, by which all is to be done.
	 * @return the date, or empty where the text gives none
	 */
	public Optional<LocalDate> lastDue() {
		return this.due.isEmpty() ? Optional.empty() : Optional.of(this.due.get(this.due.size() - 1));
	}

}
