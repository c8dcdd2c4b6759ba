package vn.roviec.plan;

import java.time.Clock;

import vn.roviec.agency.Actor;
import vn.roviec.audit.AuditLog;
import vn.roviec.plan.process.PlanProcess;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The head of the drafting unit approves the draft (NĐ 30/2020, Điều 11 and 12). */
@Service
public class ApproveDraft {

	private final Plans plans;

	private final PlanProcess process;

	private final AuditLog audit;

	private final Clock clock;

	ApproveDraft(Plans plans, PlanProcess process, AuditLog audit, Clock clock) {
		this.plans = plans;
		this.process = process;
		this.audit = audit;
		this.clock = clock;
	}

	@Transactional
	public void approve(Actor actor, PlanId id) {
		Plan plan = this.plans.getLocked(actor.agency(), id);
		plan.approve(actor, this.clock.instant());
		this.plans.save(plan);
		this.audit.append(actor, "plan.approved", id.value(), "");
		this.process.finish(actor, id, PlanProcess.APPROVE, PlanProcess.FORWARD);
	}

}
