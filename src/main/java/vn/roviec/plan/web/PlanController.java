package vn.roviec.plan.web;

import java.util.UUID;

import vn.roviec.agency.Actor;
import vn.roviec.plan.PlanId;
import vn.roviec.plan.Plans;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows a plan. */
@Controller
class PlanController {

	private final Plans plans;

	private final PlanPages pages;

	PlanController(Plans plans, PlanPages pages) {
		this.plans = plans;
		this.pages = pages;
	}

	@GetMapping("/plans/{id}")
	String plan(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = PlanPages.CONTENT) String tab,
			Model model) {
		return this.pages.show(this.plans.get(actor.agency(), new PlanId(id)), actor, tab, model);
	}

}
