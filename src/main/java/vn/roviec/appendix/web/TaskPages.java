package vn.roviec.appendix.web;

import java.util.List;
import java.util.Set;

import vn.roviec.agency.Actor;
import vn.roviec.appendix.AppendixTask;
import vn.roviec.appendix.AppendixTasks;
import vn.roviec.appendix.TaskId;
import vn.roviec.web.Spoken;

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
			"judgeExplanation", "linkDocument", "givePart", "answerPart", "withdrawPart");

	/** Opened from "Khác", in the place of the present step's form. */
	private static final Set<String> ASIDE = Set.of("assign", "returnResult", "returnCompletion", "progress", "cancel",
			"move", "askExtension", "raiseObstacle", "linkDocument", "givePart");

	private final AppendixTasks tasks;

	private final TaskSheet sheet;

	private final TaskBeside beside;

	private final TaskPartLines parts;

	private final WrittenSoFar written;

	private final Press press;

	private final TaskRhythms rhythms;

	private final Spoken spoken;

	TaskPages(AppendixTasks tasks, TaskSheet sheet, TaskBeside beside, TaskPartLines parts, WrittenSoFar written,
			Press press, TaskRhythms rhythms, Spoken spoken) {
		this.tasks = tasks;
		this.sheet = sheet;
		this.beside = beside;
		this.parts = parts;
		this.written = written;
		this.press = press;
		this.rhythms = rhythms;
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
		model.addAttribute("steps",
				TaskSheet.STEPS.stream().map((step) -> this.spoken.words("task.step." + step)).toList());
		model.addAttribute("page", this.sheet.of(actor, task));
		model.addAttribute("beside", this.beside.of(actor, task));
		model.addAttribute("parts", this.parts.of(actor, task));
		model.addAttribute("press", this.press.of(task));
		model.addAttribute("rhythm", this.rhythms.of(actor, task));
	}

}
