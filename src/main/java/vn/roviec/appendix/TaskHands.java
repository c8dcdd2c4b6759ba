package vn.roviec.appendix;

import java.time.Clock;

import vn.roviec.agency.Actor;
import vn.roviec.agency.OfficerId;
import vn.roviec.appendix.process.AppendixProcess;
import vn.roviec.worklist.ChangeOfHands;
import vn.roviec.worklist.WorkItem;

import org.springframework.stereotype.Component;

/** Keeps a task's assignee the same as the holder of its work. */
@Component
class TaskHands implements ChangeOfHands {

	private final AppendixTasks tasks;

	private final AcceptTask acceptTask;

	private final Clock clock;

	TaskHands(AppendixTasks tasks, AcceptTask acceptTask, Clock clock) {
		this.tasks = tasks;
		this.acceptTask = acceptTask;
		this.clock = clock;
	}

	@Override
	public String processKey() {
		return AppendixProcess.KEY;
	}

	@Override
	public void hold(WorkItem item) {
		this.tasks.getLocked(item.agency(), new TaskId(item.subject()));
	}

	@Override
	public boolean isAccepted(WorkItem item) {
		return item.taskKey().equals(AppendixProcess.ACCEPT);
	}

	@Override
	public void accept(Actor by, WorkItem item, OfficerId officer) {
		this.acceptTask.accept(by, new TaskId(item.subject()), officer);
	}

	@Override
	public void passed(Actor by, WorkItem item, OfficerId officer) {
		if (item.taskKey().equals(AppendixProcess.PERFORM)) {
			AppendixTask task = this.tasks.get(item.agency(), new TaskId(item.subject()));
			task.handOver(officer, by, this.clock.instant());
			this.tasks.save(task);
		}
	}

}
