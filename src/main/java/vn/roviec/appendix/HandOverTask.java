package vn.roviec.appendix;

import java.time.Clock;

import vn.roviec.agency.Actor;
import vn.roviec.agency.Officer;
import vn.roviec.agency.OfficerId;
import vn.roviec.agency.UnitId;
import vn.roviec.appendix.process.AppendixProcess;
import vn.roviec.audit.AuditLog;
import vn.roviec.workflow.NotAllowed;
import vn.roviec.worklist.ClaimWork;
import vn.roviec.worklist.WorkItems;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives an accepted task to another officer of the unit; the head decides. */
@Service
public class HandOverTask {

	private final AppendixTasks tasks;

	private final ClaimWork claim;

	private final WorkItems items;

	private final ActingUnits acting;

	private final AuditLog audit;

	private final Clock clock;

	HandOverTask(AppendixTasks tasks, ClaimWork claim, WorkItems items, ActingUnits acting, AuditLog audit,
			Clock clock) {
		this.tasks = tasks;
		this.claim = claim;
		this.items = items;
		this.acting = acting;
		this.audit = audit;
		this.clock = clock;
	}

	@Transactional
	public void handOver(Actor head, TaskId id, OfficerId assignee) {
		AppendixTask task = this.tasks.getLocked(head.agency(), id);
		UnitId unit = this.acting.lead(task);
		if (!head.heads(unit)) {
			throw new NotAllowed("task.assign");
		}
		Officer chosen = this.acting.officer(head, unit, assignee);
		task.handOver(assignee, head, this.clock.instant());
		this.tasks.save(task);
		this.items.openOf(head.agency(), id.value())
			.stream()
			.filter((item) -> item.taskKey().equals(AppendixProcess.PERFORM))
			.forEach((item) -> this.claim.assign(head, item.id(), assignee));
		this.audit.append(head, "task.handed-over", id.value(), chosen.name());
	}

}
