package vn.roviec.appendix;

import java.time.Clock;

import vn.roviec.agency.Actor;
import vn.roviec.appendix.process.AppendixProcess;
import vn.roviec.audit.AuditLog;
import vn.roviec.worklist.FinishWork;
import vn.roviec.workflow.Processes;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The standing unit accepts the explanation of a late task, or sends it back. */
@Service
public class JudgeExplanation {

	private final AppendixTasks tasks;

	private final LateExplanations explanations;

	private final FinishWork work;

	private final AuditLog audit;

	private final Clock clock;

	JudgeExplanation(AppendixTasks tasks, LateExplanations explanations, FinishWork work, AuditLog audit, Clock clock) {
		this.tasks = tasks;
		this.explanations = explanations;
		this.work = work;
		this.audit = audit;
		this.clock = clock;
	}

	@Transactional
	public void accept(Actor actor, TaskId id, String words) {
		this.tasks.getLocked(actor.agency(), id);
		this.explanations
			.save(this.explanations.getLast(actor.agency(), id).accept(words, actor, this.clock.instant()));
		this.work.finish(actor, id.value(), AppendixProcess.JUDGE_EXPLANATION, AppendixProcess.FORWARD);
		this.audit.append(actor, "task.explanation-accepted", id.value(), words.strip());
	}

	/** Sends it back to the head, with words. */
	@Transactional
	public void giveBack(Actor actor, TaskId id, String words) {
		this.tasks.getLocked(actor.agency(), id);
		this.explanations
			.save(this.explanations.getLast(actor.agency(), id).giveBack(words, actor, this.clock.instant()));
		this.work.finish(actor, id.value(), AppendixProcess.JUDGE_EXPLANATION, Processes.RETURN);
		this.audit.append(actor, "task.explanation-returned", id.value(), words.strip());
	}

}
