package vn.roviec.calendar.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import vn.roviec.agency.Actor;
import vn.roviec.calendar.ChangeCalendar;
import vn.roviec.deadline.CalendarDay;
import vn.roviec.deadline.DayKind;
import vn.roviec.web.SheetTable;
import vn.roviec.web.Spoken;
import vn.roviec.web.TypedDay;
import vn.roviec.workflow.Refused;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class CalendarController {

	private static final Set<String> KINDS = Set.of("SWAP_OFF", "SWAP_WORK", "OWN_DAY_OFF");

	private static final int NAME = 200;

	private final CalendarPages pages;

	private final ChangeCalendar change;

	private final Spoken spoken;

	CalendarController(CalendarPages pages, ChangeCalendar change, Spoken spoken) {
		this.pages = pages;
		this.change = change;
		this.spoken = spoken;
	}

	@GetMapping("/agency/calendar")
	String calendar(Actor actor, @RequestParam(defaultValue = "0") int year, Model model) {
		return this.pages.fill(actor, year, model);
	}

	@GetMapping("/agency/calendar/sheet")
	SheetTable sheet(Actor actor, @RequestParam(defaultValue = "0") int year) {
		return this.pages.sheet(actor, year);
	}

	/** Enters a day, and the day that is worked for it where it is a swap. */
	@PostMapping("/agency/calendar/days")
	ModelAndView enter(Actor actor, @ModelAttribute("day") DayForm form, BindingResult errors, Model model,
			RedirectAttributes redirect) {
		if (errors.getTarget() == null) {
			// an id that is none, which no form of ours sends: nothing of it could be
			// read
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
		try {
			List<CalendarDay> days = days(form);
			this.change.enter(actor, form.seen(), days);
			redirect.addFlashAttribute("flash", this.spoken.words("calendar.flash.entered"));
			return new ModelAndView("redirect:/agency/calendar?year=" + days.get(0).date().getYear());
		}
		catch (Refused ex) {
			String field = ex.messageKey().startsWith("calendar.name") ? "name"
					: ex.messageKey().startsWith("calendar.kind") ? "kind" : "date";
			errors.rejectValue(field, ex.messageKey(), ex.arguments(), ex.messageKey());
			return new ModelAndView(this.pages.fill(actor, 0, model), HttpStatus.UNPROCESSABLE_ENTITY);
		}
	}

	/** Takes back what was entered for a day. */
	@PostMapping("/agency/calendar/days/remove")
	String remove(Actor actor, @RequestParam UUID seen, @RequestParam LocalDate date, RedirectAttributes redirect) {
		this.change.remove(actor, seen, date);
		redirect.addFlashAttribute("flash", this.spoken.words("calendar.flash.removed"));
		return "redirect:/agency/calendar?year=" + date.getYear();
	}

	private List<CalendarDay> days(DayForm form) {
		if (!KINDS.contains(form.kind())) {
			throw new Refused("calendar.kind.missing");
		}
		String name = form.name().strip();
		if (name.isEmpty() || name.length() > NAME) {
			throw new Refused("calendar.name.missing");
		}
		DayKind kind = DayKind.valueOf(form.kind());
		List<CalendarDay> days = new ArrayList<>();
		days.add(new CalendarDay(day(form.date()), kind, name));
		if (kind == DayKind.SWAP_OFF && !form.worked().isBlank()) {
			days.add(new CalendarDay(day(form.worked()), DayKind.SWAP_WORK,
					this.spoken.words("calendar.worked.for", this.spoken.day(days.get(0).date()))));
		}
		return days;
	}

	private LocalDate day(String typed) {
		return TypedDay.next(this.spoken.today()).read(typed).orElseThrow(() -> new Refused("calendar.day.read"));
	}

}
