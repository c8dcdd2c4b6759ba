package vn.roviec.appendix.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import vn.roviec.appendix.WatchDeadline;
import vn.roviec.workflow.ProcessBean;

/** Reminds whoever has the task. */
@ProcessBean
class SendReminder implements JavaDelegate {

	private final WatchDeadline watch;

	SendReminder(WatchDeadline watch) {
		this.watch = watch;
	}

	@Override
	public void execute(DelegateExecution execution) {
		TaskOfExecution task = TaskOfExecution.of(execution);
		this.watch.send(task.agency(), task.id());
	}

}
