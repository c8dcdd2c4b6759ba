package vn.roviec.plan;

import java.time.Clock;

import vn.roviec.agency.Actor;
import vn.roviec.agency.UnitId;
import vn.roviec.audit.AuditLog;
import vn.roviec.plan.process.PlanProcess;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A unit that was asked gives its comment; no words mean that it agrees. */
@Service
public class CommentOnPlan {

	private final Plans plans;

	private final PlanProcess process;

	private final AuditLog audit;

	private final Clock clock;

	CommentOnPlan(Plans plans, PlanProcess process, AuditLog audit, Clock clock) {
		this.plans = plans;
		this.process = process;
		this.audit = audit;
		this.clock = clock;
	}

	@Transactional
	public void comment(Actor actor, PlanId id, UnitId unit, String words) {
		Plan plan = this.plans.getLocked(actor.agency(), id);
		plan.comment(actor, unit, words, this.clock.instant());
		this.plans.save(plan);
		this.audit.append(actor, "plan.commented", id.value(), words);
		this.process.commented(actor, id, unit);
	}

	/** Records the silence of units that did not answer in time as agreement. */
	@Transactional
	public void recordSilence(Plan read) {
		Plan plan = this.plans.getLocked(read.agency(), read.id());
		plan.recordSilence(this.clock.instant());
		this.plans.save(plan);
		this.audit.append(plan.agency(), "plan.silence", plan.id().value(), "");
	}

}
