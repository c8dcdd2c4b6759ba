package vn.roviec.plan.process;

import java.time.Clock;
import java.util.Date;

import org.camunda.bpm.engine.delegate.DelegateExecution;

import vn.roviec.workflow.ProcessBean;

/** When a plan's time is over. */
@ProcessBean
public class PlanPeriod {

	private final PlanOfExecution plans;

	private final Clock clock;

	PlanPeriod(PlanOfExecution plans, Clock clock) {
		this.plans = plans;
		this.clock = clock;
	}

	/** The midnight that ends the plan's last day. */
	public Date end(DelegateExecution execution) {
		return Date.from(this.plans.plan(execution)
			.end(this.clock.getZone())
			.plusDays(1)
			.atStartOfDay(this.clock.getZone())
			.toInstant());
	}

}
