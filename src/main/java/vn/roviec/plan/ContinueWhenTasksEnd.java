package vn.roviec.plan;

import java.util.UUID;

import vn.roviec.agency.AgencyId;
import vn.roviec.appendix.AppendixTasks;
import vn.roviec.appendix.SeriesEnded;
import vn.roviec.appendix.SeriesRows;
import vn.roviec.appendix.TaskEnded;
import vn.roviec.plan.process.PlanProcess;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Lets a plan go on to its final review when the last of its tasks has ended and none is
 * to come.
 */
@Component
class ContinueWhenTasksEnd {

	private final AppendixTasks tasks;

	private final SeriesRows series;

	private final PlanProcess process;

	ContinueWhenTasksEnd(AppendixTasks tasks, SeriesRows series, PlanProcess process) {
		this.tasks = tasks;
		this.series = series;
		this.process = process;
	}

	@EventListener
	void on(TaskEnded ended) {
		goOn(ended.agency(), ended.plan());
	}

	@EventListener
	void on(SeriesEnded ended) {
		goOn(ended.agency(), ended.plan());
	}

	private void goOn(AgencyId agency, UUID plan) {
		if (!hasWork(agency, plan)) {
			this.process.tasksClosed(agency, new PlanId(plan));
		}
	}

	/** Whether a task of the plan is open, or one is to come. */
	boolean hasWork(AgencyId agency, UUID plan) {
		return this.tasks.openCount(agency, plan) > 0 || this.series.runningCount(agency, plan) > 0;
	}

}
