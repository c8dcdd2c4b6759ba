package vn.roviec.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** Finds the first day of the cycle that ends with a due date. */
final class CycleStarts {

	private final Set<Frequency> frequencies;

	CycleStarts(Set<Frequency> frequencies) {
		this.frequencies = frequencies;
	}

	static LocalDate week(LocalDate day) {
		return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
	}

	static LocalDate month(LocalDate day) {
		return day.withDayOfMonth(1);
	}

	/**
	 * The first day of the shortest cycle; days that are named one by one follow each
	 * other.
	 * @param before the due date before, null for the first
	 */
	LocalDate of(LocalDate day, @Nullable LocalDate before) {
		boolean alone = this.frequencies.size() == 1;
		int month = day.getMonthValue();
		if (this.frequencies.contains(Frequency.MONTHLY)) {
			return month(day);
		}
		if (this.frequencies.contains(Frequency.QUARTERLY) && (alone || month % 3 == 0)) {
			return YearMonth.of(day.getYear(), (month - 1) / 3 * 3 + 1).atDay(1);
		}
		if (this.frequencies.contains(Frequency.HALF_YEARLY) && (alone || month % 6 == 0)) {
			return YearMonth.of(day.getYear(), (month <= 6) ? Month.JANUARY : Month.JULY).atDay(1);
		}
		if (this.frequencies.contains(Frequency.YEARLY) && (alone || month == 12)) {
			return LocalDate.of(day.getYear(), Month.JANUARY, 1);
		}
		return (before != null) ? before.plusDays(1) : month(day);
	}

}
