package vn.roviec.periodic.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import vn.roviec.periodic.GatherParts;
import vn.roviec.workflow.ProcessBean;

/** Notes which units have not answered. */
@ProcessBean(name = "noteMissingParts")
class NoteMissingPartsDelegate implements JavaDelegate {

	private final ReportOfExecution reports;

	private final GatherParts gather;

	NoteMissingPartsDelegate(ReportOfExecution reports, GatherParts gather) {
		this.reports = reports;
		this.gather = gather;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.gather.noteMissing(this.reports.report(execution));
	}

}
