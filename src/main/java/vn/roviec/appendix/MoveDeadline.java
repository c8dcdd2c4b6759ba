package vn.roviec.appendix;

import java.time.Clock;
import java.time.LocalDate;

import vn.roviec.agency.Actor;
import vn.roviec.appendix.process.AppendixProcess;
import vn.roviec.audit.AuditLog;
import vn.roviec.workflow.NotAllowed;
import vn.roviec.workflow.Refused;
import vn.roviec.worklist.WorkItems;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves the due date of a task; the first date stays on record and the ladder begins
 * anew.
 */
@Service
public class MoveDeadline {

	private final AppendixTasks tasks;

	private final TaskRecords records;

	private final WorkItems items;

	private final AppendixProcess process;

	private final AuditLog audit;

	private final Clock clock;

	MoveDeadline(AppendixTasks tasks, TaskRecords records, WorkItems items, AppendixProcess process, AuditLog audit,
			Clock clock) {
		this.tasks = tasks;
		this.records = records;
		this.items = items;
		this.process = process;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Moves the due date.
	 * @param date the new last day, today or later
	 */
	@Transactional
	public void move(Actor actor, TaskId id, LocalDate date, String reason) {
		AppendixTask task = this.tasks.getLocked(actor.agency(), id);
		if (!task.isFollowedBy(actor)) {
			throw new NotAllowed("task.move-deadline");
		}
		String why = Words.required(reason, "task.deadline.reason.missing");
		if (date.isBefore(LocalDate.now(this.clock))) {
			throw new Refused("task.deadline.past");
		}
		LocalDate old = task.deadline().dueOn();
		task.moveDeadline(date, actor, this.clock.instant());
		this.tasks.save(task);
		this.records.add(task, new DueChange(task.deadline().dueVersion(), old, date, why, actor.officer(),
				actor.name(), this.clock.instant()));
		this.items.moveDue(actor.agency(), id.value(), date, false);
		this.audit.append(actor, "task.deadline-moved", id.value(), why);
		this.process.deadlineChanged(actor.agency(), id);
	}

}
