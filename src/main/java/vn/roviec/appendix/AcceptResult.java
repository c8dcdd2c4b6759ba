package vn.roviec.appendix;

import java.time.Clock;

import vn.roviec.agency.Actor;
import vn.roviec.appendix.process.AppendixProcess;
import vn.roviec.audit.AuditLog;
import vn.roviec.worklist.FinishWork;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The head of the lead unit accepts the result (nghiệm thu). */
@Service
public class AcceptResult {

	private final AppendixTasks tasks;

	private final FinishWork work;

	private final AuditLog audit;

	private final Clock clock;

	AcceptResult(AppendixTasks tasks, FinishWork work, AuditLog audit, Clock clock) {
		this.tasks = tasks;
		this.work = work;
		this.audit = audit;
		this.clock = clock;
	}

	@Transactional
	public void accept(Actor actor, TaskId id) {
		AppendixTask task = this.tasks.getLocked(actor.agency(), id);
		task.acceptResult(actor, this.clock.instant());
		this.tasks.save(task);
		this.work.finish(actor, id.value(), AppendixProcess.ACCEPT_RESULT, AppendixProcess.FORWARD);
		this.audit.append(actor, "task.result-accepted", id.value(), "");
	}

}
