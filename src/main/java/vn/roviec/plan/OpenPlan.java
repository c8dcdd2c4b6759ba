package vn.roviec.plan;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import vn.roviec.agency.Actor;
import vn.roviec.agency.Agencies;
import vn.roviec.audit.AuditLog;
import vn.roviec.plan.process.PlanProcess;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens a plan as a draft of the actor and starts its process. */
@Service
public class OpenPlan {

	private final Plans plans;

	private final PlanProcess process;

	private final Agencies agencies;

	private final AuditLog audit;

	private final Clock clock;

	OpenPlan(Plans plans, PlanProcess process, Agencies agencies, AuditLog audit, Clock clock) {
		this.plans = plans;
		this.process = process;
		this.agencies = agencies;
		this.audit = audit;
		this.clock = clock;
	}

	@Transactional
	public PlanId open(Actor drafter, PlanText text, List<PlanItem> items) {
		String symbol = "KH-" + this.agencies.agency(drafter.agency()).symbol();
		Plan plan = this.plans
			.save(new Plan(new PlanId(UUID.randomUUID()), drafter, text, items, symbol, this.clock.instant()));
		this.audit.append(drafter, "plan.opened", plan.id().value(), plan.title());
		this.process.start(plan);
		return plan.id();
	}

}
