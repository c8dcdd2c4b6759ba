package vn.roviec.appendix.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import vn.roviec.appendix.WatchAcceptance;
import vn.roviec.workflow.ProcessBean;

/** Tells the head that nobody has accepted a task. */
@ProcessBean
class TellHead implements JavaDelegate {

	private final WatchAcceptance acceptance;

	TellHead(WatchAcceptance acceptance) {
		this.acceptance = acceptance;
	}

	@Override
	public void execute(DelegateExecution execution) {
		TaskOfExecution task = TaskOfExecution.of(execution);
		this.acceptance.tellHead(task.agency(), task.id());
	}

}
