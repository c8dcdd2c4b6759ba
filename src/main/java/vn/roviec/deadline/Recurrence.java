package vn.roviec.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * When work that comes back is due within a span: what a deadline's words fix once and
 * for all.
 *
 * @param words the deadline as written
 * @param frequencies how often the work comes back; empty where the words name its days
 * one by one
 * @param cycleDay the day that a weekly or monthly cycle names
 * @param dates the days that no calendar moves
 * @param first first day of the weekly and monthly cycles
 * @param last last day of them
 */
public record Recurrence(String words, Set<Frequency> frequencies, @Nullable CycleDay cycleDay, List<LocalDate> dates,
		LocalDate first, LocalDate last) {

	private static final Set<Frequency> DATED = EnumSet.of(Frequency.QUARTERLY, Frequency.HALF_YEARLY,
			Frequency.YEARLY);

	public Recurrence {
		frequencies = Set.copyOf(frequencies);
		dates = List.copyOf(dates);
	}

	/**
	 * What a reading means in a span, both days included. A cycle is kept within it and
	 * goes on through all its years; days that the words name one by one stay as they
	 * are.
	 */
	public static Recurrence of(DeadlineReading reading, LocalDate first, LocalDate last) {
		LocalDate from = later(first, reading.start());
		LocalDate until = (reading.end() != null && reading.end().isBefore(last)) ? reading.end() : last;
		Set<LocalDate> dates = new TreeSet<>(reading.due());
		if (reading.kind() == DeadlineKind.RECURRING) {
			if (reading.end() == null && reading.frequencies().stream().anyMatch(DATED::contains)) {
				goOn(reading, last, dates);
			}
			dates.removeIf((day) -> day.isBefore(first) || day.isAfter(last));
		}
		return new Recurrence(reading.text(), reading.frequencies(), reading.cycleDay(), List.copyOf(dates), from,
				until);
	}

	private static LocalDate later(LocalDate first, @Nullable LocalDate start) {
		return (start != null && start.isAfter(first)) ? start : first;
	}

	/** The years that follow have the days of the reading's own year. */
	private static void goOn(DeadlineReading reading, LocalDate last, Set<LocalDate> dates) {
		boolean ends = reading.due().stream().allMatch((day) -> endsCycle(reading.frequencies(), day));
		for (LocalDate day : reading.due()) {
			for (int years = 1; day.getYear() + years <= last.getYear(); years++) {
				dates.add(inYear(day, day.getYear() + years));
			}
		}
		if (ends && !reading.due().isEmpty()) {
			YearMonth month = YearMonth.from(reading.due().get(0));
			for (; !month.atEndOfMonth().isAfter(last); month = month.plusMonths(1)) {
				if (endsCycle(reading.frequencies(), month.atEndOfMonth())) {
					dates.add(month.atEndOfMonth());
				}
			}
		}
	}

	private static LocalDate inYear(LocalDate day, int year) {
		YearMonth month = YearMonth.of(year, day.getMonthValue());
		boolean monthEnd = day.getDayOfMonth() == day.lengthOfMonth();
		return monthEnd ? month.atEndOfMonth() : month.atDay(day.getDayOfMonth());
	}

	private static boolean endsCycle(Set<Frequency> frequencies, LocalDate day) {
		int month = day.getMonthValue();
		return day.getDayOfMonth() == day.lengthOfMonth()
				&& (month % 3 == 0 && frequencies.contains(Frequency.QUARTERLY)
						|| month % 6 == 0 && frequencies.contains(Frequency.HALF_YEARLY)
						|| month == 12 && frequencies.contains(Frequency.YEARLY));
	}

	/**
	 * Every occurrence in order, each day once. A monthly cycle that names no day is due
	 * on the month's last, a weekly one on Friday; a day off stays a due date.
	 */
	public List<Occurrence> occurrences(WorkingCalendar calendar) {
		Map<LocalDate, Occurrence> found = new TreeMap<>();
		CycleNames names = new CycleNames(this.words, this.frequencies);
		CycleStarts starts = new CycleStarts(this.frequencies);
		LocalDate before = null;
		for (LocalDate day : this.dates) {
			found.put(day, new Occurrence(day.toString(), names.of(day), starts.of(day, before), day));
			before = day;
		}
		if (this.frequencies.contains(Frequency.WEEKLY)) {
			LocalDate day = this.first.with(TemporalAdjusters.nextOrSame(dayOfWeek()));
			for (; !day.isAfter(this.last); day = day.plusWeeks(1)) {
				found.putIfAbsent(day,
						new Occurrence(day.toString(), CycleNames.week(day), CycleStarts.week(day), day));
			}
		}
		if (this.frequencies.contains(Frequency.MONTHLY)) {
			for (YearMonth month = YearMonth.from(this.first); !month.atDay(1).isAfter(this.last); month = month
				.plusMonths(1)) {
				LocalDate day = inMonth(month, calendar);
				if (!day.isBefore(this.first) && !day.isAfter(this.last)) {
					found.putIfAbsent(day, new Occurrence(month.toString(), names.month(month), month.atDay(1), day));
				}
			}
		}
		return List.copyOf(found.values());
	}

	private DayOfWeek dayOfWeek() {
		boolean named = this.cycleDay != null && this.cycleDay.kind() == CycleDay.Kind.DAY_OF_WEEK;
		return (this.cycleDay != null && named) ? DayOfWeek.of(this.cycleDay.number()) : DayOfWeek.FRIDAY;
	}

	private LocalDate inMonth(YearMonth month, WorkingCalendar calendar) {
		if (this.cycleDay == null) {
			return month.atEndOfMonth();
		}
		return switch (this.cycleDay.kind()) {
			case DAY_OF_MONTH -> month.atDay(Math.min(this.cycleDay.number(), month.lengthOfMonth()));
			case DAY_OF_WEEK -> month.atEndOfMonth();
			case FIRST_WORKING_DAY -> calendar.plusWorkingDays(month.atDay(1).minusDays(1), 1);
			case LAST_WORKING_DAY -> calendar.plusWorkingDays(month.plusMonths(1).atDay(1), -1);
		};
	}

}
