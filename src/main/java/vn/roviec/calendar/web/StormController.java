package vn.roviec.calendar.web;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.Actor;
import vn.roviec.calendar.DecideStorm;
import vn.roviec.calendar.ProposeStorm;
import vn.roviec.calendar.StormId;
import vn.roviec.web.Spoken;
import vn.roviec.web.TypedDay;
import vn.roviec.workflow.Refused;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Days lost to force majeure: proposed, previewed, signed by the chairman. */
@Controller
class StormController {

	/**
	 * At which field a refusal stands, by the beginning of its key; else at the form.
	 */
	private static final Map<String, String> FIELDS = Map.of("storm.days.order", "last", "storm.days.long", "last",
			"storm.days.far", "first", "storm.days.first", "first", "storm.days.last", "last", "storm.reason", "reason",
			"storm.words", "words");

	private final ProposeStorm propose;

	private final DecideStorm decide;

	private final StormPages pages;

	private final CalendarPages calendar;

	private final Spoken spoken;

	StormController(ProposeStorm propose, DecideStorm decide, StormPages pages, CalendarPages calendar, Spoken spoken) {
		this.propose = propose;
		this.decide = decide;
		this.pages = pages;
		this.calendar = calendar;
		this.spoken = spoken;
	}

	@GetMapping("/agency/storms/{id}")
	String storm(Actor actor, @PathVariable UUID id, Model model) {
		return this.pages.fill(actor, new StormId(id), model);
	}

	@PostMapping("/agency/storms")
	ModelAndView propose(Actor actor, @ModelAttribute("storm") StormForm form, BindingResult errors, Model model,
			RedirectAttributes redirect) {
		return answer(errors, redirect, "storm.flash.proposed",
				() -> this.propose.propose(actor, first(form), last(form), form.reason()),
				() -> this.calendar.fill(actor, 0, model));
	}

	/**
	 * Signs.
	 * @param seen of the preview on the page
	 * @param confirm ticked where the chairman is sure
	 */
	@PostMapping("/agency/storms/{id}/sign")
	ModelAndView sign(Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable UUID seen,
			@RequestParam(defaultValue = "false") boolean confirm, @ModelAttribute("sign") StormForm form,
			BindingResult errors, Model model, RedirectAttributes redirect) {
		StormId storm = new StormId(id);
		return answer(errors, redirect, "storm.flash.signed", () -> {
			if (seen == null || !confirm) {
				throw new Refused("storm.sign.confirm");
			}
			this.decide.sign(actor, storm, seen);
			return storm;
		}, () -> this.pages.fill(actor, storm, model));
	}

	@PostMapping("/agency/storms/{id}/decline")
	ModelAndView decline(Actor actor, @PathVariable UUID id, @ModelAttribute("decline") StormForm form,
			BindingResult errors, Model model, RedirectAttributes redirect) {
		StormId storm = new StormId(id);
		return answer(errors, redirect, "storm.flash.declined", () -> {
			this.decide.decline(actor, storm, form.words());
			return storm;
		}, () -> this.pages.fill(actor, storm, model));
	}

	/** Asks for taking a signed decision back: a new decision. */
	@PostMapping("/agency/storms/{id}/undo")
	ModelAndView undo(Actor actor, @PathVariable UUID id, @ModelAttribute("undo") StormForm form, BindingResult errors,
			Model model, RedirectAttributes redirect) {
		StormId storm = new StormId(id);
		return answer(errors, redirect, "storm.flash.proposed", () -> this.propose.undo(actor, storm, form.reason()),
				() -> this.pages.fill(actor, storm, model));
	}

	private ModelAndView answer(BindingResult errors, RedirectAttributes redirect, String done,
			Supplier<StormId> wanted, Supplier<String> again) {
		try {
			StormId storm = wanted.get();
			redirect.addFlashAttribute("flash", this.spoken.words(done));
			return new ModelAndView("redirect:/agency/storms/" + storm);
		}
		catch (Refused ex) {
			String field = FIELDS.entrySet()
				.stream()
				.filter((known) -> ex.messageKey().startsWith(known.getKey()))
				.map(Map.Entry::getValue)
				.findFirst()
				.orElse("");
			if (field.isEmpty()) {
				errors.reject(ex.messageKey(), ex.arguments(), ex.messageKey());
			}
			else {
				errors.rejectValue(field, ex.messageKey(), ex.arguments(), ex.messageKey());
			}
			return new ModelAndView(again.get(), HttpStatus.UNPROCESSABLE_ENTITY);
		}
	}

	private LocalDate first(StormForm form) {
		return day(form.first(), "storm.days.first");
	}

	private LocalDate last(StormForm form) {
		return form.last().isBlank() ? first(form) : day(form.last(), "storm.days.last");
	}

	private LocalDate day(String typed, String refusal) {
		return TypedDay.first(this.spoken.today()).read(typed).orElseThrow(() -> new Refused(refusal));
	}

}
