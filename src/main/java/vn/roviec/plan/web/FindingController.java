package vn.roviec.plan.web;

import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import vn.roviec.agency.Actor;
import vn.roviec.plan.NameUnit;
import vn.roviec.plan.Plan;
import vn.roviec.plan.PlanId;
import vn.roviec.plan.Plans;
import vn.roviec.plan.SettleFinding;
import vn.roviec.plan.UndoMend;
import vn.roviec.web.PartOfPage;
import vn.roviec.web.Spoken;
import vn.roviec.workflow.Conflict;
import vn.roviec.workflow.Refused;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The buttons beside a draft's findings. */
@Controller
@RequestMapping("/plans/{id}/draft")
class FindingController {

	private final Plans plans;

	private final SettleFinding settle;

	private final NameUnit nameUnit;

	private final UndoMend undoMend;

	private final StoreDraft store;

	private final DraftReplies replies;

	private final DraftPage page;

	private final FindingLines lines;

	private final Spoken spoken;

	FindingController(Plans plans, SettleFinding settle, NameUnit nameUnit, UndoMend undoMend, StoreDraft store,
			DraftReplies replies, DraftPage page, FindingLines lines, Spoken spoken) {
		this.plans = plans;
		this.settle = settle;
		this.nameUnit = nameUnit;
		this.undoMend = undoMend;
		this.store = store;
		this.replies = replies;
		this.page = page;
		this.lines = lines;
		this.spoken = spoken;
	}

	/** Saves the draft as it is typed, then mends one finding ("mend"). */
	@PostMapping("/mend")
	String mend(Actor actor, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> posted,
			@RequestParam(defaultValue = "") String mend, HttpServletResponse response, Model model,
			RedirectAttributes after) {
		DraftForm form = new DraftForm(posted);
		Plan before = this.plans.get(actor.agency(), new PlanId(id));
		try {
			if (form.holdsDraft()) {
				this.store.store(actor, before, form);
			}
			boolean done = this.settle.mend(actor, before.id(), mend, this.lines::words);
			if (!done) {
				after.addFlashAttribute("flash", this.spoken.words("draft.finding.gone"));
			}
			return "redirect:/plans/" + id + "/draft#findings";
		}
		catch (Conflict ex) {
			return this.replies.conflict(before, form, ex, false, response, model);
		}
		catch (Refused ex) {
			return this.replies.refused(before, form, ex, false, response, model);
		}
	}

	/** Puts the draft back as it was before its last mend. */
	@PostMapping("/mend/undo")
	String undo(Actor actor, @PathVariable UUID id, RedirectAttributes after) {
		boolean done = this.undoMend.undo(actor, new PlanId(id));
		after.addFlashAttribute("flash", this.spoken.words(done ? "draft.undone" : "draft.undo.late"));
		return "redirect:/plans/" + id + "/draft#findings";
	}

	/**
	 * Saves the draft as it is typed, then says which unit ("unit.ID") the name means
	 * that a finding is about.
	 */
	@PostMapping("/names")
	String name(Actor actor, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> posted,
			@RequestParam(defaultValue = "") String name, HttpServletRequest request, HttpServletResponse response,
			Model model, RedirectAttributes after) {
		DraftForm form = new DraftForm(posted);
		boolean part = PartOfPage.isAsked(request);
		Plan before = this.plans.get(actor.agency(), new PlanId(id));
		try {
			if (form.holdsDraft()) {
				this.store.store(actor, before, form);
			}
			NameUnit.Named named = this.nameUnit.choose(actor, before.id(), name, form.unit(name));
			if (part) {
				return this.replies.appendix(before, response, model);
			}
			after.addFlashAttribute("flash", this.spoken.words("draft.named." + named));
			return "redirect:/plans/" + id + "/draft#findings";
		}
		catch (Conflict ex) {
			return this.replies.conflict(before, form, ex, part, response, model);
		}
		catch (Refused ex) {
			return this.replies.refused(before, form, ex, part, response, model);
		}
	}

	/**
	 * Sets a finding aside.
	 * @param typed the finding, with a usual reason ("phrase") or free words ("reason")
	 */
	@PostMapping("/aside")
	String aside(Actor actor, @PathVariable UUID id, @RequestParam Map<String, String> typed,
			HttpServletRequest request, HttpServletResponse response, Model model) {
		PlanId plan = new PlanId(id);
		String finding = typed.getOrDefault("finding", "");
		try {
			this.settle.setAside(actor, plan, finding, reason(typed), this.lines::words);
		}
		catch (Refused ex) {
			model.addAttribute("asideWrong", finding);
			model.addAttribute("asideSentence", this.spoken.words(ex));
			model.addAttribute("asideTyped", typed.getOrDefault("reason", ""));
			response.setStatus(422);
			response.setHeader("HX-Retarget", "#findings");
			response.setHeader("HX-Reswap", "outerHTML");
			return shown(actor, plan, PartOfPage.isAsked(request), model);
		}
		return PartOfPage.isAsked(request) ? shown(actor, plan, true, model)
				: "redirect:/plans/" + id + "/draft#findings";
	}

	@PostMapping("/aside/back")
	String back(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String finding,
			HttpServletRequest request, Model model) {
		PlanId plan = new PlanId(id);
		this.settle.takeBack(actor, plan, finding, this.lines::words);
		return PartOfPage.isAsked(request) ? shown(actor, plan, true, model)
				: "redirect:/plans/" + id + "/draft#findings";
	}

	private String shown(Actor actor, PlanId id, boolean part, Model model) {
		Plan plan = this.plans.get(actor.agency(), id);
		if (part) {
			model.addAttribute("id", id.value());
			this.lines.draft(plan, model);
			this.page.appendix(plan, plan.items(), model);
			model.addAttribute("oob", true);
			return DraftReplies.PARTS + "settled";
		}
		this.page.whole(plan, model);
		return DraftReplies.PAGE;
	}

	/** A usual reason in its words, else what was typed; NUL no database keeps. */
	private String reason(Map<String, String> typed) {
		String phrase = typed.getOrDefault("phrase", "");
		return FindingLines.PHRASES.contains(phrase) ? this.spoken.words("draft.aside." + phrase)
				: typed.getOrDefault("reason", "").replace("\0", "");
	}

}
