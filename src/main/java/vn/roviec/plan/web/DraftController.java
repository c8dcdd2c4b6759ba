package vn.roviec.plan.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import vn.roviec.agency.Actor;
import vn.roviec.agency.UnitId;
import vn.roviec.plan.EditDraft;
import vn.roviec.plan.Plan;
import vn.roviec.plan.PlanId;
import vn.roviec.plan.PlanItem;
import vn.roviec.plan.PlanStatus;
import vn.roviec.plan.PlanText;
import vn.roviec.plan.Plans;
import vn.roviec.plan.ReadAppendix;
import vn.roviec.plan.SubmitDraft;
import vn.roviec.web.Spoken;
import vn.roviec.web.TypedDay;
import vn.roviec.workflow.Conflict;
import vn.roviec.workflow.Refused;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The draft editor: shows, saves, hands in. */
@Controller
@RequestMapping("/plans/{id}")
class DraftController {

	private static final String PAGE = "plan/draft";

	private static final String PARTS = "forms/draft-plan :: ";

	private final Plans plans;

	private final EditDraft editDraft;

	private final ReadAppendix readAppendix;

	private final AppendixButtons buttons;

	private final SubmitDraft submitDraft;

	private final DraftPage page;

	private final Spoken spoken;

	DraftController(Plans plans, EditDraft editDraft, ReadAppendix readAppendix, AppendixButtons buttons,
			SubmitDraft submitDraft, DraftPage page, Spoken spoken) {
		this.plans = plans;
		this.editDraft = editDraft;
		this.readAppendix = readAppendix;
		this.buttons = buttons;
		this.submitDraft = submitDraft;
		this.page = page;
		this.spoken = spoken;
	}

	@GetMapping("/draft")
	String draft(Actor actor, @PathVariable UUID id, Model model) {
		Plan plan = this.plans.get(actor.agency(), new PlanId(id));
		if (plan.status() != PlanStatus.DRAFTING || !actor.actsFor(plan.drafter())) {
			return "redirect:/plans/" + id;
		}
		this.page.whole(plan, model);
		return PAGE;
	}

	@GetMapping("/draft/beside")
	String beside(Actor actor, @PathVariable UUID id, Model model) {
		this.page.beside(this.plans.get(actor.agency(), new PlanId(id)), model);
		model.addAttribute("oob", true);
		return PARTS + "beside";
	}

	/** Saves the draft, and does what a button of the appendix asked for. */
	@PostMapping("/draft")
	String save(Actor actor, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> posted,
			HttpServletRequest request, HttpServletResponse response, Model model) {
		DraftForm form = new DraftForm(posted);
		boolean part = request.getHeader("HX-Request") != null;
		Plan before = this.plans.get(actor.agency(), new PlanId(id));
		try {
			AppendixButtons.Pressed pressed = store(actor, before, form);
			if (!part) {
				return "redirect:/plans/" + id + "/draft" + pressed.anchor();
			}
			return saved(actor, before, form, pressed, response, model);
		}
		catch (Conflict ex) {
			return conflict(actor, before, form, ex, part, response, model);
		}
		catch (Refused ex) {
			return refused(before, form, ex, part, response, model);
		}
	}

	/** Hands the draft in, saving it first where it was posted with it. */
	@PostMapping("/submit")
	String submit(Actor actor, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> posted,
			HttpServletResponse response, Model model, RedirectAttributes after) {
		DraftForm form = new DraftForm(posted);
		Plan before = this.plans.get(actor.agency(), new PlanId(id));
		try {
			if (form.holdsDraft()) {
				store(actor, before, form);
			}
			LocalDate until = until(form);
			List<UnitId> asked = form.asked().stream().map(UnitId::new).toList();
			this.submitDraft.submit(actor, new PlanId(id), asked, asked.isEmpty() ? null : until);
		}
		catch (Conflict ex) {
			return conflict(actor, before, form, ex, false, response, model);
		}
		catch (Refused ex) {
			return refused(before, form, ex, false, response, model);
		}
		after.addFlashAttribute("flash",
				this.spoken.words(form.asked().isEmpty() ? "draft.submitted" : "draft.consulting"));
		return "redirect:/plans/" + id;
	}

