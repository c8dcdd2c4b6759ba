package vn.roviec.appendix;

import java.time.Clock;

import vn.roviec.agency.Actor;
import vn.roviec.appendix.process.AppendixProcess;
import vn.roviec.audit.AuditLog;
import vn.roviec.workflow.Processes;
import vn.roviec.worklist.FinishWork;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The standing unit sends the result back, with words. */
@Service
public class ReturnCompletion {

	private final AppendixTasks tasks;

	private final FinishWork work;

	private final AuditLog audit;

	private final Clock clock;

	ReturnCompletion(AppendixTasks tasks, FinishWork work, AuditLog audit, Clock clock) {
		this.tasks = tasks;
		this.work = work;
		this.audit = audit;
		this.clock = clock;
	}

	@Transactional
	public void giveBack(Actor actor, TaskId id, String words) {
		AppendixTask task = this.tasks.getLocked(actor.agency(), id);
		task.giveBack(TaskStatus.CONFIRMING, words, actor, this.clock.instant());
		this.tasks.save(task);
		this.work.finish(actor, id.value(), AppendixProcess.CONFIRM, Processes.RETURN);
		this.audit.append(actor, "task.completion-returned", id.value(), words.strip());
	}

}
