package vn.roviec.appendix.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import vn.roviec.agency.Actor;
import vn.roviec.appendix.AppendixTask;
import vn.roviec.appendix.AppendixTasks;
import vn.roviec.appendix.TaskId;
import vn.roviec.appendix.TaskStatus;
import vn.roviec.appendix.process.AppendixProcess;
import vn.roviec.web.DeadlineLine;
import vn.roviec.web.DeadlineLines;
import vn.roviec.web.Spoken;
import vn.roviec.worklist.ProcessDiagrams;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

/** Puts the page of a task together. */
@Component
class TaskPages {

	static final String VIEW = "appendix/task";

	private static final List<String> FORMS = List.of("accept", "assign", "submit", "contribute", "acceptResult",
			"returnResult", "confirm", "returnCompletion", "progress", "cancel", "move", "comment", "askExtension",
			"proposeExtension", "decideExtension", "raiseObstacle", "resolveObstacle", "explainLateness",
			"judgeExplanation", "linkDocument");

	/** Opened from "Khác", in the place of the present step's form. */
	private static final Set<String> ASIDE = Set.of("assign", "returnResult", "returnCompletion", "progress", "cancel",
			"move", "askExtension", "raiseObstacle", "linkDocument");

	private static final List<String> STEPS = List.of("accept", "perform", "acceptResult", "confirm");

	private final AppendixTasks tasks;

	private final TaskPeople people;

	private final TaskClocks clocks;

	private final TaskCourse course;

	private final TaskBeside beside;

	private final WrittenSoFar written;

	private final Turns turns;

	private final Press press;

	private final DeadlineLines deadlines;

	private final ProcessDiagrams diagrams;

	private final Spoken spoken;

	private final TaskRhythms rhythms;

	TaskPages(AppendixTasks tasks, TaskPeople people, TaskClocks clocks, TaskCourse course, TaskBeside beside,
			WrittenSoFar written, Turns turns, Press press, DeadlineLines deadlines, ProcessDiagrams diagrams,
			Spoken spoken, TaskRhythms rhythms) {
		this.rhythms = rhythms;
		this.tasks = tasks;
		this.people = people;
		this.clocks = clocks;
		this.course = course;
		this.beside = beside;
		this.written = written;
		this.turns = turns;
		this.press = press;
		this.deadlines = deadlines;
		this.diagrams = diagrams;
		this.spoken = spoken;
	}

	/**
	 * Fills the model; a form that has come back with errors stays as it is.
	 * @param doing which form is open, "" for none
	 */
	@Transactional(readOnly = true)
	public void fill(Actor actor, TaskId id, String doing, Model model) {
		AppendixTask task = this.tasks.get(actor.agency(), id);
		this.written.fill(actor, id, model);
		for (String form : FORMS) {
			if (!model.containsAttribute(form)) {
				model.addAttribute(form, TaskForm.empty());
			}
		}
		if (!model.containsAttribute("event")) {
			model.addAttribute("event", EventForm.empty());
		}
		model.addAttribute("doing", doing);
		model.addAttribute("aside", ASIDE.contains(doing));
		model.addAttribute("steps", STEPS.stream().map((step) -> this.spoken.words("task.step." + step)).toList());
		model.addAttribute("page", page(actor, task));
		model.addAttribute("beside", this.beside.of(actor, task));
		model.addAttribute("press", this.press.of(task));
		model.addAttribute("rhythm", this.rhythms.of(actor, task));
	}

	private TaskPage page(Actor actor, AppendixTask task) {
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
