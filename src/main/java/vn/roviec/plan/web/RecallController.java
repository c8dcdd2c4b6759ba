package vn.roviec.plan.web;

import java.util.UUID;

import vn.roviec.agency.Actor;
import vn.roviec.distribution.RecallCopies;
import vn.roviec.plan.Amendments;
import vn.roviec.plan.DocumentSymbol;
import vn.roviec.plan.Plan;
import vn.roviec.plan.PlanId;
import vn.roviec.plan.Plans;
import vn.roviec.plan.RecallPlan;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The chairman's page to recall an issued plan: what will happen, and the reason. */
@Controller
@RequestMapping("/plans/{id}/recall")
class RecallController {

	private static final int LONGEST = 1000;

	private final Plans plans;

	private final Amendments amendments;

	private final RecallPlan recallPlan;

	private final RecallCopies copies;

	private final PlanTasks tasks;

	private final PlanDocuments documents;

	private final TakeStep steps;

	RecallController(Plans plans, Amendments amendments, RecallPlan recallPlan, RecallCopies copies, PlanTasks tasks,
			PlanDocuments documents, TakeStep steps) {
		this.plans = plans;
		this.amendments = amendments;
		this.recallPlan = recallPlan;
		this.copies = copies;
		this.tasks = tasks;
		this.documents = documents;
		this.steps = steps;
	}

	@GetMapping
	String page(Actor actor, @PathVariable UUID id, Model model) {
		Plan plan = this.plans.get(actor.agency(), new PlanId(id));
		return plan.status().inForce() ? show(plan, model) : "redirect:/plans/" + id;
	}

	@PostMapping
	ModelAndView recall(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String words, Model model,
			RedirectAttributes redirect) {
		PlanId plan = new PlanId(id);
		model.addAttribute("typed", words);
		model.addAttribute("refusalPlace", "words");
		return this.steps.take(actor, plan, "recall",
				() -> this.recallPlan.recall(actor, plan, StepController.kept(words, LONGEST)),
				(refused) -> show(this.plans.get(actor.agency(), plan), model), model, redirect);
	}

	/** Where it cannot be recalled the page says so before anybody writes a reason. */
	private String show(Plan plan, Model model) {
		model.addAttribute("standsFor",
				this.amendments.amended(plan)
					.filter((older) -> older.status().inForce())
					.map(DocumentSymbol::of)
					.orElse(null));
		model.addAttribute("plan", plan);
		model.addAttribute("number", DocumentSymbol.of(plan));
		model.addAttribute("reach", this.copies.reach(plan.agency(), plan.id().value()));
		model.addAttribute("open", this.tasks.open(plan));
		model.addAttribute("published", this.documents.published(plan).isPresent());
		return "plan/recall";
	}

}
