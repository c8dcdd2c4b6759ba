package vn.roviec.plan.web;

import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import vn.roviec.agency.Actor;
import vn.roviec.agency.UnitId;
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
import org.springframework.util.LinkedMultiValueMap;
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
			@RequestParam(defaultValue = "") String mend, HttpServletRequest request, HttpServletResponse response,
			Model model, RedirectAttributes after) {
		return settled(actor, id, new DraftForm(posted), request, response, model, after,
				(plan) -> this.settle.mend(actor, plan.id(), mend, this.lines::words) ? null : "draft.finding.gone");
	}

	/** Puts the draft back as it was before its last mend. */
	@PostMapping("/mend/undo")
	String undo(Actor actor, @PathVariable UUID id, HttpServletRequest request, HttpServletResponse response,
			Model model, RedirectAttributes after) {
		return settled(actor, id, new DraftForm(new LinkedMultiValueMap<>()), request, response, model, after,
				(plan) -> this.undoMend.undo(actor, plan.id()) ? "draft.undone" : "draft.undo.late");
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
		UnitId unit = form.unit(name);
		return settled(actor, id, form, request, response, model, after, (plan) -> "draft.named." + this.nameUnit
			.choose(actor, plan.id(), name, unit, (written) -> this.lines.named(actor.agency(), unit, written)));
	}

	/**
	 * Saves what was typed and does it; a script gets the parts of the page that have
	 * changed by it.
	 * @param done does it and gives the key of what is to be said of it, or null
	 */
	private String settled(Actor actor, UUID id, DraftForm form, HttpServletRequest request,
			HttpServletResponse response, Model model, RedirectAttributes after,
			Function<Plan, @Nullable String> done) {
		boolean part = PartOfPage.isAsked(request);
		Plan before = this.plans.get(actor.agency(), new PlanId(id));
		try {
			if (form.holdsDraft()) {
				this.store.store(actor, before, form);
			}
			String key = done.apply(before);
			String said = (key != null) ? this.spoken.words(key) : null;
			if (part) {
				return this.replies.mended(before, said, model);
			}
			after.addFlashAttribute("flash", said);
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
