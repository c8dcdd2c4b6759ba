package vn.roviec.appendix.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import vn.roviec.appendix.OweExplanation;
import vn.roviec.appendix.WatchDeadline;
import vn.roviec.workflow.ProcessBean;
import vn.roviec.workflow.Processes;

/** Tells those above that the task is late, and asks why at the first time. */
@ProcessBean
class Escalate implements JavaDelegate {

	private final WatchDeadline watch;

	private final OweExplanation explanation;

	Escalate(WatchDeadline watch, OweExplanation explanation) {
		this.watch = watch;
		this.explanation = explanation;
	}

	@Override
	public void execute(DelegateExecution execution) {
		TaskOfExecution task = TaskOfExecution.of(execution);
		this.watch.send(task.agency(), task.id());
		execution.setVariableLocal(Processes.DECISION,
				this.explanation.owe(task.agency(), task.id()) ? AppendixProcess.EXPLAIN : AppendixProcess.NONE);
	}

}
