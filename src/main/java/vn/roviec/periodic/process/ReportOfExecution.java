package vn.roviec.periodic.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;

import vn.roviec.agency.AgencyId;
import vn.roviec.periodic.PeriodicReport;
import vn.roviec.periodic.PeriodicReports;
import vn.roviec.periodic.ReportId;

import org.springframework.stereotype.Component;

/** Finds the report that an execution is about. */
@Component
class ReportOfExecution {

	private final PeriodicReports reports;

	ReportOfExecution(PeriodicReports reports) {
		this.reports = reports;
	}

	PeriodicReport report(DelegateExecution execution) {
		return this.reports.get(AgencyId.of(execution.getTenantId()), ReportId.of(execution.getProcessBusinessKey()));
	}

}
