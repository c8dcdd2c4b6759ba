package vn.roviec.appendix.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import vn.roviec.appendix.WatchDeadline;
import vn.roviec.deadline.RungKind;
import vn.roviec.workflow.ProcessBean;
import vn.roviec.workflow.Processes;

/** Decides whether to remind, to tell those above, or to wait on. */
@ProcessBean
class AskLadder implements JavaDelegate {

	private final WatchDeadline watch;

	AskLadder(WatchDeadline watch) {
		this.watch = watch;
	}

	@Override
	public void execute(DelegateExecution execution) {
		TaskOfExecution task = TaskOfExecution.of(execution);
		execution.setVariableLocal(Processes.DECISION,
				this.watch.owed(task.agency(), task.id()).map(AskLadder::decision).orElse(AppendixProcess.NONE));
	}

	private static String decision(RungKind kind) {
		return (kind == RungKind.REMINDER) ? AppendixProcess.REMIND : AppendixProcess.ESCALATE;
	}

}
