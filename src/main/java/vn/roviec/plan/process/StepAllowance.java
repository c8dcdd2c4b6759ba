package vn.roviec.plan.process;

import java.time.Clock;
import java.time.LocalDate;

import org.camunda.bpm.engine.delegate.DelegateExecution;

import vn.roviec.deadline.WorkingCalendars;
import vn.roviec.plan.Plan;
import vn.roviec.plan.PlanStatus;
import vn.roviec.plan.StepDays;
import vn.roviec.workflow.ProcessBean;
import vn.roviec.worklist.MorningWatch;

/**
 * From when a step that stays where it is is watched: each morning from its last day on.
 */
@ProcessBean
public class StepAllowance {

	private final PlanOfExecution plans;

	private final WorkingCalendars calendars;

	private final Clock clock;

	StepAllowance(PlanOfExecution plans, WorkingCalendars calendars, Clock clock) {
		this.plans = plans;
		this.calendars = calendars;
		this.clock = clock;
	}

	/** A repeating interval (ISO 8601). */
	public String watch(DelegateExecution execution) {
		Plan plan = this.plans.plan(execution);
		String step = (plan.status() == PlanStatus.NUMBERING) ? PlanProcess.ISSUE : PlanProcess.APPROVE;
		LocalDate due = this.calendars.of(plan.agency())
			.plusWorkingDays(LocalDate.now(this.clock), StepDays.of(step).orElseThrow());
		return MorningWatch.from(due, this.clock.getZone());
	}

}
