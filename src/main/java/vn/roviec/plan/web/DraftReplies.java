package vn.roviec.plan.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import vn.roviec.plan.Plan;
import vn.roviec.plan.PlanItem;
import vn.roviec.plan.PlanText;
import vn.roviec.plan.Plans;
import vn.roviec.plan.ReadAppendix;
import vn.roviec.web.Spoken;
import vn.roviec.workflow.Conflict;
import vn.roviec.workflow.Refused;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Answers whoever saves or hands in a draft: what was read anew, or why it was not done.
 */
@Component
class DraftReplies {

	static final String PAGE = "plan/draft";

	static final String PARTS = "forms/draft-plan :: ";

	/** Where on the page a refusal belongs, by the beginning of its message key. */
	private static final Map<String, String> PLACES = Map.of("plan.finding.unit", "findings", "plan.consult.", "until",
			"plan.title.", "title", "plan.long.title", "title", "plan.long.bases", "bases", "plan.long.body", "body",
			"plan.long.recipients", "recipients", "plan.long.archive", "archive", "plan.long.answer", "asking",
			"plan.long.response", "response");

	private final Plans plans;

	private final ReadAppendix readAppendix;

	private final DraftPage page;

	private final Spoken spoken;

	DraftReplies(Plans plans, ReadAppendix readAppendix, DraftPage page, Spoken spoken) {
		this.plans = plans;
		this.readAppendix = readAppendix;
		this.page = page;
		this.spoken = spoken;
	}

	/**
	 * What changed on the screen: the whole appendix after a button, else only the cells
	 * that were read anew.
	 */
	String saved(Plan before, DraftForm form, AppendixButtons.Pressed pressed, HttpServletResponse response,
			Model model) {
		Plan plan = this.plans.get(before.agency(), before.id());
		this.page.saved(plan, model);
		boolean cells = form.op().isEmpty() || form.op().startsWith("confirm");
		if (cells) {
			this.page.changes(before, plan, form.items(), model);
		}
		else {
			this.page.appendix(plan, plan.items(), model);
		}
		model.addAttribute("oob", true);
		model.addAttribute("periodWrong", !form.periodReadable(this.spoken.today()));
		model.addAttribute("focus", pressed.focus());
		response.setHeader("HX-Trigger", "draft-saved");
		if (cells) {
			return PARTS + "saved";
		}
		response.setHeader("HX-Retarget", "#appendix");
		response.setHeader("HX-Reswap", "outerHTML");
		return PARTS + "changed";
	}

	/**
	 * The draft's words, its appendix and what stands beside them, after a change that
	 * was made beside it.
	 * @param said what came of it, null where the list says so
	 */
	String mended(Plan before, @Nullable String said, Model model) {
		Plan plan = this.plans.get(before.agency(), before.id());
		this.page.saved(plan, model);
		this.page.beside(plan, model);
		this.page.appendix(plan, plan.items(), model);
		model.addAttribute("text", plan.text());
		model.addAttribute("oob", true);
		model.addAttribute("said", said);
		return PARTS + "mended";
	}

	/** Somebody was faster: nothing is overwritten, and what was typed stays. */
	String conflict(Plan before, DraftForm form, Conflict ex, boolean part, HttpServletResponse response, Model model) {
		Plan plan = this.plans.get(before.agency(), before.id());
		model.addAttribute("stale",
				new Stale(Objects.requireNonNullElse(ex.who(), ""),
						(ex.when() != null) ? this.spoken.recently(ex.when()) : "", this.spoken.words(ex.what()),
						plan.status().editable() ? plan.version() : null));
		response.setStatus(HttpStatus.CONFLICT.value());
		return kept(plan, form, part, response, model);
	}

	String refused(Plan before, DraftForm form, Refused ex, boolean part, HttpServletResponse response, Model model) {
		Plan plan = this.plans.get(before.agency(), before.id());
		model.addAttribute("refusal", this.spoken.words(ex));
		model.addAttribute("refusalPlace", place(plan, ex));
		response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
		return kept(plan, form, part, response, model);
	}

	/** Cells are not confirmed: the draft is saved, and handed in only knowingly. */
	String unconfirmed(Plan before, DraftForm form, int cells, HttpServletResponse response, Model model) {
		model.addAttribute("unconfirmed", cells);
		response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
		return kept(this.plans.get(before.agency(), before.id()), form, false, response, model);
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
		model.addAttribute("typed", form.digest());
		if (!form.holdsDraft()) {
			this.page.whole(plan, model);
			return PAGE;
		}
		PlanText text = form.words(plan.text(), this.spoken.today());
		this.page.whole(plan, text, this.readAppendix.of(plan, text, form.items()), model);
		model.addAttribute("version", model.containsAttribute("stale") ? form.version() : plan.version());
		return PAGE;
	}

	/** The element that a refusal is about. */
	private static String place(Plan plan, Refused ex) {
		Object[] arguments = ex.arguments();
		if (ex.messageKey().startsWith("plan.item.") && arguments.length > 0 && arguments[0] instanceof Integer no) {
			List<PlanItem> items = plan.items();
			return (no <= items.size()) ? "row-" + items.get(no - 1).id() : "appendix";
		}
		return PLACES.entrySet()
			.stream()
			.filter((place) -> ex.messageKey().startsWith(place.getKey()))
			.map(Map.Entry::getValue)
			.findFirst()
			.orElse("appendix");
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
