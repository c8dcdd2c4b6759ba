package vn.roviec.plan;

import java.util.List;

import vn.roviec.deadline.WorkingCalendars;
import vn.roviec.intake.Finding;
import vn.roviec.intake.FindingCode;
import vn.roviec.intake.PlanReader;
import vn.roviec.intake.Severity;

import org.springframework.stereotype.Component;

/** What is still doubtful in a plan as it stands. */
@Component
public class OpenFindings {

	private final ComposePlan compose;

	private final WorkingCalendars calendars;

	OpenFindings(ComposePlan compose, WorkingCalendars calendars) {
		this.compose = compose;
		this.calendars = calendars;
	}

	/**
	 * Errors and warnings, the gravest first; a blank number or day is none before the
	 * plan is issued.
	 */
	public List<Finding> of(Plan plan) {
		return new PlanReader(this.calendars.of(plan.agency())).readText(this.compose.text(plan))
			.findings()
			.stream()
			.filter((finding) -> finding.severity() != Severity.INFO)
			.filter((finding) -> finding.code() != FindingCode.NUMBER_BLANK && finding.code() != FindingCode.DAY_BLANK)
			.sorted((one, other) -> one.severity().compareTo(other.severity()))
			.toList();
	}

}
