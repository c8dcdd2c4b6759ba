package vn.roviec.plan.web;

import java.util.UUID;

import vn.roviec.agency.Actor;
import vn.roviec.plan.CorrectPlan;
import vn.roviec.plan.DocumentSymbol;
import vn.roviec.plan.Plan;
import vn.roviec.plan.PlanId;
import vn.roviec.plan.Plans;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which a letter is written that corrects a plan. */
@Controller
@RequestMapping("/plans/{id}/corrections")
class CorrectionController {

	static final int LONGEST = 4000;

	private final Plans plans;

	private final CorrectPlan correctPlan;

	private final TakeStep steps;

	CorrectionController(Plans plans, CorrectPlan correctPlan, TakeStep steps) {
		this.plans = plans;
		this.correctPlan = correctPlan;
		this.steps = steps;
	}

	@GetMapping
	String page(Actor actor, @PathVariable UUID id, Model model) {
		Plan plan = this.plans.get(actor.agency(), new PlanId(id));
		return CorrectPlan.mayWrite(actor, plan) ? show(plan, model) : "redirect:/plans/" + id;
	}

	@PostMapping
	ModelAndView write(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String words, Model model,
			RedirectAttributes redirect) {
		PlanId plan = new PlanId(id);
		model.addAttribute("typed", words);
		model.addAttribute("refusalPlace", "words");
		return documents(this.steps.take(actor, plan, "correction",
				() -> this.correctPlan.write(actor, plan, StepController.kept(words, LONGEST)),
				(refused) -> show(this.plans.get(actor.agency(), plan), model), model, redirect));
	}

	private static ModelAndView documents(ModelAndView answer) {
		if (answer.getStatus() == null) {
			answer.setViewName(answer.getViewName() + "?tab=documents");
		}
		return answer;
	}

	private static String show(Plan plan, Model model) {
		model.addAttribute("plan", plan);
		model.addAttribute("number", DocumentSymbol.of(plan));
		return "plan/correction";
	}

}
