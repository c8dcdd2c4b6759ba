package vn.roviec.plan;

import vn.roviec.appendix.AppendixTasks;
import vn.roviec.appendix.TaskEnded;
import vn.roviec.plan.process.PlanProcess;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Lets a plan go on to its final review when the last of its tasks has ended. */
@Component
class ContinueWhenTasksEnd {

	private final AppendixTasks tasks;

	private final PlanProcess process;

	ContinueWhenTasksEnd(AppendixTasks tasks, PlanProcess process) {
		this.tasks = tasks;
		this.process = process;
	}

	@EventListener
	void on(TaskEnded ended) {
		if (this.tasks.openCount(ended.agency(), ended.plan()) == 0) {
			this.process.tasksClosed(ended.agency(), new PlanId(ended.plan()));
		}
	}

}
