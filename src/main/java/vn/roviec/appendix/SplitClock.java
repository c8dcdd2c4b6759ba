package vn.roviec.appendix;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.UnitId;
import vn.roviec.deadline.DueDate;
import vn.roviec.deadline.WorkingCalendar;

/**
 * Whose working days a task has taken. A day on which the lead unit, its result handed
 * in, waited for a coordinating unit is that unit's; every other day until the result was
 * last handed in is the lead unit's. The first day is not counted, the last is.
 *
 * @param units those that the lead unit waited for
 */
public record SplitClock(Part lead, List<Part> units) {

	/** Reads the clock of a task as of a day. */
	public static SplitClock of(AppendixTask task, WorkingCalendar calendar, ZoneId zone, LocalDate today) {
		return new Reading(task, calendar, zone, today).read();
	}

	/** Whether a coordinating unit has taken any of the days. */
	public boolean isSplit() {
		return this.units.stream().anyMatch((part) -> part.days() > 0);
	}

	/**
	 * What one unit has taken.
	 *
	 * @param days working days
	 * @param lateDays those of them after the due date
	 */
	public record Part(UnitId unit, int days, int lateDays) {

	}

	private record Reading(AppendixTask task, WorkingCalendar calendar, ZoneId zone, LocalDate today) {

		SplitClock read() {
			List<TaskContribution> awaited = this.task.contributions()
				.stream()
				.filter((share) -> share.awaitedAt() != null)
				.toList();
			List<Part> units = new ArrayList<>();
			awaited.forEach((share) -> units
				.add(part(share.unit(), day(share.awaitedAt()), day(share.givenAt()), (day) -> true)));
			Instant submitted = (this.task.status() == TaskStatus.PERFORMING) ? null : this.task.result().submittedAt();
			Part lead = part(this.task.leadUnit(), day(this.task.launchedAt()), day(submitted),
					(day) -> awaited.stream().noneMatch((share) -> isAwaited(share, day)));
			return new SplitClock(lead, units);
		}

		private boolean isAwaited(TaskContribution share, LocalDate day) {
			return day.isAfter(day(share.awaitedAt())) && !day.isAfter(day(share.givenAt()));
		}

		private Part part(UnitId unit, LocalDate from, LocalDate to, Predicate<LocalDate> counts) {
			List<LocalDate> days = from.datesUntil(to.isBefore(from) ? from : to)
				.map((day) -> day.plusDays(1))
				.filter(this.calendar::isWorkingDay)
				.filter(counts)
				.toList();
			Optional<LocalDate> last = this.task.deadline().due().map(DueDate::lastDay);
			long late = days.stream().filter((day) -> last.isPresent() && day.isAfter(last.get())).count();
			return new Part(unit, days.size(), Math.toIntExact(late));
		}

		/** A day that has not come yet is today, or the day on which the task ended. */
		private LocalDate day(@Nullable Instant moment) {
			return (moment != null) ? LocalDate.ofInstant(moment, this.zone) : this.today;
		}

	}

}
