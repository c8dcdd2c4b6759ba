package vn.roviec.periodic.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import vn.roviec.periodic.SealReport;
import vn.roviec.workflow.ProcessBean;

/** Puts the agency's seal on the issued report. */
@ProcessBean(name = "sealReport")
class SealReportDelegate implements JavaDelegate {

	private final ReportOfExecution reports;

	private final SealReport seal;

	SealReportDelegate(ReportOfExecution reports, SealReport seal) {
		this.reports = reports;
		this.seal = seal;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.seal.seal(this.reports.report(execution));
	}

}
