package vn.roviec.periodic.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import vn.roviec.periodic.DistributeReport;
import vn.roviec.workflow.ProcessBean;

/** Sends the issued report to its recipients. */
@ProcessBean(name = "distributeReport")
class DistributeReportDelegate implements JavaDelegate {

	private final ReportOfExecution reports;

	private final DistributeReport distribute;

	DistributeReportDelegate(ReportOfExecution reports, DistributeReport distribute) {
		this.reports = reports;
		this.distribute = distribute;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.distribute.distribute(this.reports.report(execution));
	}

}
