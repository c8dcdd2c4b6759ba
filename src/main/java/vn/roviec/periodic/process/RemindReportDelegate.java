package vn.roviec.periodic.process;

import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import vn.roviec.agency.Agencies;
import vn.roviec.agency.Officer;
import vn.roviec.agency.OfficerId;
import vn.roviec.periodic.PeriodicReport;
import vn.roviec.workflow.ProcessBean;
import vn.roviec.worklist.WatchSteps;
import vn.roviec.worklist.WatchedSubject;

/**
 * Reminds of the present step of a report, units already the day before; the heads of the
 * standing unit know when it stays.
 */
@ProcessBean(name = "remindReport")
class RemindReportDelegate implements JavaDelegate {

	private final ReportOfExecution reports;

	private final Agencies agencies;

	private final WatchSteps steps;

	RemindReportDelegate(ReportOfExecution reports, Agencies agencies, WatchSteps steps) {
		this.reports = reports;
		this.agencies = agencies;
		this.steps = steps;
	}

	@Override
	public void execute(DelegateExecution execution) {
		PeriodicReport report = this.reports.report(execution);
		Set<OfficerId> heads = this.agencies.heads(report.agency(), report.standing())
			.stream()
			.map(Officer::id)
			.collect(Collectors.toSet());
		this.steps.remind(new WatchedSubject(report.agency(), report.id().value(), report.title(),
				"/reports/" + report.id(), Set.of(ReportProcess.REPORT_UNIT), heads));
	}

}
