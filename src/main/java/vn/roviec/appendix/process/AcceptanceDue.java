package vn.roviec.appendix.process;

import java.util.Date;

import org.camunda.bpm.engine.delegate.DelegateExecution;

import vn.roviec.appendix.WatchAcceptance;
import vn.roviec.workflow.ProcessBean;

/** Until when somebody of the lead unit should have accepted a task. */
@ProcessBean
public class AcceptanceDue {

	private final WatchAcceptance acceptance;

	AcceptanceDue(WatchAcceptance acceptance) {
		this.acceptance = acceptance;
	}

	public Date at(DelegateExecution execution) {
		return Date.from(this.acceptance.due(TaskOfExecution.of(execution).agency()));
	}

}
