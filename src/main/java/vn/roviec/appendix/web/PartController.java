package vn.roviec.appendix.web;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import jakarta.validation.Valid;
import vn.roviec.agency.Actor;
import vn.roviec.agency.OfficerId;
import vn.roviec.appendix.AnswerPart;
import vn.roviec.appendix.GivePart;
import vn.roviec.appendix.TaskId;
import vn.roviec.appendix.WithdrawPart;
import vn.roviec.web.AbsenceWarning;
import vn.roviec.workflow.Refused;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Splits parts of a task off to colleagues, and hears from them. */
@Controller
@RequestMapping("/tasks/{id}/parts")
class PartController {

	private final TaskAnswers answers;

	private final GivePart givePart;

	private final AnswerPart answerPart;

	private final WithdrawPart withdrawPart;

	private final TypedDates dates;

	private final AbsenceWarning absence;

	PartController(TaskAnswers answers, GivePart givePart, AnswerPart answerPart, WithdrawPart withdrawPart,
			TypedDates dates, AbsenceWarning absence) {
		this.answers = answers;
		this.givePart = givePart;
		this.answerPart = answerPart;
		this.withdrawPart = withdrawPart;
		this.dates = dates;
		this.absence = absence;
	}

	@PostMapping
	ModelAndView give(Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("givePart") TaskForm form,
			BindingResult errors, Model model, RedirectAttributes redirect) {
		TaskId task = new TaskId(id);
		return this.answers.to(actor, task, errors, model, redirect, () -> {
			if (form.officer() == null) {
				throw new Refused("task.form.officer");
			}
			OfficerId colleague = new OfficerId(form.officer());
			LocalDate day = this.dates.of(form);
			this.givePart.give(actor, task, colleague, form.words(), day);
			this.absence.say(actor.agency(), colleague, Set.of(day), redirect);
		});
	}

	@PostMapping("/{part}/done")
	ModelAndView done(Actor actor, @PathVariable UUID id, @PathVariable UUID part,
			@Valid @ModelAttribute("answerPart") TaskForm form, BindingResult errors, Model model,
			RedirectAttributes redirect) {
		TaskId task = new TaskId(id);
		model.addAttribute("answering", part);
		return this.answers.to(actor, task, errors, model, redirect,
				() -> this.answerPart.done(actor, task, part, form.words()));
	}

	@PostMapping("/{part}/return")
	ModelAndView sendBack(Actor actor, @PathVariable UUID id, @PathVariable UUID part,
			@Valid @ModelAttribute("answerPart") TaskForm form, BindingResult errors, Model model,
			RedirectAttributes redirect) {
		TaskId task = new TaskId(id);
		model.addAttribute("answering", part);
		return this.answers.to(actor, task, errors, model, redirect,
				() -> this.answerPart.sendBack(actor, task, part, form.words()));
	}

	@PostMapping("/{part}/withdraw")
	ModelAndView withdraw(Actor actor, @PathVariable UUID id, @PathVariable UUID part,
			@ModelAttribute("withdrawPart") TaskForm form, BindingResult errors, Model model,
			RedirectAttributes redirect) {
		TaskId task = new TaskId(id);
		return this.answers.to(actor, task, errors, model, redirect,
				() -> this.withdrawPart.withdraw(actor, task, part));
	}

}
