package vn.roviec.appendix.process;

import java.util.List;

import org.camunda.bpm.engine.delegate.DelegateExecution;

import vn.roviec.agency.UnitId;
import vn.roviec.appendix.AppendixTasks;
import vn.roviec.workflow.ProcessBean;

/** The coordinating units that still owe their share. */
@ProcessBean
public class OwedShares {

	private final AppendixTasks tasks;

	OwedShares(AppendixTasks tasks) {
		this.tasks = tasks;
	}

	/** Ids of the units; after a return only those that have not given theirs. */
	public List<String> of(DelegateExecution execution) {
		TaskOfExecution task = TaskOfExecution.of(execution);
		return this.tasks.get(task.agency(), task.id()).owedShares().stream().map(UnitId::toString).toList();
	}

}
