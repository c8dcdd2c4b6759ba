package vn.roviec.appendix;

import vn.roviec.agency.Actor;
import vn.roviec.agency.OfficerId;
import vn.roviec.worklist.ChangeOfHands;
import vn.roviec.worklist.OwnWork;
import vn.roviec.worklist.WorkItem;

import org.springframework.stereotype.Component;

/** Keeps a part's assignee the same as the holder of its work. */
@Component
class PartHands implements ChangeOfHands {

	/** What kind of work parts of tasks are in the worklist. */
	static final String KIND = "task-part";

	/** The one step of it: Phần việc. */
	static final String DO_PART = "do-part";

	private final AppendixTasks tasks;

	private final TaskParts parts;

	PartHands(AppendixTasks tasks, TaskParts parts) {
		this.tasks = tasks;
		this.parts = parts;
	}

	@Override
	public String processKey() {
		return KIND;
	}

	@Override
	public void hold(WorkItem item) {
		this.tasks.getLocked(item.agency(), new TaskId(item.subject()));
	}

	@Override
	public boolean isAccepted(WorkItem item) {
		return false;
	}

	@Override
	public void accept(Actor by, WorkItem item, OfficerId officer) {
		throw new IllegalStateException("A part is given by name");
	}

	@Override
	public void passed(Actor by, WorkItem item, OfficerId officer) {
		TaskPart part = this.parts.get(item.agency(), new TaskId(item.subject()), OwnWork.idOf(item));
		this.parts.save(part.passedTo(officer));
	}

}
