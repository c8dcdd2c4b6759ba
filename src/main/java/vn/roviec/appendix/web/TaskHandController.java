package vn.roviec.appendix.web;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import jakarta.validation.Valid;
import vn.roviec.agency.Actor;
import vn.roviec.agency.OfficerId;
import vn.roviec.appendix.AcceptTask;
import vn.roviec.appendix.AppendixTasks;
import vn.roviec.appendix.HandOverTask;
import vn.roviec.appendix.LinkDocument;
import vn.roviec.appendix.TaskId;
import vn.roviec.appendix.TaskStatus;
import vn.roviec.web.AbsenceWarning;
import vn.roviec.workflow.Refused;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Puts a task into somebody's hands, and a document into the task's. */
@Controller
@RequestMapping("/tasks/{id}")
class TaskHandController {

	private final TaskAnswers answers;

	private final AcceptTask acceptTask;

	private final HandOverTask handOverTask;

	private final LinkDocument linkDocument;

	private final AppendixTasks tasks;

	private final AbsenceWarning absence;

	TaskHandController(TaskAnswers answers, AcceptTask acceptTask, HandOverTask handOverTask, LinkDocument linkDocument,
			AppendixTasks tasks, AbsenceWarning absence) {
		this.answers = answers;
		this.acceptTask = acceptTask;
		this.handOverTask = handOverTask;
		this.linkDocument = linkDocument;
		this.tasks = tasks;
		this.absence = absence;
	}

	@PostMapping("/accept")
	ModelAndView accept(Actor actor, @PathVariable UUID id, @ModelAttribute("accept") TaskForm form,
			BindingResult errors, Model model, RedirectAttributes redirect) {
		TaskId task = new TaskId(id);
		return this.answers.to(actor, task, errors, model, redirect, () -> {
			this.acceptTask.accept(actor, task, actor.officer());
			warn(actor, task, actor.officer(), redirect);
		});
	}

	/**
	 * The head chooses who does the task.
	 * @param next "worklist" where the head wants to go on with the next one
	 */
	@PostMapping("/assign")
	ModelAndView assign(Actor head, @PathVariable UUID id, @Valid @ModelAttribute("assign") TaskForm form,
			BindingResult errors, @RequestParam(defaultValue = "") String next, Model model,
			RedirectAttributes redirect) {
		TaskId task = new TaskId(id);
		ModelAndView answer = this.answers.to(head, task, errors, model, redirect,
				() -> assign(head, task, form, redirect));
		if (next.equals("worklist") && !errors.hasErrors()) {
			answer.setViewName("redirect:/worklist?tab=unit");
		}
		return answer;
	}

	/** A document being drafted becomes the result once it is issued. */
	@PostMapping("/link-document")
	ModelAndView linkDocument(Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("linkDocument") TaskForm form,
			BindingResult errors, Model model, RedirectAttributes redirect) {
		TaskId task = new TaskId(id);
		return this.answers.to(actor, task, errors, model, redirect,
				() -> this.linkDocument.link(actor, task, form.document()));
	}

	private void assign(Actor head, TaskId task, TaskForm form, RedirectAttributes redirect) {
		if (form.officer() == null) {
			throw new Refused("task.form.officer");
		}
		OfficerId chosen = new OfficerId(form.officer());
		if (this.tasks.get(head.agency(), task).status() == TaskStatus.WAITING) {
			this.acceptTask.accept(head, task, chosen);
		}
		else {
			this.handOverTask.handOver(head, task, chosen);
		}
		warn(head, task, chosen, redirect);
	}

	private void warn(Actor actor, TaskId task, OfficerId officer, RedirectAttributes redirect) {
		LocalDate due = this.tasks.get(actor.agency(), task).deadline().dueOn();
		this.absence.say(actor.agency(), officer, (due != null) ? Set.of(due) : Set.of(), redirect);
	}

}
