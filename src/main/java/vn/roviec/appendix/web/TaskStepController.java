package vn.roviec.appendix.web;

import java.util.Objects;
import java.util.UUID;

import jakarta.validation.Valid;
import vn.roviec.agency.Actor;
import vn.roviec.agency.UnitId;
import vn.roviec.appendix.AcceptResult;
import vn.roviec.appendix.ConfirmCompletion;
import vn.roviec.appendix.GiveContribution;
import vn.roviec.appendix.ResultDraft;
import vn.roviec.appendix.ReturnCompletion;
import vn.roviec.appendix.ReturnResult;
import vn.roviec.appendix.SaveResultDraft;
import vn.roviec.appendix.SubmitResult;
import vn.roviec.appendix.TaskId;
import vn.roviec.workflow.NotFound;

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

/** What moves a task on to its next step, or back. */
@Controller
@RequestMapping("/tasks/{id}")
class TaskStepController {

	private final TaskAnswers answers;

	private final SubmitResult submitResult;

	private final TaskPartLines parts;

	private final SaveResultDraft saveDraft;

	private final WrittenSoFar written;

	private final GiveContribution giveContribution;

	private final AcceptResult acceptResult;

	private final ReturnResult returnResult;

	private final ConfirmCompletion confirmCompletion;

	private final ReturnCompletion returnCompletion;

	TaskStepController(TaskAnswers answers, SubmitResult submitResult, TaskPartLines parts, SaveResultDraft saveDraft,
			WrittenSoFar written, GiveContribution giveContribution, AcceptResult acceptResult,
			ReturnResult returnResult, ConfirmCompletion confirmCompletion, ReturnCompletion returnCompletion) {
		this.answers = answers;
		this.submitResult = submitResult;
		this.parts = parts;
		this.saveDraft = saveDraft;
		this.written = written;
		this.giveContribution = giveContribution;
		this.acceptResult = acceptResult;
		this.returnResult = returnResult;
		this.confirmCompletion = confirmCompletion;
		this.returnCompletion = returnCompletion;
	}

	/**
	 * Hands the result in.
	 * @param partsKnown ticked where it goes in though parts of it are not answered
	 */
	@PostMapping("/submit")
	ModelAndView submit(Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("submit") TaskForm form,
			BindingResult errors, @RequestParam(defaultValue = "false") boolean partsKnown, Model model,
			RedirectAttributes redirect) {
		TaskId task = new TaskId(id);
		return this.answers.to(actor, task, errors, model, redirect, () -> {
			if (!partsKnown) {
				this.parts.mustBeAnswered(actor, task);
			}
			this.submitResult.submit(actor, task, form.words(), form.document(), form.evidence());
		});
	}

	/** Keeps what is being written, and says when. */
	@PostMapping("/draft")
	String draft(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String words,
			@RequestParam(defaultValue = "") String document, Model model) {
		ResultDraft kept = this.saveDraft.save(actor, new TaskId(id), words, document);
		model.addAttribute("words", this.written.saved(kept));
		return "fragments :: autosave(words=${words})";
	}

	@PostMapping("/contribute")
	ModelAndView contribute(Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("contribute") TaskForm form,
			BindingResult errors, Model model, RedirectAttributes redirect) {
		TaskId task = new TaskId(id);
		return this.answers.to(actor, task, errors, model, redirect,
				() -> this.giveContribution.give(actor, task, share(form), form.words(), form.evidence()));
	}

	private static UnitId share(TaskForm form) {
		if (form.unit() == null) {
			throw new NotFound("task.share");
		}
		return new UnitId(Objects.requireNonNull(form.unit()));
	}

	@PostMapping("/accept-result")
	ModelAndView acceptResult(Actor actor, @PathVariable UUID id, @ModelAttribute("acceptResult") TaskForm form,
			BindingResult errors, Model model, RedirectAttributes redirect) {
		TaskId task = new TaskId(id);
		return this.answers.to(actor, task, errors, model, redirect, () -> this.acceptResult.accept(actor, task));
	}

	@PostMapping("/return-result")
	ModelAndView returnResult(Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("returnResult") TaskForm form,
			BindingResult errors, Model model, RedirectAttributes redirect) {
		TaskId task = new TaskId(id);
		return this.answers.to(actor, task, errors, model, redirect,
				() -> this.returnResult.giveBack(actor, task, form.words()));
	}

	@PostMapping("/confirm")
	ModelAndView confirm(Actor actor, @PathVariable UUID id, @ModelAttribute("confirm") TaskForm form,
			BindingResult errors, Model model, RedirectAttributes redirect) {
		TaskId task = new TaskId(id);
		return this.answers.to(actor, task, errors, model, redirect, () -> this.confirmCompletion.confirm(actor, task));
	}

	@PostMapping("/return-completion")
	ModelAndView returnCompletion(Actor actor, @PathVariable UUID id,
			@Valid @ModelAttribute("returnCompletion") TaskForm form, BindingResult errors, Model model,
			RedirectAttributes redirect) {
		TaskId task = new TaskId(id);
		return this.answers.to(actor, task, errors, model, redirect,
				() -> this.returnCompletion.giveBack(actor, task, form.words()));
	}

}
