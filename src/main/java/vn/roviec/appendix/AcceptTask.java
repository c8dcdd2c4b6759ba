package vn.roviec.appendix;

import java.time.Clock;

import vn.roviec.agency.Actor;
import vn.roviec.agency.Officer;
import vn.roviec.agency.OfficerId;
import vn.roviec.agency.UnitId;
import vn.roviec.appendix.process.AppendixProcess;
import vn.roviec.audit.AuditLog;
import vn.roviec.worklist.ClaimWork;
import vn.roviec.worklist.FinishWork;
import vn.roviec.worklist.OnBehalf;
import vn.roviec.worklist.WorkItems;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a task on for the lead unit: an officer for himself or herself, the head for
 * somebody of the unit.
 */
@Service
public class AcceptTask {

	private final AppendixTasks tasks;

	private final FinishWork work;

	private final ClaimWork claim;

	private final WorkItems items;

	private final ActingUnits acting;

	private final OnBehalf onBehalf;

	private final AuditLog audit;

	private final Clock clock;

	AcceptTask(AppendixTasks tasks, FinishWork work, ClaimWork claim, WorkItems items, ActingUnits acting,
			OnBehalf onBehalf, AuditLog audit, Clock clock) {
		this.tasks = tasks;
		this.work = work;
		this.claim = claim;
		this.items = items;
		this.acting = acting;
		this.onBehalf = onBehalf;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Accepts the task.
	 * @param assignee who will do it: the actor, or whom the head chooses
	 */
	@Transactional
	public void accept(Actor actor, TaskId id, OfficerId assignee) {
		AppendixTask task = this.tasks.getLocked(actor.agency(), id);
		UnitId unit = this.acting.lead(task);
		Officer chosen = this.acting.officer(actor, unit, assignee);
		task.accept(assignee, actor, this.clock.instant());
		this.tasks.save(task);
		if (actor.heads(unit)) {
			takeOver(actor, id);
		}
		if (!actor.officer().equals(assignee) && actor.inPerson().belongsTo(unit)) {
			this.onBehalf.recordHead(actor, unit, id.value());
		}
		this.work.finish(actor, id.value(), AppendixProcess.ACCEPT, AppendixProcess.FORWARD);
		this.audit.append(actor, "task.accepted", id.value(), chosen.name());
	}

	/** The head decides even where somebody of the unit has claimed the step. */
	private void takeOver(Actor head, TaskId id) {
		this.items.openOf(head.agency(), id.value())
			.stream()
			.filter((item) -> item.taskKey().equals(AppendixProcess.ACCEPT) && item.assignee() != null)
			.filter((item) -> !head.officer().equals(item.assignee()))
			.forEach((item) -> this.claim.assign(head, item.id(), head.officer()));
	}

}
