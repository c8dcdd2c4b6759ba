package vn.roviec.plan.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import vn.roviec.agency.Actor;
import vn.roviec.agency.UnitId;
import vn.roviec.plan.DigestComments;
import vn.roviec.plan.OpenDoubts;
import vn.roviec.plan.Plan;
import vn.roviec.plan.PlanId;
import vn.roviec.plan.Plans;
import vn.roviec.plan.SubmitDraft;
import vn.roviec.web.Spoken;
import vn.roviec.web.TypedDay;
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

/** Hands a draft in, saving it first where it was posted with it. */
@Controller
@RequestMapping("/plans/{id}")
class HandInController {

	private final Plans plans;

	private final StoreDraft store;

	private final SubmitDraft submitDraft;

	private final DigestComments digestComments;

	private final DraftReplies replies;

	private final Spoken spoken;

	HandInController(Plans plans, StoreDraft store, SubmitDraft submitDraft, DigestComments digestComments,
			DraftReplies replies, Spoken spoken) {
		this.plans = plans;
		this.store = store;
		this.submitDraft = submitDraft;
		this.digestComments = digestComments;
		this.replies = replies;
		this.spoken = spoken;
	}

	/** Hands the draft in: to the units that are asked, or to the head. */
	@PostMapping("/submit")
	String submit(Actor actor, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> posted,
			HttpServletResponse response, Model model, RedirectAttributes after) {
		DraftForm form = new DraftForm(posted);
		List<UnitId> asked = form.asked().stream().map(UnitId::new).toList();
		return handIn(actor, new PlanId(id), form, asked.isEmpty() ? "draft.submitted" : "draft.consulting", () -> {
			LocalDate until = until(form);
			this.submitDraft.submit(actor, new PlanId(id), asked, asked.isEmpty() ? null : until);
		}, response, model, after);
	}

	/** Hands the draft in that the units' comments went into. */
	@PostMapping("/digest")
	String digest(Actor actor, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> posted,
			HttpServletResponse response, Model model, RedirectAttributes after) {
		DraftForm form = new DraftForm(posted);
		return handIn(actor, new PlanId(id), form, "plan.done.digest",
				() -> this.digestComments.digest(actor, new PlanId(id), form.digest()), response, model, after);
	}

	private String handIn(Actor actor, PlanId id, DraftForm form, String done, Runnable step,
			HttpServletResponse response, Model model, RedirectAttributes after) {
		Plan before = this.plans.get(actor.agency(), id);
		try {
			if (form.holdsDraft()) {
				this.store.store(actor, before, form);
			}
			Plan stored = this.plans.get(actor.agency(), id);
			int unconfirmed = OpenDoubts.of(stored.items()).count();
			boolean whole = stored.items().stream().allMatch((item) -> item.leadUnitId() != null);
			if (unconfirmed > 0 && whole && !form.knowingly() && stored.status().editable()) {
				return this.replies.unconfirmed(before, form, unconfirmed, response, model);
			}
			step.run();
		}
		catch (Conflict ex) {
			return this.replies.conflict(before, form, ex, false, response, model);
		}
		catch (Refused ex) {
			return this.replies.refused(before, form, ex, false, response, model);
		}
		after.addFlashAttribute("flash", this.spoken.words(done));
		return "redirect:/plans/" + id;
	}

	private @Nullable LocalDate until(DraftForm form) {
		Optional<LocalDate> day = TypedDay.next(this.spoken.today()).read(form.until());
		if (day.isEmpty() && !form.until().isBlank()) {
			throw new Refused("plan.consult.until.unreadable", form.until());
		}
		return day.orElse(null);
	}

}
