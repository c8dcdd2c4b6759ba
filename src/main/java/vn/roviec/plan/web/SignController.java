package vn.roviec.plan.web;

import java.util.UUID;

import vn.roviec.agency.Actor;
import vn.roviec.plan.Plan;
import vn.roviec.plan.PlanId;
import vn.roviec.plan.PlanStatus;
import vn.roviec.plan.Plans;
import vn.roviec.plan.SignPlan;
import vn.roviec.signature.Pin;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which the chairman, or a delegate, signs. */
@Controller
class SignController {

	private static final int LONGEST = 500;

	private final Plans plans;

	private final SignPages pages;

	private final SignPlan signPlan;

	private final TakeStep steps;

	SignController(Plans plans, SignPages pages, SignPlan signPlan, TakeStep steps) {
		this.plans = plans;
		this.pages = pages;
		this.signPlan = signPlan;
		this.steps = steps;
	}

	@GetMapping("/plans/{id}/sign")
	String page(Actor actor, @PathVariable UUID id, Model model) {
		Plan plan = this.plans.get(actor.agency(), new PlanId(id));
		return (plan.status() == PlanStatus.SIGNING) ? this.pages.show(plan, actor, model) : "redirect:/plans/" + id;
	}

	/** Signs by hand though there is a key: a form of its own asks why. */
	@PostMapping("/plans/{id}/sign/by-hand")
	ModelAndView byHand(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String hash,
			@RequestParam(defaultValue = "") String why, Model model, RedirectAttributes redirect) {
		PlanId plan = new PlanId(id);
		return this.steps.take(actor, plan, "sign",
				() -> this.signPlan.signByHand(actor, plan, hash, StepController.kept(why, LONGEST)), model, redirect);
	}

	/**
	 * Signs.
	 * @param hash of the text that the page showed
	 * @param pin opens the signer's key; blank where the signer has none here
	 */
	@PostMapping("/plans/{id}/sign")
	ModelAndView sign(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String hash,
			@RequestParam(defaultValue = "") String pin, Model model, RedirectAttributes redirect) {
		PlanId plan = new PlanId(id);
		return this.steps.take(actor, plan, "sign", () -> this.signPlan.sign(actor, plan, hash, Pin.of(pin)), model,
				redirect);
	}

}
