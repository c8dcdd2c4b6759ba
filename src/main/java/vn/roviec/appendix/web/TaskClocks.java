package vn.roviec.appendix.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import vn.roviec.appendix.AppendixTask;
import vn.roviec.appendix.SplitClock;
import vn.roviec.appendix.TaskStatus;
import vn.roviec.deadline.DueDate;
import vn.roviec.deadline.WorkingCalendars;
import vn.roviec.web.DeadlineLine;
import vn.roviec.web.Spoken;

import org.springframework.stereotype.Component;

/** Says whose working days a task with coordinating units has taken. */
@Component
class TaskClocks {

	private final WorkingCalendars calendars;

	private final TaskPeople people;

	private final Spoken spoken;

	private final Clock clock;

	TaskClocks(WorkingCalendars calendars, TaskPeople people, Spoken spoken, Clock clock) {
		this.calendars = calendars;
		this.people = people;
		this.spoken = spoken;
		this.clock = clock;
	}

	/** When it was done, and how late its result was handed in. */
	DeadlineLine done(AppendixTask task) {
		String at = this.spoken.moment(task.completedAt());
		LocalDate handedIn = this.spoken.dayOf(Objects.requireNonNull(task.result().submittedAt()));
		LocalDate last = task.deadline().due().map(DueDate::lastDay).orElse(handedIn);
		if (!handedIn.isAfter(last)) {
			return new DeadlineLine(this.spoken.words("task.done.on", at), null, "done");
		}
		int days = this.calendars.of(task.agency()).workingDaysBetween(last, handedIn);
		return new DeadlineLine(this.spoken.words("task.done.late", at, days), null, "late");
	}

	List<TaskPage.Clock> of(AppendixTask task) {
		SplitClock split = SplitClock.of(task, this.calendars.of(task.agency()), this.clock.getZone(),
				this.spoken.today());
		if (task.status() == TaskStatus.CANCELLED || !split.isSplit()) {
			return List.of();
		}
		return Stream.concat(Stream.of(split.lead()), split.units().stream())
			.map((part) -> new TaskPage.Clock(this.people.unit(task.agency(), part.unit()),
					this.spoken.words("task.clock.days", part.days()),
					(part.lateDays() > 0) ? this.spoken.words("task.clock.late", part.lateDays()) : null))
			.toList();
	}

}
