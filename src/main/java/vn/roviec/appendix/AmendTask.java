package vn.roviec.appendix;

import vn.roviec.agency.Actor;
import vn.roviec.audit.AuditLog;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets the tasks of a product go on as an amending plan says of it now. What is done
 * stays done; units are asked for their shares anew only while nobody has accepted the
 * task.
 */
@Service
public class AmendTask {

	private final AppendixTasks tasks;

	private final TaskOverview overview;

	private final RewriteTask rewrite;

	private final TaskShares shares;

	private final SideNotices notices;

	private final AuditLog audit;

	AmendTask(AppendixTasks tasks, TaskOverview overview, RewriteTask rewrite, TaskShares shares, SideNotices notices,
			AuditLog audit) {
		this.tasks = tasks;
		this.overview = overview;
		this.rewrite = rewrite;
		this.shares = shares;
		this.notices = notices;
		this.audit = audit;
	}

	/**
	 * Amends, in the caller's transaction, which holds the plan's tasks.
	 * @param order what is to be done now; row and position say which tasks it is about
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void amend(Actor actor, PlanOrder plan, TaskOrder order, String reason) {
		this.overview.ofPlan(actor.agency(), plan.plan())
			.stream()
			.filter((task) -> task.itemNo() == order.itemNo() && task.position() == order.position())
			.forEach((task) -> amend(actor, this.tasks.getLocked(actor.agency(), task.id()), plan, order, reason));
	}

	private void amend(Actor actor, AppendixTask task, PlanOrder plan, TaskOrder order, String reason) {
		if (!task.status().isOpen()) {
			this.audit.append(actor, "task.amended-after", task.id().value(), reason);
			return;
		}
		this.audit.append(actor, "task.amended", task.id().value(), reason);
		if (task.status() == TaskStatus.WAITING) {
			this.shares.order(task.id(), Shares.of(order));
		}
		this.rewrite.rewrite(actor, task, plan, order, reason);
		this.notices.amended(this.tasks.get(actor.agency(), task.id()), reason);
	}

}
