package vn.roviec.appendix.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;

import vn.roviec.agency.AgencyId;
import vn.roviec.appendix.TaskId;

/** The task that an execution is about. */
record TaskOfExecution(AgencyId agency, TaskId id) {

	static TaskOfExecution of(DelegateExecution execution) {
		return new TaskOfExecution(AgencyId.of(execution.getTenantId()), TaskId.of(execution.getProcessBusinessKey()));
	}

}
