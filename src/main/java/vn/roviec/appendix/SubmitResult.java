package vn.roviec.appendix;

import java.time.Clock;
import java.util.List;

import vn.roviec.agency.Actor;
import vn.roviec.appendix.process.AppendixProcess;
import vn.roviec.audit.AuditLog;
import vn.roviec.worklist.FinishWork;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands in the result of a task: words, the number of an issued document, files. */
@Service
public class SubmitResult {

	private final AppendixTasks tasks;

	private final FinishWork work;

	private final ResultDrafts drafts;

	private final Evidence evidence;

	private final AuditLog audit;

	private final Clock clock;

	SubmitResult(AppendixTasks tasks, FinishWork work, ResultDrafts drafts, Evidence evidence, AuditLog audit,
			Clock clock) {
		this.tasks = tasks;
		this.work = work;
		this.drafts = drafts;
		this.evidence = evidence;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Submits the result; at least one of words, number and file.
	 * @param document number of the issued document that is the result, or blank
	 */
	@Transactional
	public void submit(Actor actor, TaskId id, String words, String document, List<EvidenceFile> files) {
		AppendixTask task = this.tasks.getLocked(actor.agency(), id);
		task.submit(words, document, !files.isEmpty(), actor, this.clock.instant());
		this.tasks.save(task);
		this.drafts.drop(actor, id);
		this.evidence.keep(actor, id, files);
		this.work.finish(actor, id.value(), AppendixProcess.PERFORM, AppendixProcess.FORWARD);
		this.audit.append(actor, "task.submitted", id.value(), (document + " " + words).strip());
	}

}
