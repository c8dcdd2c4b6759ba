package vn.roviec.plan.web;

import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import vn.roviec.agency.Actor;
import vn.roviec.plan.Plan;
import vn.roviec.plan.PlanId;
import vn.roviec.plan.Plans;
import vn.roviec.web.PartOfPage;
import vn.roviec.workflow.Conflict;
import vn.roviec.workflow.Refused;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The draft editor: shows and saves. */
@Controller
@RequestMapping("/plans/{id}")
class DraftController {

	private final Plans plans;

	private final StoreDraft store;

	private final DraftReplies replies;

	private final DraftPage page;

	DraftController(Plans plans, StoreDraft store, DraftReplies replies, DraftPage page) {
		this.plans = plans;
		this.store = store;
		this.replies = replies;
		this.page = page;
	}

	@GetMapping("/draft")
	String draft(Actor actor, @PathVariable UUID id, Model model) {
		Plan plan = this.plans.get(actor.agency(), new PlanId(id));
		if (!plan.status().editable() || !actor.actsFor(plan.drafter())) {
			return "redirect:/plans/" + id;
		}
		this.page.whole(plan, model);
		return DraftReplies.PAGE;
	}

	@GetMapping("/draft/beside")
	String beside(Actor actor, @PathVariable UUID id, Model model) {
		this.page.beside(this.plans.get(actor.agency(), new PlanId(id)), model);
		model.addAttribute("oob", true);
		return DraftReplies.PARTS + "beside";
	}

	/** Saves the draft, and does what a button of the appendix asked for. */
	@PostMapping("/draft")
	String save(Actor actor, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> posted,
			HttpServletRequest request, HttpServletResponse response, Model model) {
		DraftForm form = new DraftForm(posted);
		boolean part = PartOfPage.isAsked(request);
		Plan before = this.plans.get(actor.agency(), new PlanId(id));
		try {
			AppendixButtons.Pressed pressed = this.store.store(actor, before, form);
			if (!part) {
				return "redirect:/plans/" + id + "/draft" + pressed.anchor();
			}
			return this.replies.saved(before, form, pressed, response, model);
		}
		catch (Conflict ex) {
			return this.replies.conflict(before, form, ex, part, response, model);
		}
		catch (Refused ex) {
			return this.replies.refused(before, form, ex, part, response, model);
		}
	}

}
