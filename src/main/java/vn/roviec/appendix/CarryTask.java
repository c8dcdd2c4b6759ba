package vn.roviec.appendix;

import java.time.Clock;
import java.time.LocalDate;

import vn.roviec.agency.Actor;
import vn.roviec.agency.Agencies;
import vn.roviec.audit.AuditLog;
import vn.roviec.deadline.DueDate;
import vn.roviec.worklist.WorkItems;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets an open task go on as a product of a newer plan: whoever has it keeps it with all
 * that was done, and its due date becomes the newer plan's.
 */
@Service
public class CarryTask {

	private final AppendixTasks tasks;

	private final TaskRows rows;

	private final DueDates dates;

	private final WorkItems items;

	private final Agencies agencies;

	private final AuditLog audit;

	private final Clock clock;

	CarryTask(AppendixTasks tasks, TaskRows rows, DueDates dates, WorkItems items, Agencies agencies, AuditLog audit,
			Clock clock) {
		this.tasks = tasks;
		this.rows = rows;
		this.dates = dates;
		this.items = items;
		this.agencies = agencies;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Carries it, in the caller's transaction.
	 * @param signed the newer plan
	 * @param order its product, led by the same unit
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void carry(Actor actor, TaskId id, PlanOrder signed, TaskOrder order, String reason) {
		AppendixTask task = this.tasks.getLocked(actor.agency(), id);
		task.mustBeOpen();
		PlanOrder plan = signed.to((unit) -> this.agencies.inForce(actor.agency(), unit));
		OrderedItem item = OrderedItem.of(order);
		this.rows.carry(task, SourcePlan.of(plan), item, order.deadlineText());
		this.tasks.forget();
		this.items.carry(actor.agency(), id.value(), plan.plan(), plan.standingUnit(), item.title(), plan.title());
		this.audit.append(actor, "task.carried", id.value(), reason);
		move(this.tasks.getLocked(actor.agency(), id), order, reason, actor);
	}

	/** A day that has passed moves nothing: the task stays as late as it is. */
	private void move(AppendixTask task, TaskOrder order, String reason, Actor actor) {
		LocalDate due = order.due();
		if (due == null) {
			return;
		}
		LocalDate last = new DueDate(due, order.strictBefore()).lastDay();
		LocalDate before = task.deadline().due().map(DueDate::lastDay).orElse(null);
		if (!last.equals(before) && !last.isBefore(LocalDate.now(this.clock))) {
			this.dates.move(task, last, reason, actor, null);
		}
	}

}