	private AppendixButtons.Pressed store(Actor actor, Plan before, DraftForm form) {
		PlanText text = form.words(before.text(), this.spoken.today());
		AppendixButtons.Pressed pressed = this.buttons.press(before, text,
				this.readAppendix.of(before, text, form.items()), form);
		this.editDraft.draft(actor, before.id(), form.version(), text, pressed.items());
		return pressed;
	}

	/**
	 * What changed on the screen: the whole appendix after a button, else only the cells
	 * that were read anew.
	 */
	private String saved(Actor actor, Plan before, DraftForm form, AppendixButtons.Pressed pressed,
			HttpServletResponse response, Model model) {
		Plan plan = this.plans.get(actor.agency(), before.id());
		this.page.saved(plan, model);
		if (form.op().isEmpty()) {
			this.page.changes(before, plan, form.items(), model);
		}
		else {
			this.page.appendix(plan, plan.items(), model);
		}
		model.addAttribute("oob", true);
		model.addAttribute("periodWrong", !form.periodReadable(this.spoken.today()));
		model.addAttribute("focus", pressed.focus());
		response.setHeader("HX-Trigger", "draft-saved");
		if (form.op().isEmpty()) {
			return PARTS + "saved";
		}
		response.setHeader("HX-Retarget", "#appendix");
		response.setHeader("HX-Reswap", "outerHTML");
		return PARTS + "changed";
	}

	/** Somebody was faster: nothing is overwritten, and what was typed stays. */
	private String conflict(Actor actor, Plan before, DraftForm form, Conflict ex, boolean part,
			HttpServletResponse response, Model model) {
		Plan plan = this.plans.get(actor.agency(), before.id());
		model.addAttribute("stale",
				new Stale(Objects.requireNonNullElse(ex.who(), ""),
						(ex.when() != null) ? this.spoken.recently(ex.when()) : "", this.spoken.words(ex.what()),
						(plan.status() == PlanStatus.DRAFTING) ? plan.version() : null));
		response.setStatus(HttpStatus.CONFLICT.value());
		return kept(plan, form, part, response, model);
	}

	private String refused(Plan before, DraftForm form, Refused ex, boolean part, HttpServletResponse response,
			Model model) {
		Plan plan = this.plans.get(before.agency(), before.id());
		model.addAttribute("refusal", this.spoken.words(ex));
		model.addAttribute("refusalPlace", place(plan, ex));
		response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
		return kept(plan, form, part, response, model);
	}

	private String kept(Plan plan, DraftForm form, boolean part, HttpServletResponse response, Model model) {
		model.addAttribute("id", plan.id().value());
		if (part) {
			response.setHeader("HX-Retarget", "#notice");
			response.setHeader("HX-Reswap", "outerHTML");
			return PARTS + "notice";
		}
		model.addAttribute("asked", form.asked());
		model.addAttribute("until", form.until());
		if (!form.holdsDraft()) {
			this.page.whole(plan, model);
			return PAGE;
		}
		PlanText text = form.words(plan.text(), this.spoken.today());
		this.page.whole(plan, text, this.readAppendix.of(plan, text, form.items()), model);
		model.addAttribute("version", model.containsAttribute("stale") ? form.version() : plan.version());
		return PAGE;
	}

	private @Nullable LocalDate until(DraftForm form) {
		Optional<LocalDate> day = TypedDay.next(this.spoken.today()).read(form.until());
		if (day.isEmpty() && !form.until().isBlank()) {
			throw new Refused("plan.consult.until.unreadable", form.until());
		}
		return day.orElse(null);
	}

	/** The element that a refusal is about. */
	private static String place(Plan plan, Refused ex) {
		Object[] arguments = ex.arguments();
		if (ex.messageKey().startsWith("plan.item.") && arguments.length > 0 && arguments[0] instanceof Integer no) {
			List<PlanItem> items = plan.items();
			return (no <= items.size()) ? "row-" + items.get(no - 1).id() : "appendix";
		}
		return ex.messageKey().startsWith("plan.consult.") ? "until"
				: ex.messageKey().startsWith("plan.title.") ? "title" : "appendix";
	}

	/**
	 * A draft that changed under the reader's hands.
	 *
	 * @param version the newest one, to save over knowingly; null where the draft is no
	 * longer one
	 */
	record Stale(String who, String at, String what, @Nullable Integer version) {
	}

}
