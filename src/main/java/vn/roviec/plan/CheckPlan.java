package vn.roviec.plan;

import java.time.Clock;

import vn.roviec.agency.Actor;
import vn.roviec.audit.AuditLog;
import vn.roviec.plan.process.PlanProcess;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Văn phòng confirms the form of the draft (NĐ 30/2020, Điều 12). */
@Service
public class CheckPlan {

	private final Plans plans;

	private final PlanProcess process;

	private final AuditLog audit;

	private final Clock clock;

	CheckPlan(Plans plans, PlanProcess process, AuditLog audit, Clock clock) {
		this.plans = plans;
		this.process = process;
		this.audit = audit;
		this.clock = clock;
	}

	@Transactional
	public void check(Actor actor, PlanId id) {
		Plan plan = this.plans.getLocked(actor.agency(), id);
		plan.check(actor, this.clock.instant());
		this.plans.save(plan);
		this.audit.append(actor, "plan.checked", id.value(), "");
		this.process.finish(actor, id, PlanProcess.CHECK, PlanProcess.FORWARD);
	}

}
