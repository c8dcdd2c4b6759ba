package vn.roviec.deadline;

import java.time.LocalDate;
import java.util.Set;
import java.util.SortedSet;

import org.jspecify.annotations.Nullable;

/**
 * What one clause of a deadline says.
 */
record Meaning(DeadlineKind kind, @Nullable LocalDate start, @Nullable LocalDate end, SortedSet<LocalDate> due,
		Set<Frequency> frequencies, boolean strict, boolean review, @Nullable CycleDay cycleDay) {

	boolean dated() {
		return !this.due.isEmpty() || !this.frequencies.isEmpty() || this.kind == DeadlineKind.RECURRING;
	}

}
