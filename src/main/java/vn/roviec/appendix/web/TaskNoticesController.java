package vn.roviec.appendix.web;

import java.time.LocalDate;
import java.util.UUID;

import vn.roviec.agency.Actor;
import vn.roviec.appendix.AppendixTask;
import vn.roviec.appendix.AppendixTasks;
import vn.roviec.appendix.TaskId;
import vn.roviec.appendix.UrgeTask;
import vn.roviec.web.Spoken;
import vn.roviec.workflow.NotAllowed;
import vn.roviec.workflow.Refused;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What was told of a task, to be read and printed, and what presses for it. */
@Controller
@RequestMapping("/tasks/{id}")
class TaskNoticesController {

	private final AppendixTasks tasks;

	private final TaskPeople people;

	private final NoticeLog log;

	private final UrgeTask urgeTask;

	private final UrgingLetter letter;

	private final Spoken spoken;

	TaskNoticesController(AppendixTasks tasks, TaskPeople people, NoticeLog log, UrgeTask urgeTask, UrgingLetter letter,
			Spoken spoken) {
		this.tasks = tasks;
		this.people = people;
		this.log = log;
		this.urgeTask = urgeTask;
		this.letter = letter;
		this.spoken = spoken;
	}

	@GetMapping("/notices")
	String notices(Actor actor, @PathVariable UUID id, Model model) {
		AppendixTask task = this.tasks.get(actor.agency(), new TaskId(id));
		LocalDate due = task.deadline().dueOn();
		model.addAttribute("task", task);
		model.addAttribute("due", (due != null) ? this.spoken.weekday(due) : null);
		model.addAttribute("people", this.people.of(task));
		model.addAttribute("lines", this.log.of(task));
		model.addAttribute("printed", this.spoken.now());
		return "appendix/notices";
	}

	/**
	 * Urges whoever has the task.
	 * @param again whether it is meant although the task was urged today
	 */
	@PostMapping("/urge")
	String urge(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "false") boolean again,
			RedirectAttributes redirect) {
		try {
			String names = String.join(", ", this.urgeTask.urge(actor, new TaskId(id), again));
			redirect.addFlashAttribute("flash", this.spoken.words("task.urge.told", names));
		}
		catch (Refused ex) {
			redirect.addFlashAttribute("flashAttention", this.spoken.words(ex));
		}
		return "redirect:/tasks/" + id;
	}

	/** The official letter to the lead unit, for whoever follows the task. */
	@GetMapping("/letter")
	String letter(Actor actor, @PathVariable UUID id, Model model) {
		AppendixTask task = this.tasks.get(actor.agency(), new TaskId(id));
		if (!task.isFollowedBy(actor)) {
			throw new NotAllowed("task.urge");
		}
		model.addAttribute("task", task);
		model.addAttribute("letter", this.letter.of(task));
		return "appendix/letter";
	}

}
