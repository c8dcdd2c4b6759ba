package vn.roviec.appendix;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import vn.roviec.agency.Actor;
import vn.roviec.appendix.process.AppendixProcess;
import vn.roviec.deadline.DueDate;
import vn.roviec.workflow.Refused;
import vn.roviec.worklist.WorkItems;

import org.springframework.stereotype.Component;

/**
 * Moves a task's due date everywhere at once: on the task, on record, in the worklist and
 * in the watch, whose ladder begins anew; parts of the task are never due after it.
 */
@Component
class DueDates {

	private final AppendixTasks tasks;

	private final TaskRecords records;

	private final WorkItems items;

	private final PartDays parts;

	private final AppendixProcess process;

	private final Clock clock;

	DueDates(AppendixTasks tasks, TaskRecords records, WorkItems items, PartDays parts, AppendixProcess process,
			Clock clock) {
		this.tasks = tasks;
		this.records = records;
		this.items = items;
		this.parts = parts;
		this.process = process;
		this.clock = clock;
	}

	/** Refuses a day that has passed. */
	void mustBeAhead(LocalDate day) {
		if (day.isBefore(LocalDate.now(this.clock))) {
			throw new Refused("task.deadline.past");
		}
	}

	/**
	 * Moves the due date.
	 * @param extension the decision that moves it, null where whoever follows the plan
	 * does
	 */
	void move(AppendixTask task, LocalDate date, String why, Actor by, @Nullable UUID extension) {
		mustBeAhead(date);
		LocalDate old = task.deadline().dueOn();
		task.moveDeadline(date, by, this.clock.instant());
		keep(task, old, why, by, extension);
		this.process.deadlineChanged(task.agency(), task.id());
	}

	/**
	 * Moves the due date for days that were lost to everybody, or back; the caller sets
	 * the timers of all tasks together.
	 */
	void shift(AppendixTask task, DueDate due, String why, Actor by) {
		LocalDate old = task.deadline().dueOn();
		task.shiftDeadline(due, by, this.clock.instant());
		keep(task, old, why, by, null);
	}

	private void keep(AppendixTask task, @Nullable LocalDate old, String why, Actor by, @Nullable UUID extension) {
		DueDate due = task.deadline().due().orElseThrow();
		this.tasks.save(task);
		this.records.add(task, new DueChange(task.deadline().dueVersion(), old, due.date(), why, by.officer(),
				by.name(), this.clock.instant(), extension));
		this.items.moveDue(task.agency(), task.id().value(), due.date(), due.strictBefore());
		this.parts.within(task, due.lastDay());
	}

}
