package vn.roviec.plan;

import java.time.Clock;

import vn.roviec.agency.Actor;
import vn.roviec.audit.AuditLog;
import vn.roviec.plan.process.PlanProcess;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The drafter answers the comments: what was taken over, what was not, and why. */
@Service
public class DigestComments {

	private final Plans plans;

	private final PlanProcess process;

	private final AuditLog audit;

	private final Clock clock;

	DigestComments(Plans plans, PlanProcess process, AuditLog audit, Clock clock) {
		this.plans = plans;
		this.process = process;
		this.audit = audit;
		this.clock = clock;
	}

	@Transactional
	public void digest(Actor actor, PlanId id, String response) {
		Plan plan = this.plans.getLocked(actor.agency(), id);
		plan.digest(actor, response, this.clock.instant());
		this.plans.save(plan);
		this.audit.append(actor, "plan.digested", id.value(), response);
		this.process.finish(actor, id, PlanProcess.DIGEST, PlanProcess.FORWARD);
	}

}
