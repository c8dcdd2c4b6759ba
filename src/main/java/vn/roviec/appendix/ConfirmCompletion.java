package vn.roviec.appendix;

import java.time.Clock;

import vn.roviec.agency.Actor;
import vn.roviec.appendix.process.AppendixProcess;
import vn.roviec.audit.AuditLog;
import vn.roviec.worklist.FinishWork;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The standing unit confirms that a task is complete; not the one who did it. */
@Service
public class ConfirmCompletion {

	private final AppendixTasks tasks;

	private final FinishWork work;

	private final AuditLog audit;

	private final Clock clock;

	private final ApplicationEventPublisher events;

	ConfirmCompletion(AppendixTasks tasks, FinishWork work, AuditLog audit, Clock clock,
			ApplicationEventPublisher events) {
		this.tasks = tasks;
		this.work = work;
		this.audit = audit;
		this.clock = clock;
		this.events = events;
	}

	@Transactional
	public void confirm(Actor actor, TaskId id) {
		AppendixTask task = this.tasks.getLockedToEnd(actor.agency(), id);
		task.confirm(actor, this.clock.instant());
		this.tasks.save(task);
		this.work.finish(actor, id.value(), AppendixProcess.CONFIRM, AppendixProcess.FORWARD);
		this.audit.append(actor, "task.confirmed", id.value(), "");
		this.events.publishEvent(new TaskEnded(task.agency(), task.plan().planId(), id.value()));
	}

}
