package vn.roviec.appendix;

import vn.roviec.agency.Actor;
import vn.roviec.audit.AuditLog;

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

	private final RewriteTask rewrite;

	private final AuditLog audit;

	CarryTask(AppendixTasks tasks, RewriteTask rewrite, AuditLog audit) {
		this.tasks = tasks;
		this.rewrite = rewrite;
		this.audit = audit;
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
		this.audit.append(actor, "task.carried", id.value(), reason);
		this.rewrite.rewrite(actor, task, signed, order, reason);
	}

}
