package vn.roviec.plan.process;

import java.time.Clock;
import java.util.Date;

import org.camunda.bpm.engine.delegate.DelegateExecution;

import vn.roviec.plan.PlanEnd;
import vn.roviec.workflow.ProcessBean;

/** When a plan's time is over. */
@ProcessBean
public class PlanPeriod {

	private final PlanOfExecution plans;

	private final PlanEnd end;

	private final Clock clock;

	PlanPeriod(PlanOfExecution plans, PlanEnd end, Clock clock) {
		this.plans = plans;
		this.end = end;
		this.clock = clock;
	}

	/** The midnight that ends the plan's last day. */
	public Date end(DelegateExecution execution) {
		return Date
			.from(this.end.of(this.plans.plan(execution)).plusDays(1).atStartOfDay(this.clock.getZone()).toInstant());
	}

}
