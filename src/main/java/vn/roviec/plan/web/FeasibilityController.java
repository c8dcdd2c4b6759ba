package vn.roviec.plan.web;

import java.util.UUID;

import vn.roviec.agency.Actor;
import vn.roviec.plan.Plan;
import vn.roviec.plan.PlanId;
import vn.roviec.plan.Plans;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Whether a plan can be done, for those who draft, approve and check it. */
@Controller
class FeasibilityController {

	private final Plans plans;

	private final FeasibilityView view;

	FeasibilityController(Plans plans, FeasibilityView view) {
		this.plans = plans;
		this.view = view;
	}

	@GetMapping("/plans/{id}/feasibility")
	String feasibility(Actor actor, @PathVariable UUID id, Model model) {
		Plan plan = this.plans.get(actor.agency(), new PlanId(id));
		model.addAttribute("plan", plan);
		model.addAttribute("feasibility", this.view.of(plan));
		return "plan/feasibility";
	}

}
