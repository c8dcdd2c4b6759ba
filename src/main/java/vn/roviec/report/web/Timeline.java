package vn.roviec.report.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.roviec.report.TaskLine;
import vn.roviec.web.TimeScale;

/**
 * The tasks of a plan as bars over its time.
 *
 * @param today in hundredths of the width, null where it is not on the drawing
 */
record Timeline(List<TimeScale.Tick> ticks, @Nullable Double today, List<Bar> bars) {

	static Timeline of(List<TaskLine> tasks, LocalDate today, ZoneId zone) {
		List<LocalDate> days = tasks.stream()
			.flatMap((task) -> Stream.of(LocalDate.ofInstant(task.launchedAt(), zone), task.dueOn(),
					task.ended() ? task.handedInOn() : task.late() ? today : null))
			.filter(Objects::nonNull)
			.sorted()
			.toList();
		TimeScale scale = days.isEmpty() ? new TimeScale(today, today)
				: new TimeScale(days.get(0).withDayOfMonth(1), days.get(days.size() - 1).plusDays(3));
		return new Timeline(scale.ticks(), scale.has(today) ? scale.at(today) : null,
				tasks.stream().map((task) -> bar(task, scale, today, zone)).toList());
	}

	private static Bar bar(TaskLine task, TimeScale scale, LocalDate today, ZoneId zone) {
		double from = scale.at(LocalDate.ofInstant(task.launchedAt(), zone));
		LocalDate due = task.dueOn();
		LocalDate end = task.ended() ? task.handedInOn() : today;
		if (due == null || end == null) {
			return new Bar(task.id(), from, 0, 0, 0, null, task);
		}
		double until = scale.at(due);
		double late = (end.isAfter(due) && (task.ended() || task.late())) ? scale.at(end) - until : 0;
		return new Bar(task.id(), from, Math.max(0, until - from), until, late,
				task.ended() ? scale.at(Objects.requireNonNull(task.handedInOn())) : null, task);
	}

	/**
	 * One task; places and widths in hundredths.
	 *
	 * @param width until the due date, 0 where there is none
	 * @param late how far beyond the due date it goes
	 * @param done where its result was handed in, null while it is open
	 */
	record Bar(UUID id, double from, double width, double due, double late, @Nullable Double done, TaskLine task) {
	}

}
