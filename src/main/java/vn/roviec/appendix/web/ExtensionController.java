package vn.roviec.appendix.web;

import java.util.UUID;

import jakarta.validation.Valid;
import vn.roviec.agency.Actor;
import vn.roviec.appendix.AppendixTask;
import vn.roviec.appendix.AppendixTasks;
import vn.roviec.appendix.AskExtension;
import vn.roviec.appendix.DecideExtension;
import vn.roviec.appendix.ProposeExtension;
import vn.roviec.appendix.TaskId;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A later due date: asked for, proposed, decided. */
@Controller
@RequestMapping("/tasks/{id}")
class ExtensionController {

	private final TaskAnswers answers;

	private final AskExtension askExtension;

	private final ProposeExtension proposeExtension;

	private final DecideExtension decideExtension;

	private final TypedDates dates;

	private final AppendixTasks tasks;

	ExtensionController(TaskAnswers answers, AskExtension askExtension, ProposeExtension proposeExtension,
			DecideExtension decideExtension, TypedDates dates, AppendixTasks tasks) {
		this.answers = answers;
		this.askExtension = askExtension;
		this.proposeExtension = proposeExtension;
		this.decideExtension = decideExtension;
		this.dates = dates;
		this.tasks = tasks;
	}

	/** What day was typed, said while the form is filled in. */
	@GetMapping("/day")
	String day(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String date, Model model) {
		AppendixTask task = this.tasks.get(actor.agency(), new TaskId(id));
		model.addAttribute("note", this.dates.note(task.agency(), date));
		return "appendix/forms :: note(note=${note})";
	}

	@PostMapping("/ask-extension")
	ModelAndView ask(Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("askExtension") TaskForm form,
			BindingResult errors, Model model, RedirectAttributes redirect) {
		TaskId task = new TaskId(id);
		return this.answers.to(actor, task, errors, model, redirect,
				() -> this.askExtension.ask(actor, task, this.dates.of(form), form.words()));
	}

	/**
	 * The standing unit proposes.
	 * @param advice "no" where it advises against
	 */
	@PostMapping("/propose-extension")
	ModelAndView propose(Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("proposeExtension") TaskForm form,
			BindingResult errors, @RequestParam(defaultValue = "") String advice, Model model,
			RedirectAttributes redirect) {
		TaskId task = new TaskId(id);
		return this.answers.to(actor, task, errors, model, redirect, () -> this.proposeExtension.propose(actor, task,
				advice.equals("no") ? null : this.dates.of(form), form.words()));
	}

	@PostMapping("/decide-extension")
	ModelAndView grant(Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("decideExtension") TaskForm form,
			BindingResult errors, Model model, RedirectAttributes redirect) {
		TaskId task = new TaskId(id);
		return this.answers.to(actor, task, errors, model, redirect,
				() -> this.decideExtension.grant(actor, task, this.dates.of(form), form.words()));
	}

	@PostMapping("/refuse-extension")
	ModelAndView refuse(Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("decideExtension") TaskForm form,
			BindingResult errors, Model model, RedirectAttributes redirect) {
		TaskId task = new TaskId(id);
		return this.answers.to(actor, task, errors, model, redirect,
				() -> this.decideExtension.refuse(actor, task, form.words()));
	}

}
