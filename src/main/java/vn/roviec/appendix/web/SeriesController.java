package vn.roviec.appendix.web;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import vn.roviec.agency.Actor;
import vn.roviec.appendix.SeriesId;
import vn.roviec.appendix.SetSeriesLead;
import vn.roviec.appendix.StopSeries;
import vn.roviec.web.Spoken;
import vn.roviec.workflow.Refused;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Recurring work: its cycles, its end, and how early each cycle's task is made. */
@Controller
class SeriesController {

	private final SeriesPages pages;

	private final StopSeries stopSeries;

	private final SetSeriesLead setLead;

	private final Spoken spoken;

	SeriesController(SeriesPages pages, StopSeries stopSeries, SetSeriesLead setLead, Spoken spoken) {
		this.pages = pages;
		this.stopSeries = stopSeries;
		this.setLead = setLead;
		this.spoken = spoken;
	}

	@GetMapping("/series/{id}")
	String series(Actor actor, @PathVariable UUID id, Model model) {
		this.pages.fill(actor, new SeriesId(id), model);
		return SeriesPages.VIEW;
	}

	@PostMapping("/series/{id}/stop")
	ModelAndView stop(Actor actor, @PathVariable UUID id, @ModelAttribute("stop") StopForm form, BindingResult errors,
			Model model, RedirectAttributes redirect) {
		return answer(actor, id, errors, "reason", model, redirect,
				() -> this.stopSeries.stop(actor, new SeriesId(id), form.reason()));
	}

	@PostMapping("/series/{id}/lead")
	ModelAndView lead(Actor actor, @PathVariable UUID id, @ModelAttribute("lead") LeadForm form, BindingResult errors,
			Model model, RedirectAttributes redirect) {
		return answer(actor, id, errors, "days", model, redirect, () -> {
			this.pages.mustKnow(actor, new SeriesId(id));
			this.setLead.set(actor, form.number());
		});
	}

	private ModelAndView answer(Actor actor, UUID id, BindingResult form, String field, Model model,
			RedirectAttributes redirect, Runnable wanted) {
		try {
			wanted.run();
			redirect.addFlashAttribute("flash", this.spoken.words("series.flash." + form.getObjectName()));
			return new ModelAndView("redirect:/series/" + id);
		}
		catch (Refused ex) {
			form.rejectValue(field, ex.messageKey(), ex.arguments(), ex.messageKey());
			this.pages.fill(actor, new SeriesId(id), model);
			return new ModelAndView(SeriesPages.VIEW, HttpStatus.UNPROCESSABLE_ENTITY);
		}
	}

	/** Why the work is not to come back any more. */
	record StopForm(String reason) {

		StopForm(@Nullable String reason) {
			this.reason = (reason != null) ? reason : "";
		}

	}

	/** How many working days before a cycle its task is made, as typed. */
	record LeadForm(String days) {

		LeadForm(@Nullable String days) {
			this.days = (days != null) ? days.strip() : "";
		}

		int number() {
			return this.days.matches("\\d{1,3}") ? Integer.parseInt(this.days) : -1;
		}

	}

}
