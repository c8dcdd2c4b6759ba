package vn.roviec.plan.process;

import java.time.Clock;
import java.time.LocalTime;
import java.util.Date;
import java.util.List;
import java.util.Objects;

import org.camunda.bpm.engine.delegate.DelegateExecution;

import vn.roviec.plan.Plan;
import vn.roviec.workflow.ProcessBean;

/** The units that a plan asks for comments, and until when. */
@ProcessBean
public class ConsultedUnits {

	private final PlanOfExecution plans;

	private final Clock clock;

	ConsultedUnits(PlanOfExecution plans, Clock clock) {
		this.plans = plans;
		this.clock = clock;
	}

	/** Ids of the units that still owe an answer. */
	public List<String> of(DelegateExecution execution) {
		return this.plans.plan(execution)
			.consultations()
			.stream()
			.filter((asked) -> asked.isWaiting())
			.map((asked) -> asked.unit().toString())
			.toList();
	}

	/** The midnight that ends the last day for comments. */
	public Date until(DelegateExecution execution) {
		Plan plan = this.plans.plan(execution);
		return Date.from(Objects.requireNonNull(plan.consultUntil())
			.plusDays(1)
			.atTime(LocalTime.MIDNIGHT)
			.atZone(this.clock.getZone())
			.toInstant());
	}

}
