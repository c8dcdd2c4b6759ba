package vn.roviec.distribution.process;

import java.util.UUID;

import org.camunda.bpm.engine.delegate.DelegateExecution;

import vn.roviec.agency.AgencyId;

/** The copy that an execution is about. */
record CopyOfExecution(AgencyId agency, UUID id) {

	static CopyOfExecution of(DelegateExecution execution) {
		return new CopyOfExecution(AgencyId.of(execution.getTenantId()),
				UUID.fromString(execution.getProcessBusinessKey()));
	}

}
