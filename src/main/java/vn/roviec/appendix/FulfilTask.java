package vn.roviec.appendix;

import java.time.Clock;
import java.util.UUID;

import vn.roviec.agency.Actor;
import vn.roviec.appendix.process.AppendixProcess;
import vn.roviec.audit.AuditLog;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts a document that was issued elsewhere as the result of a task. */
@Service
public class FulfilTask {

	private final AppendixTasks tasks;

	private final LinkedDocuments documents;

	private final AppendixProcess process;

	private final SideNotices notices;

	private final AuditLog audit;

	private final Clock clock;

	FulfilTask(AppendixTasks tasks, LinkedDocuments documents, AppendixProcess process, SideNotices notices,
			AuditLog audit, Clock clock) {
		this.tasks = tasks;
		this.documents = documents;
		this.process = process;
		this.notices = notices;
		this.audit = audit;
		this.clock = clock;
	}

	/** Hands in an issued document wherever it is the result that a task waits for. */
	@Transactional
	public void issued(Actor clerk, UUID document, String symbol) {
		this.documents.tasksOf(clerk.agency(), document).forEach((task) -> fulfil(clerk, task, symbol));
	}

	/**
	 * Hands in the document as the result; where something else was handed in before, or
	 * nobody has taken the task on, nothing happens.
	 * @param symbol number and symbol of the document
	 */
	@Transactional
	public void fulfil(Actor clerk, TaskId id, String symbol) {
		AppendixTask task = this.tasks.getLocked(clerk.agency(), id);
		if (task.status() != TaskStatus.PERFORMING) {
			return;
		}
		task.fulfil(symbol, clerk, this.clock.instant());
		this.tasks.save(task);
		this.process.fulfilled(clerk.agency(), id);
		this.notices.fulfilled(task);
		this.audit.append(clerk, "task.fulfilled", id.value(), symbol);
	}

}
