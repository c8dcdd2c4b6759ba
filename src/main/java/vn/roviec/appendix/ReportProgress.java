package vn.roviec.appendix;

import java.time.Clock;

import vn.roviec.agency.Actor;
import vn.roviec.appendix.process.AppendixProcess;
import vn.roviec.audit.AuditLog;
import vn.roviec.workflow.NotAllowed;
import vn.roviec.worklist.FinishWork;
import vn.roviec.worklist.OnBehalf;
import vn.roviec.worklist.WorkItem;
import vn.roviec.worklist.WorkItems;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says how far a task is; only who has it. */
@Service
public class ReportProgress {

	private final AppendixTasks tasks;

	private final WorkItems items;

	private final OnBehalf onBehalf;

	private final PeriodReports reports;

	private final AuditLog audit;

	private final Clock clock;

	ReportProgress(AppendixTasks tasks, WorkItems items, OnBehalf onBehalf, PeriodReports reports, AuditLog audit,
			Clock clock) {
		this.tasks = tasks;
		this.items = items;
		this.onBehalf = onBehalf;
		this.reports = reports;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Reports progress.
	 * @param percent 0 to 100
	 */
	@Transactional
	public void report(Actor actor, TaskId id, int percent, String words) {
		AppendixTask task = this.tasks.getLocked(actor.agency(), id);
		task.report(percent, words, actor, this.clock.instant());
		WorkItem own = this.items.openOf(actor.agency(), id.value())
			.stream()
			.filter((item) -> item.taskKey().equals(AppendixProcess.PERFORM) && FinishWork.mayDo(actor, item))
			.findFirst()
			.orElseThrow(() -> new NotAllowed("task.report"));
		this.tasks.save(task);
		if (task.deadline().dueOn() == null) {
			this.reports.keep(task, actor);
		}
		this.onBehalf.record(actor, own);
		this.audit.append(actor, "task.progress", id.value(), (percent + " % " + words).strip());
	}

}
