package vn.roviec.appendix;

import java.time.Clock;

import vn.roviec.agency.Actor;
import vn.roviec.appendix.process.AppendixProcess;
import vn.roviec.audit.AuditLog;
import vn.roviec.workflow.Processes;
import vn.roviec.worklist.FinishWork;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The head of the lead unit sends the result back, with words. */
@Service
public class ReturnResult {

	private final AppendixTasks tasks;

	private final FinishWork work;

	private final AuditLog audit;

	private final Clock clock;

	ReturnResult(AppendixTasks tasks, FinishWork work, AuditLog audit, Clock clock) {
		this.tasks = tasks;
		this.work = work;
		this.audit = audit;
		this.clock = clock;
	}

	@Transactional
	public void giveBack(Actor actor, TaskId id, String words) {
		AppendixTask task = this.tasks.getLocked(actor.agency(), id);
		task.giveBack(TaskStatus.ACCEPTING, words, actor, this.clock.instant());
		this.tasks.save(task);
		this.work.finish(actor, id.value(), AppendixProcess.ACCEPT_RESULT, Processes.RETURN);
		this.audit.append(actor, "task.result-returned", id.value(), words.strip());
	}

}
