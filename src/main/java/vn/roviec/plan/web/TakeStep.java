package vn.roviec.plan.web;

import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.Actor;
import vn.roviec.audit.AuditEntry;
import vn.roviec.audit.AuditLog;
import vn.roviec.plan.Plan;
import vn.roviec.plan.PlanId;
import vn.roviec.plan.PlanStatus;
import vn.roviec.plan.Plans;
import vn.roviec.web.Spoken;
import vn.roviec.workflow.Conflict;
import vn.roviec.workflow.Refused;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes a step of a plan for a page, and answers as its reader needs. */
@Component
class TakeStep {

	private final Plans plans;

	private final PlanPages planPages;

	private final SignPages signPages;

	private final AuditLog audit;

	private final Spoken spoken;

	TakeStep(Plans plans, PlanPages planPages, SignPages signPages, AuditLog audit, Spoken spoken) {
		this.plans = plans;
		this.planPages = planPages;
		this.signPages = signPages;
		this.audit = audit;
		this.spoken = spoken;
	}

	/**
	 * Takes the step: then the plan's page says so; where a rule refuses it, the form
	 * comes back with the sentence and what was typed.
	 * @param done message key after "plan.done."
	 * @throws Conflict where somebody was faster: who and when
	 */
	ModelAndView take(Actor actor, PlanId id, String done, Runnable step, Model model, RedirectAttributes redirect) {
		return take(actor, id, done, step, (refused) -> {
			Plan plan = this.plans.get(actor.agency(), id);
			model.addAttribute("refusalPlace", place(plan, done, refused));
			return (plan.status() == PlanStatus.SIGNING) ? this.signPages.show(plan, actor, model)
					: this.planPages.show(plan, actor, PlanPages.CONTENT, model);
		}, model, redirect);
	}

	/**
	 * As above, for a form that has a page of its own.
	 * @param page fills that page and names its view
	 */
	ModelAndView take(Actor actor, PlanId id, String done, Runnable step, Function<Refused, String> page, Model model,
			RedirectAttributes redirect) {
		try {
			step.run();
		}
		catch (Refused ex) {
			model.addAttribute("refusal", this.spoken.words(ex.messageKey(), ex.arguments()));
			return new ModelAndView(page.apply(ex), HttpStatus.UNPROCESSABLE_ENTITY);
		}
		catch (Conflict ex) {
			throw (ex.who() != null) ? ex : named(actor, id, ex);
		}
		redirect.addFlashAttribute("flash", this.spoken.words("plan.done." + done));
		return new ModelAndView("redirect:/plans/" + id);
	}

	/** The field that holds the words of the step; null where it has none. */
	private static @Nullable String place(Plan plan, String step, Refused refused) {
		return switch (step) {
			case "comment", "close" -> "words";
			case "withdraw" -> "withdraw-words";
			case "return" -> "return-" + plan.status();
			case "sign" -> refused.messageKey().startsWith("signature.pin") ? "pin"
					: refused.messageKey().startsWith("plan.sign.hand") ? "why" : null;
			default -> null;
		};
	}

	/** Says who did the last thing to the plan. */
	private Conflict named(Actor actor, PlanId id, Conflict conflict) {
		List<AuditEntry> people = this.audit.of(actor.agency(), id.value())
			.stream()
			.filter((entry) -> !entry.actorName().isBlank())
			.toList();
		if (people.isEmpty()) {
			return conflict;
		}
		AuditEntry last = people.get(people.size() - 1);
		return new Conflict(conflict.what(), last.actorName(), last.at());
	}

}
