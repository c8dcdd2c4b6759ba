package vn.roviec.plan;

import java.time.Clock;

import vn.roviec.agency.Actor;
import vn.roviec.appendix.StopSeries;
import vn.roviec.audit.AuditLog;
import vn.roviec.plan.process.PlanProcess;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The standing unit closes the plan with its final review. */
@Service
public class ClosePlan {

	private final Plans plans;

	private final PlanProcess process;

	private final StopSeries series;

	private final AuditLog audit;

	private final Clock clock;

	ClosePlan(Plans plans, PlanProcess process, StopSeries series, AuditLog audit, Clock clock) {
		this.plans = plans;
		this.process = process;
		this.series = series;
		this.audit = audit;
		this.clock = clock;
	}

	@Transactional
	public void close(Actor actor, PlanId id, String review) {
		Plan plan = this.plans.getLocked(actor.agency(), id);
		plan.close(actor, review, this.clock.instant());
		this.plans.save(plan);
		this.audit.append(actor, "plan.closed", id.value(), review);
		this.series.stopAll(actor, id.value(), "Kế hoạch đã tổng kết");
		this.process.finish(actor, id, PlanProcess.CLOSE, PlanProcess.FORWARD);
	}

}
