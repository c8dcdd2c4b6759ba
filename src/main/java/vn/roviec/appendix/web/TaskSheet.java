package vn.roviec.appendix.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import vn.roviec.agency.Actor;
import vn.roviec.appendix.AppendixTask;
import vn.roviec.appendix.TaskStatus;
import vn.roviec.appendix.process.AppendixProcess;
import vn.roviec.web.DeadlineLine;
import vn.roviec.web.DeadlineLines;
import vn.roviec.web.Spoken;
import vn.roviec.worklist.ProcessDiagrams;

import org.springframework.stereotype.Component;

/** Says of one task where it stands: step, deadline, people, what came of it so far. */
@Component
class TaskSheet {

	static final List<String> STEPS = List.of("accept", "perform", "acceptResult", "confirm");

	private final TaskPeople people;

	private final TaskClocks clocks;

	private final TaskCourse course;

	private final Turns turns;

	private final DeadlineLines deadlines;

	private final ProcessDiagrams diagrams;

	private final Spoken spoken;

	TaskSheet(TaskPeople people, TaskClocks clocks, TaskCourse course, Turns turns, DeadlineLines deadlines,
			ProcessDiagrams diagrams, Spoken spoken) {
		this.people = people;
		this.clocks = clocks;
		this.course = course;
		this.turns = turns;
		this.deadlines = deadlines;
		this.diagrams = diagrams;
		this.spoken = spoken;
	}

	/** The task as this reader sees it. */
	TaskPage of(Actor actor, AppendixTask task) {
		LocalDate due = task.deadline().dueOn();
		ProcessDiagrams.DiagramState diagram = this.diagrams.diagram(AppendixProcess.KEY, task.agency(),
				task.id().value());
		return new TaskPage(task, step(task.status()), task.status().name().toLowerCase(Locale.ROOT),
				tone(task.status()), deadline(task), (due != null) ? this.spoken.weekday(due) : null,
				this.course.moves(task), this.people.of(task), this.people.shares(task), this.clocks.of(task),
				this.course.comments(task), this.course.told(task), this.course.files(task), this.course.history(task),
				this.turns.of(actor, task), String.join(" ", diagram.active()), String.join(" ", diagram.visited()));
	}

	private DeadlineLine deadline(AppendixTask task) {
		return switch (task.status()) {
			case DONE -> this.clocks.done(task);
			case CANCELLED -> new DeadlineLine(this.spoken.words("task.ended"), null, null);
			default -> this.deadlines.of(task.agency(), task.deadline().dueOn(), task.deadline().strictBefore());
		};
	}

	private static int step(TaskStatus status) {
		return switch (status) {
			case WAITING -> 0;
			case PERFORMING, SHARING -> 1;
			case ACCEPTING -> 2;
			case CONFIRMING -> 3;
			case DONE -> STEPS.size();
			case CANCELLED -> -1;
		};
	}

	private static @Nullable String tone(TaskStatus status) {
		return switch (status) {
			case DONE -> "done";
			case CANCELLED, WAITING -> null;
			default -> "running";
		};
	}

}
