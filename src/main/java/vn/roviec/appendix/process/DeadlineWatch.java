package vn.roviec.appendix.process;

import java.util.Date;

import org.camunda.bpm.engine.delegate.DelegateExecution;

import vn.roviec.appendix.WatchDeadline;
import vn.roviec.workflow.ProcessBean;

/** When a task's deadline is looked at next. */
@ProcessBean
public class DeadlineWatch {

	private final WatchDeadline watch;

	DeadlineWatch(WatchDeadline watch) {
		this.watch = watch;
	}

	public Date next(DelegateExecution execution) {
		TaskOfExecution task = TaskOfExecution.of(execution);
		return Date.from(this.watch.next(task.agency(), task.id()));
	}

}
