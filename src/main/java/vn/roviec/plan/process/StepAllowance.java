package vn.roviec.plan.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;

import org.camunda.bpm.engine.delegate.DelegateExecution;

import vn.roviec.deadline.WorkingCalendars;
import vn.roviec.plan.Plan;
import vn.roviec.plan.PlanStatus;
import vn.roviec.plan.StepDays;
import vn.roviec.workflow.ProcessBean;

/**
 * From when a step that stays where it is is watched: each morning from its last day on.
 */
@ProcessBean
public class StepAllowance {

	private static final LocalTime MORNING = LocalTime.of(7, 30);

	private final PlanOfExecution plans;

	private final WorkingCalendars calendars;

	private final Clock clock;

	StepAllowance(PlanOfExecution plans, WorkingCalendars calendars, Clock clock) {
		this.plans = plans;
		this.calendars = calendars;
		this.clock = clock;
	}

	/** A repeating interval (ISO 8601): every day at 07:30, for thirty days. */
	public String watch(DelegateExecution execution) {
		Plan plan = this.plans.plan(execution);
		String step = (plan.status() == PlanStatus.NUMBERING) ? PlanProcess.ISSUE : PlanProcess.APPROVE;
		LocalDate due = this.calendars.of(plan.agency())
			.plusWorkingDays(LocalDate.now(this.clock), StepDays.of(step).orElseThrow());
		return "R30/" + due.atTime(MORNING).atZone(this.clock.getZone()).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME)
				+ "/P1D";
	}

}
