package vn.roviec.appendix.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;

import vn.roviec.agency.AgencyId;
import vn.roviec.appendix.SeriesId;

/** The series that an execution is about. */
record SeriesOfExecution(AgencyId agency, SeriesId id) {

	static SeriesOfExecution of(DelegateExecution execution) {
		return new SeriesOfExecution(AgencyId.of(execution.getTenantId()),
				SeriesId.of(execution.getProcessBusinessKey()));
	}

}
