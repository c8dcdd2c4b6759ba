package vn.roviec.appendix;

import java.time.LocalDate;

import vn.roviec.agency.Actor;
import vn.roviec.audit.AuditLog;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves the due date of a task; the first date stays on record and the ladder begins
 * anew.
 */
@Service
public class MoveDeadline {

	private final AppendixTasks tasks;

	private final DueDates dates;

	private final Followers followers;

	private final AuditLog audit;

	MoveDeadline(AppendixTasks tasks, DueDates dates, Followers followers, AuditLog audit) {
		this.tasks = tasks;
		this.dates = dates;
		this.followers = followers;
		this.audit = audit;
	}

	/**
	 * Moves the due date.
	 * @param date the new last day, today or later
	 */
	@Transactional
	public void move(Actor actor, TaskId id, LocalDate date, String reason) {
		AppendixTask task = this.tasks.getLocked(actor.agency(), id);
		this.followers.mustFollow(actor, task, "task.move-deadline");
		String why = Words.required(reason, "task.deadline.reason.missing");
		this.dates.move(task, date, why, actor, null);
		this.audit.append(actor, "task.deadline-moved", id.value(), why);
	}

}
