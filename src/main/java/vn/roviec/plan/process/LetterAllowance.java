package vn.roviec.plan.process;

import java.time.Clock;
import java.time.LocalDate;

import org.camunda.bpm.engine.delegate.DelegateExecution;

import vn.roviec.agency.AgencyId;
import vn.roviec.deadline.WorkingCalendars;
import vn.roviec.plan.StepDays;
import vn.roviec.workflow.ProcessBean;
import vn.roviec.worklist.MorningWatch;

/**
 * From when a step of a letter of correction is watched: each morning from its last day
 * on.
 */
@ProcessBean
public class LetterAllowance {

	private final WorkingCalendars calendars;

	private final Clock clock;

	LetterAllowance(WorkingCalendars calendars, Clock clock) {
		this.calendars = calendars;
		this.clock = clock;
	}

	/** Of the signature, as a repeating interval (ISO 8601). */
	public String watchSigning(DelegateExecution execution) {
		return watch(execution, LetterProcess.SIGN);
	}

	/** Of number and sending, as a repeating interval (ISO 8601). */
	public String watchIssuing(DelegateExecution execution) {
		return watch(execution, LetterProcess.ISSUE);
	}

	private String watch(DelegateExecution execution, String step) {
		LocalDate due = this.calendars.of(AgencyId.of(execution.getTenantId()))
			.plusWorkingDays(LocalDate.now(this.clock), StepDays.of(step).orElseThrow());
		return MorningWatch.from(due, this.clock.getZone());
	}

}
