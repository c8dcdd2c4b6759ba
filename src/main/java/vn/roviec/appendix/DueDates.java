package vn.roviec.appendix;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import vn.roviec.agency.Actor;
import vn.roviec.appendix.process.AppendixProcess;
import vn.roviec.worklist.WorkItems;
import vn.roviec.workflow.Refused;

import org.springframework.stereotype.Component;

/**
 * Moves a task's due date everywhere at once: on the task, on record, in the worklist and
 * in the watch, whose ladder begins anew.
 */
@Component
class DueDates {

	private final AppendixTasks tasks;

	private final TaskRecords records;

	private final WorkItems items;

	private final AppendixProcess process;

	private final Clock clock;

	DueDates(AppendixTasks tasks, TaskRecords records, WorkItems items, AppendixProcess process, Clock clock) {
		this.tasks = tasks;
		this.records = records;
		this.items = items;
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
		this.tasks.save(task);
		this.records.add(task, new DueChange(task.deadline().dueVersion(), old, date, why, by.officer(), by.name(),
				this.clock.instant(), extension));
		this.items.moveDue(task.agency(), task.id().value(), date, false);
		this.process.deadlineChanged(task.agency(), task.id());
	}

}
