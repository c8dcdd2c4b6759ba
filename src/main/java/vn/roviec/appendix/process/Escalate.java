package vn.roviec.appendix.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import vn.roviec.appendix.WatchDeadline;
import vn.roviec.workflow.ProcessBean;

/** Tells those above that the task is late. */
@ProcessBean
class Escalate implements JavaDelegate {

	private final WatchDeadline watch;

	Escalate(WatchDeadline watch) {
		this.watch = watch;
	}

	@Override
	public void execute(DelegateExecution execution) {
		TaskOfExecution task = TaskOfExecution.of(execution);
		this.watch.send(task.agency(), task.id());
	}

}
