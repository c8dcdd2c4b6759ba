package vn.roviec.appendix;

import java.time.Clock;

import vn.roviec.agency.Actor;
import vn.roviec.appendix.process.AppendixProcess;
import vn.roviec.audit.AuditLog;
import vn.roviec.worklist.FinishWork;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The head of the lead unit explains why a task is late. */
@Service
public class ExplainLateness {

	private final AppendixTasks tasks;

	private final LateExplanations explanations;

	private final FinishWork work;

	private final AuditLog audit;

	private final Clock clock;

	ExplainLateness(AppendixTasks tasks, LateExplanations explanations, FinishWork work, AuditLog audit, Clock clock) {
		this.tasks = tasks;
		this.explanations = explanations;
		this.work = work;
		this.audit = audit;
		this.clock = clock;
	}

	@Transactional
	public void explain(Actor head, TaskId id, String words) {
		this.tasks.getLocked(head.agency(), id);
		this.explanations.save(this.explanations.getLast(head.agency(), id).write(words, head, this.clock.instant()));
		this.work.finish(head, id.value(), AppendixProcess.EXPLAIN_LATENESS, AppendixProcess.FORWARD);
		this.audit.append(head, "task.explained", id.value(), words.strip());
	}

}
