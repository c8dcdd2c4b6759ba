package vn.roviec.plan;

import java.time.Clock;

import vn.roviec.agency.Actor;
import vn.roviec.audit.AuditLog;
import vn.roviec.plan.process.PlanProcess;
import vn.roviec.workflow.Conflict;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The chairman, or the vice-chairman with a delegation for the day, signs the plan. */
@Service
public class SignPlan {

	private final Plans plans;

	private final ComposePlan compose;

	private final PlanProcess process;

	private final AuditLog audit;

	private final Clock clock;

	SignPlan(Plans plans, ComposePlan compose, PlanProcess process, AuditLog audit, Clock clock) {
		this.plans = plans;
		this.compose = compose;
		this.process = process;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Signs what was shown.
	 * @param shown SHA-256 of the text on the signer's screen
	 * @throws Conflict where the plan is no longer what was shown
	 */
	@Transactional
	public void sign(Actor actor, PlanId id, String shown) {
		Plan plan = this.plans.getLocked(actor.agency(), id);
		String hash = this.compose.hash(plan);
		if (plan.status() == PlanStatus.SIGNING && !hash.equals(shown)) {
			throw new Conflict("conflict.sign.changed", null, plan.updatedAt());
		}
		Signature signature = plan.sign(actor, hash, this.clock.instant());
		this.plans.save(plan);
		this.audit.append(actor, "plan.signed", id.value(), signature.capacity());
		this.process.finish(actor, id, PlanProcess.SIGN, PlanProcess.FORWARD);
	}

}
