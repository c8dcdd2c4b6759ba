package vn.roviec.appendix;

import java.time.Clock;
import java.time.LocalDate;

import vn.roviec.agency.Actor;
import vn.roviec.agency.Agencies;
import vn.roviec.deadline.DueDate;
import vn.roviec.worklist.WorkItems;

import org.springframework.stereotype.Component;

/**
 * Writes another order over an open task: whoever has it keeps it with all that was done,
 * and its due date becomes the order's.
 */
@Component
class RewriteTask {

	private final AppendixTasks tasks;

	private final TaskRows rows;

	private final DueDates dates;

	private final WorkItems items;

	private final Agencies agencies;

	private final Clock clock;

	RewriteTask(AppendixTasks tasks, TaskRows rows, DueDates dates, WorkItems items, Agencies agencies, Clock clock) {
		this.tasks = tasks;
		this.rows = rows;
		this.dates = dates;
		this.items = items;
		this.agencies = agencies;
		this.clock = clock;
	}

	/**
	 * Rewrites a task that the transaction has locked.
	 * @param signed the plan that orders it now
	 * @param order a product that the same unit leads
	 */
	void rewrite(Actor actor, AppendixTask task, PlanOrder signed, TaskOrder order, String reason) {
		PlanOrder plan = signed.to((unit) -> this.agencies.inForce(actor.agency(), unit));
		OrderedItem item = OrderedItem.of(order);
		this.rows.carry(task, SourcePlan.of(plan), item, order.deadlineText());
		this.tasks.forget();
		this.items.carry(actor.agency(), task.id().value(), plan.plan(), plan.standingUnit(), item.title(),
				plan.title());
		move(this.tasks.getLocked(actor.agency(), task.id()), order, reason, actor);
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
