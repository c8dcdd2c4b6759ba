package vn.roviec.appendix;

import java.time.Clock;
import java.util.UUID;

import vn.roviec.agency.Actor;
import vn.roviec.audit.AuditLog;
import vn.roviec.workflow.NotAllowed;
import vn.roviec.worklist.OwnWork;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whoever gave a part of a task, or answers for the task, takes it back. */
@Service
public class WithdrawPart {

	private final AppendixTasks tasks;

	private final TaskParts parts;

	private final ActingUnits acting;

	private final OwnWork work;

	private final PartNotices notices;

	private final AuditLog audit;

	private final Clock clock;

	WithdrawPart(AppendixTasks tasks, TaskParts parts, ActingUnits acting, OwnWork work, PartNotices notices,
			AuditLog audit, Clock clock) {
		this.tasks = tasks;
		this.parts = parts;
		this.acting = acting;
		this.work = work;
		this.notices = notices;
		this.audit = audit;
		this.clock = clock;
	}

	@Transactional
	public void withdraw(Actor actor, TaskId id, UUID partId) {
		AppendixTask task = this.tasks.getLocked(actor.agency(), id);
		TaskPart part = this.parts.get(actor.agency(), id, partId);
		if (!mayBy(actor, task, part)) {
			throw new NotAllowed("task.part.withdraw");
		}
		TaskPart withdrawn = this.parts.save(part.answer(PartState.WITHDRAWN, "", actor, this.clock.instant()));
		this.work.end(partId);
		this.notices.withdrawn(task, withdrawn);
		this.audit.append(actor, "task.part-withdrawn", id.value(), part.given().words());
	}

	/** Whether the actor may take it back. */
	public boolean mayBy(Actor actor, AppendixTask task, TaskPart part) {
		return actor.actsFor(part.given().who()) || this.acting.does(actor, task);
	}

}
