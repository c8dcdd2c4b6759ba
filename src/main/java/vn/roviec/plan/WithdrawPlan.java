package vn.roviec.plan;

import java.time.Clock;

import vn.roviec.agency.Actor;
import vn.roviec.agency.Role;
import vn.roviec.audit.AuditLog;
import vn.roviec.plan.process.PlanProcess;
import vn.roviec.workflow.NotAllowed;
import vn.roviec.workflow.Refused;
import vn.roviec.worklist.OnBehalf;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Withdraws a plan before it is issued, with a reason. */
@Service
public class WithdrawPlan {

	private final Plans plans;

	private final PlanProcess process;

	private final OnBehalf onBehalf;

	private final AuditLog audit;

	private final Clock clock;

	WithdrawPlan(Plans plans, PlanProcess process, OnBehalf onBehalf, AuditLog audit, Clock clock) {
		this.plans = plans;
		this.process = process;
		this.onBehalf = onBehalf;
		this.audit = audit;
		this.clock = clock;
	}

	@Transactional
	public void withdraw(Actor actor, PlanId id, String reason) {
		Plan plan = this.plans.getLocked(actor.agency(), id);
		check(actor, plan, reason);
		plan.end(actor, PlanStatus.WITHDRAWN, reason, this.clock.instant());
		this.plans.save(plan);
		if (!actor.actsFor(plan.drafter()) && !actor.holds(Role.CHAIRMAN)) {
			this.onBehalf.recordHead(actor, plan.draftingUnit(), id.value());
		}
		this.audit.append(actor, "plan.withdrawn", id.value(), reason);
		this.process.withdrawn(actor.agency(), id);
	}

	private static void check(Actor actor, Plan plan, String reason) {
		if (!plan.status().beforeIssue()) {
			throw plan.moved();
		}
		if (!actor.actsFor(plan.drafter()) && !actor.heads(plan.draftingUnit()) && !actor.holds(Role.CHAIRMAN)) {
			throw new NotAllowed("plan.withdraw");
		}
		if (reason.isBlank()) {
			throw new Refused("plan.withdraw.reason.missing");
		}
	}

}
