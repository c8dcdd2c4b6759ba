package vn.roviec.appendix.web;

import java.util.UUID;

import jakarta.validation.Valid;
import vn.roviec.agency.Actor;
import vn.roviec.appendix.ExplainLateness;
import vn.roviec.appendix.JudgeExplanation;
import vn.roviec.appendix.RaiseObstacle;
import vn.roviec.appendix.ResolveObstacle;
import vn.roviec.appendix.TaskId;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What makes a task late: obstacles before it is, explanations after. */
@Controller
@RequestMapping("/tasks/{id}")
class LatenessController {

	private final TaskAnswers answers;

	private final RaiseObstacle raiseObstacle;

	private final ResolveObstacle resolveObstacle;

	private final ExplainLateness explainLateness;

	private final JudgeExplanation judgeExplanation;

	LatenessController(TaskAnswers answers, RaiseObstacle raiseObstacle, ResolveObstacle resolveObstacle,
			ExplainLateness explainLateness, JudgeExplanation judgeExplanation) {
		this.answers = answers;
		this.raiseObstacle = raiseObstacle;
		this.resolveObstacle = resolveObstacle;
		this.explainLateness = explainLateness;
		this.judgeExplanation = judgeExplanation;
	}

	@PostMapping("/raise-obstacle")
	ModelAndView raise(Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("raiseObstacle") TaskForm form,
			BindingResult errors, Model model, RedirectAttributes redirect) {
		TaskId task = new TaskId(id);
		return this.answers.to(actor, task, errors, model, redirect,
				() -> this.raiseObstacle.raise(actor, task, form.words()));
	}

	@PostMapping("/resolve-obstacle")
	ModelAndView resolve(Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("resolveObstacle") TaskForm form,
			BindingResult errors, Model model, RedirectAttributes redirect) {
		TaskId task = new TaskId(id);
		return this.answers.to(actor, task, errors, model, redirect,
				() -> this.resolveObstacle.resolve(actor, task, form.words()));
	}

	@PostMapping("/explain-lateness")
	ModelAndView explain(Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("explainLateness") TaskForm form,
			BindingResult errors, Model model, RedirectAttributes redirect) {
		TaskId task = new TaskId(id);
		return this.answers.to(actor, task, errors, model, redirect,
				() -> this.explainLateness.explain(actor, task, form.words()));
	}

	@PostMapping("/accept-explanation")
	ModelAndView accept(Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("judgeExplanation") TaskForm form,
			BindingResult errors, Model model, RedirectAttributes redirect) {
		TaskId task = new TaskId(id);
		return this.answers.to(actor, task, errors, model, redirect,
				() -> this.judgeExplanation.accept(actor, task, form.words()));
	}

	@PostMapping("/return-explanation")
	ModelAndView giveBack(Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("judgeExplanation") TaskForm form,
			BindingResult errors, Model model, RedirectAttributes redirect) {
		TaskId task = new TaskId(id);
		return this.answers.to(actor, task, errors, model, redirect,
				() -> this.judgeExplanation.giveBack(actor, task, form.words()));
	}

}
