package vn.roviec.periodic.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;

import org.camunda.bpm.engine.delegate.DelegateExecution;

import vn.roviec.deadline.WorkingCalendars;
import vn.roviec.periodic.PeriodicReport;
import vn.roviec.workflow.ProcessBean;
import vn.roviec.worklist.MorningWatch;

/** From when a step of a report is watched: each morning from its last day on. */
@ProcessBean
public class ReportAllowance {

	private final ReportOfExecution reports;

	private final WorkingCalendars calendars;

	private final Clock clock;

	ReportAllowance(ReportOfExecution reports, WorkingCalendars calendars, Clock clock) {
		this.reports = reports;
		this.calendars = calendars;
		this.clock = clock;
	}

	/** A repeating interval (ISO 8601). */
	public String watch(DelegateExecution execution) {
		PeriodicReport report = this.reports.report(execution);
		LocalDate first = switch (report.status()) {
			case GATHERING -> this.calendars.of(report.agency()).plusWorkingDays(report.unitsUntil(), -1);
			case COMPILING -> report.compileUntil();
			default -> report.sendBy();
		};
		LocalDateTime now = LocalDateTime.now(this.clock);
		LocalDate next = now.toLocalDate().plusDays(now.toLocalTime().isBefore(MorningWatch.AT) ? 0 : 1);
		LocalDate begins = first.isBefore(next) ? next : first;
		return MorningWatch.from(begins, this.clock.getZone());
	}

}
