package vn.roviec.periodic.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import vn.roviec.periodic.RemindReport;
import vn.roviec.workflow.ProcessBean;

/** Reminds whoever holds the present step of a report. */
@ProcessBean(name = "remindReport")
class RemindReportDelegate implements JavaDelegate {

	private final ReportOfExecution reports;

	private final RemindReport remind;

	RemindReportDelegate(ReportOfExecution reports, RemindReport remind) {
		this.reports = reports;
		this.remind = remind;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.remind.remind(this.reports.report(execution));
	}

}
