package vn.roviec.appendix;

import java.time.Clock;

import vn.roviec.agency.Actor;
import vn.roviec.appendix.process.AppendixProcess;
import vn.roviec.audit.AuditLog;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends a task that is not to be done any more; who follows the plan decides, with a
 * reason.
 */
@Service
public class CancelTask {

	private final AppendixTasks tasks;

	private final AppendixProcess process;

	private final ApplicationEventPublisher events;

	private final Followers followers;

	private final AuditLog audit;

	private final Clock clock;

	CancelTask(AppendixTasks tasks, AppendixProcess process, ApplicationEventPublisher events, Followers followers,
			AuditLog audit, Clock clock) {
		this.tasks = tasks;
		this.process = process;
		this.events = events;
		this.followers = followers;
		this.audit = audit;
		this.clock = clock;
	}

	@Transactional
	public void cancel(Actor actor, TaskId id, String reason) {
		AppendixTask task = this.tasks.getLockedToEnd(actor.agency(), id);
		this.followers.mustFollow(actor, task, "task.cancel");
		end(actor, task, reason);
	}

	/** Ends a task for what became of its plan, whoever follows that. */
	@Transactional(propagation = Propagation.MANDATORY)
	void endWithPlan(Actor actor, TaskId id, String reason) {
		end(actor, this.tasks.getLockedToEnd(actor.agency(), id), reason);
	}

	private void end(Actor actor, AppendixTask task, String reason) {
		task.cancel(reason, actor, this.clock.instant());
		this.tasks.save(task);
		this.process.cancelled(actor.agency(), task.id());
		this.audit.append(actor, "task.cancelled", task.id().value(), reason.strip());
		this.events.publishEvent(new TaskEnded(task.agency(), task.plan().planId(), task.id().value()));
	}

}
