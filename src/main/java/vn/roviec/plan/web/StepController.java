package vn.roviec.plan.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import vn.roviec.agency.Actor;
import vn.roviec.agency.UnitId;
import vn.roviec.plan.ApproveDraft;
import vn.roviec.plan.CheckPlan;
import vn.roviec.plan.ClosePlan;
import vn.roviec.plan.CommentOnPlan;
import vn.roviec.plan.PlanId;
import vn.roviec.plan.PlanStatus;
import vn.roviec.plan.ReturnPlan;
import vn.roviec.plan.WithdrawPlan;
import vn.roviec.web.Spoken;
import vn.roviec.workflow.Refused;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes the steps whose forms stand on a plan's page. */
@Controller
@RequestMapping("/plans/{id}")
class StepController {

	private static final int LONGEST = 4000;

	private static final int LONGEST_REVIEW = 10_000;

	private final CommentOnPlan commentOnPlan;

	private final ApproveDraft approveDraft;

	private final CheckPlan checkPlan;

	private final ReturnPlan returnPlan;

	private final ClosePlan closePlan;

	private final WithdrawPlan withdrawPlan;

	private final TakeStep steps;

	private final Spoken spoken;

	StepController(CommentOnPlan commentOnPlan, ApproveDraft approveDraft, CheckPlan checkPlan, ReturnPlan returnPlan,
			ClosePlan closePlan, WithdrawPlan withdrawPlan, TakeStep steps, Spoken spoken) {
		this.commentOnPlan = commentOnPlan;
		this.approveDraft = approveDraft;
		this.checkPlan = checkPlan;
		this.returnPlan = returnPlan;
		this.closePlan = closePlan;
		this.withdrawPlan = withdrawPlan;
		this.steps = steps;
		this.spoken = spoken;
	}

	@PostMapping("/comment")
	ModelAndView comment(Actor actor, @PathVariable UUID id, @RequestParam UUID unit,
			@RequestParam(defaultValue = "") String words, Model model, RedirectAttributes redirect) {
		PlanId plan = typed(id, words, model);
		return this.steps.take(actor, plan, "comment",
				() -> this.commentOnPlan.comment(actor, plan, new UnitId(unit), kept(words, LONGEST)), model, redirect);
	}

	@PostMapping("/approve")
	ModelAndView approve(Actor actor, @PathVariable UUID id, Model model, RedirectAttributes redirect) {
		PlanId plan = new PlanId(id);
		return this.steps.take(actor, plan, "approve", () -> this.approveDraft.approve(actor, plan), model, redirect);
	}

	@PostMapping("/check")
	ModelAndView check(Actor actor, @PathVariable UUID id, Model model, RedirectAttributes redirect) {
		PlanId plan = new PlanId(id);
		return this.steps.take(actor, plan, "check", () -> this.checkPlan.check(actor, plan), model, redirect);
	}

	/**
	 * Sends the plan back.
	 * @param from the step that the page showed
	 * @param form with usual phrases ("phrase") and free words
	 */
	@PostMapping("/return")
	ModelAndView sendBack(Actor actor, @PathVariable UUID id, @RequestParam PlanStatus from,
			@RequestParam MultiValueMap<String, String> form, Model model, RedirectAttributes redirect) {
		PlanId plan = typed(id, form.getOrDefault("words", List.of("")).get(0), model);
		List<String> chosen = form.getOrDefault("phrase", List.of());
		model.addAttribute("chosen", chosen);
		return this.steps.take(actor, plan, "return",
				() -> this.returnPlan.sendBack(actor, plan, from, kept(reason(chosen, form), LONGEST)), model,
				redirect);
	}

	@PostMapping("/close")
	ModelAndView close(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String words, Model model,
			RedirectAttributes redirect) {
		PlanId plan = typed(id, words, model);
		return this.steps.take(actor, plan, "close",
				() -> this.closePlan.close(actor, plan, kept(words, LONGEST_REVIEW)), model, redirect);
	}

	@PostMapping("/withdraw")
	ModelAndView withdraw(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String words,
			Model model, RedirectAttributes redirect) {
		PlanId plan = typed(id, words, model);
		return this.steps.take(actor, plan, "withdraw",
				() -> this.withdrawPlan.withdraw(actor, plan, kept(words, LONGEST)), model, redirect);
	}

	private static PlanId typed(UUID id, String words, Model model) {
		model.addAttribute("typed", words);
		return new PlanId(id);
	}

	private String reason(List<String> chosen, MultiValueMap<String, String> form) {
		List<String> parts = new ArrayList<>(StepForms.PHRASES.stream()
			.filter(chosen::contains)
			.map((phrase) -> this.spoken.words("plan.return." + phrase))
			.toList());
		String words = form.getOrDefault("words", List.of("")).get(0).strip();
		if (!words.isEmpty()) {
			parts.add(words);
		}
		return String.join("; ", parts);
	}

	/** What can be kept: NUL cannot, in any database. */
	static String kept(String words, int longest) {
		String clean = words.replace("\0", "").strip();
		if (clean.length() > longest) {
			throw new Refused("plan.words.long", longest);
		}
		return clean;
	}

}
