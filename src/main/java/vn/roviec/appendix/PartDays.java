package vn.roviec.appendix;

import java.time.LocalDate;

import vn.roviec.worklist.OwnWork;

import org.springframework.stereotype.Component;

/** Keeps the days of a task's parts within the task's own. */
@Component
class PartDays {

	private final TaskParts parts;

	private final OwnWork work;

	PartDays(TaskParts parts, OwnWork work) {
		this.parts = parts;
		this.work = work;
	}

	/** The task is due by this day now; so are its open parts. */
	void within(AppendixTask task, LocalDate lastDay) {
		this.parts.dueBy(task.agency().value(), task.id().value(), lastDay);
		this.work.dueBy(task.agency(), task.id().value(), lastDay);
	}

}
