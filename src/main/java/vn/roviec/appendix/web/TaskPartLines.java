package vn.roviec.appendix.web;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.Actor;
import vn.roviec.agency.Officer;
import vn.roviec.appendix.ActingUnits;
import vn.roviec.appendix.AppendixTask;
import vn.roviec.appendix.GivePart;
import vn.roviec.appendix.Said;
import vn.roviec.appendix.TaskId;
import vn.roviec.appendix.TaskPart;
import vn.roviec.appendix.TaskParts;
import vn.roviec.appendix.TaskStatus;
import vn.roviec.appendix.WithdrawPart;
import vn.roviec.web.DeadlineLine;
import vn.roviec.web.DeadlineLines;
import vn.roviec.web.Spoken;
import vn.roviec.workflow.Refused;

import org.springframework.stereotype.Component;

/** Says which parts of a task colleagues do, and what the reader may do with them. */
@Component
class TaskPartLines {

	private final TaskParts parts;

	private final GivePart givePart;

	private final WithdrawPart withdrawPart;

	private final ActingUnits acting;

	private final TaskPeople people;

	private final DeadlineLines deadlines;

	private final Spoken spoken;

	TaskPartLines(TaskParts parts, GivePart givePart, WithdrawPart withdrawPart, ActingUnits acting, TaskPeople people,
			DeadlineLines deadlines, Spoken spoken) {
		this.parts = parts;
		this.givePart = givePart;
		this.withdrawPart = withdrawPart;
		this.acting = acting;
		this.people = people;
		this.deadlines = deadlines;
		this.spoken = spoken;
	}

	/** For the model attribute "parts". */
	Parts of(Actor actor, AppendixTask task) {
		List<TaskPart> parts = this.parts.of(task.agency(), task.id());
		boolean givable = task.status() == TaskStatus.PERFORMING && this.acting.does(actor, task);
		return new Parts(parts.stream().map((part) -> line(actor, task, part)).toList(),
				givable ? this.givePart.colleagues(actor, task) : List.of(),
				(int) parts.stream().filter(TaskPart::isOpen).count(),
				task.deadline().due().map((due) -> this.spoken.day(due.lastDay())).orElse(null));
	}

	/**
	 * Reminds whoever hands the result in of what colleagues have not answered yet.
	 * @throws Refused where parts are open
	 */
	void mustBeAnswered(Actor actor, TaskId task) {
		long open = this.parts.of(actor.agency(), task).stream().filter(TaskPart::isOpen).count();
		if (open > 0) {
			throw new Refused("task.part.open", open);
		}
	}

	private Line line(Actor actor, AppendixTask task, TaskPart part) {
		Said answered = part.answered();
		return new Line(part.id(), part.given().words(), this.people.officer(task.agency(), part.doer()),
				this.spoken.words("task.part.given", part.given().name(), this.spoken.moment(part.given().at())),
				part.isOpen() ? this.deadlines.of(task.agency(), part.dueOn(), false) : null, "part." + part.state(),
				tone(part), (answered != null) ? answered.name() + " · " + this.spoken.moment(answered.at()) : "",
				(answered != null) ? answered.words() : "", part.isOpen() && actor.actsFor(part.doer()),
				part.isOpen() && this.withdrawPart.mayBy(actor, task, part));
	}

	private static @Nullable String tone(TaskPart part) {
		return switch (part.state()) {
			case OPEN -> "running";
			case DONE -> "done";
			case RETURNED -> "soon";
			case WITHDRAWN, LAPSED -> null;
		};
	}

	/**
	 * The parts of a task.
	 *
	 * @param colleagues to whom the reader may give one; empty where the reader may not
	 * @param open how many are not answered yet
	 * @param last the latest day for a part, null where the task has none
	 */
	record Parts(List<Line> lines, List<Officer> colleagues, int open, @Nullable String last) {
	}

	/**
	 * One part.
	 *
	 * @param deadline null where it is answered
	 * @param state for the fragment "state"
	 * @param answered by whom and when, "" before
	 * @param mine whether the reader answers it
	 */
	record Line(UUID id, String words, String who, String given, @Nullable DeadlineLine deadline, String state,
			@Nullable String tone, String answered, String answer, boolean mine, boolean withdrawable) {
	}

}
