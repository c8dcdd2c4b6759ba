package vn.roviec.plan;

import java.time.Clock;

import vn.roviec.agency.Actor;
import vn.roviec.audit.AuditLog;
import vn.roviec.plan.process.PlanProcess;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Withdraws a plan before it is issued, with a reason. */
@Service
public class WithdrawPlan {

	private final Plans plans;

	private final PlanProcess process;

	private final AuditLog audit;

	private final Clock clock;

	WithdrawPlan(Plans plans, PlanProcess process, AuditLog audit, Clock clock) {
		this.plans = plans;
		this.process = process;
		this.audit = audit;
		this.clock = clock;
	}

	@Transactional
	public void withdraw(Actor actor, PlanId id, String reason) {
		Plan plan = this.plans.getLocked(actor.agency(), id);
		plan.withdraw(actor, reason, this.clock.instant());
		this.plans.save(plan);
		this.audit.append(actor, "plan.withdrawn", id.value(), reason);
		this.process.withdrawn(id);
	}

}
