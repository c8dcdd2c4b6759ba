package vn.roviec.appendix.web;

import java.util.List;
import java.util.Objects;

import vn.roviec.agency.Actor;
import vn.roviec.agency.Agencies;
import vn.roviec.agency.Officer;
import vn.roviec.agency.UnitId;
import vn.roviec.appendix.ActingUnits;
import vn.roviec.appendix.AppendixTask;
import vn.roviec.appendix.TaskStatus;
import vn.roviec.worklist.FinishWork;
import vn.roviec.worklist.WorkItem;
import vn.roviec.worklist.WorkItems;

import org.springframework.stereotype.Component;

/** Finds out what a reader may do with a task: the same rules as its use cases ask. */
@Component
class Turns {

	private final WorkItems items;

	private final ActingUnits acting;

	private final Agencies agencies;

	Turns(WorkItems items, ActingUnits acting, Agencies agencies) {
		this.items = items;
		this.acting = acting;
		this.agencies = agencies;
	}

	Turn of(Actor actor, AppendixTask task) {
		List<WorkItem> mine = this.items.openOf(actor.agency(), task.id().value())
			.stream()
			.filter((item) -> FinishWork.mayDo(actor, item))
			.toList();
		boolean confirm = has(mine, "confirm-completion");
		boolean own = confirm && task.assignee() != null && actor.actsFor(task.assignee())
				&& !actor.inPerson().heads(task.plan().standing());
		return new Turn(has(mine, "accept-task"), officers(actor, task), has(mine, "perform-task"),
				mine.stream()
					.filter((item) -> item.taskKey().equals("contribute"))
					.map(WorkItem::unit)
					.filter(Objects::nonNull)
					.flatMap((unit) -> this.agencies.unit(actor.agency(), unit).stream())
					.toList(),
				has(mine, "accept-result"), confirm && !own, own, task.status().isOpen() && task.isFollowedBy(actor));
	}

	/** The head gives away what is not yet accepted, or hands over what is being done. */
	private List<Officer> officers(Actor actor, AppendixTask task) {
		UnitId lead = this.acting.lead(task);
		boolean givable = task.status() == TaskStatus.WAITING || task.status() == TaskStatus.PERFORMING;
		return (givable && actor.heads(lead)) ? this.agencies.officersIn(actor.agency(), lead) : List.of();
	}

	private static boolean has(List<WorkItem> items, String key) {
		return items.stream().anyMatch((item) -> item.taskKey().equals(key));
	}

}
