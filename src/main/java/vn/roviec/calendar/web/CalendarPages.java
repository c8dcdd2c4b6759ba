package vn.roviec.calendar.web;

import java.util.List;

import vn.roviec.agency.Actor;
import vn.roviec.agency.Role;
import vn.roviec.calendar.Storm;
import vn.roviec.calendar.Storms;
import vn.roviec.deadline.CalendarEdition;
import vn.roviec.deadline.LostDays;
import vn.roviec.deadline.WorkingCalendar;
import vn.roviec.deadline.WorkingCalendars;
import vn.roviec.web.SheetTable;
import vn.roviec.web.Sheets;
import vn.roviec.web.Spoken;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page of an agency's calendar. */
@Component
class CalendarPages {

	static final String VIEW = "calendar/calendar";

	private static final int FIRST = 2020;

	private static final int LAST = 2099;

	private final WorkingCalendars calendars;

	private final YearSheets years;

	private final Sheets sheets;

	private final Storms storms;

	private final Spoken spoken;

	CalendarPages(WorkingCalendars calendars, YearSheets years, Sheets sheets, Storms storms, Spoken spoken) {
		this.calendars = calendars;
		this.years = years;
		this.sheets = sheets;
		this.storms = storms;
		this.spoken = spoken;
	}

	/**
	 * Fills the model; a form that has come back with errors stays as it is.
	 * @param year 0 for the present one
	 */
	String fill(Actor actor, int year, Model model) {
		int shown = shown(year);
		WorkingCalendar calendar = this.calendars.of(actor.agency());
		CalendarEdition edition = this.calendars.edition(actor.agency());
		if (!model.containsAttribute("day")) {
			model.addAttribute("day", new DayForm(edition.stamp(), "", "", "", ""));
		}
		if (!model.containsAttribute("storm")) {
			model.addAttribute("storm", StormForm.empty());
		}
		model.addAttribute("year", shown);
		model.addAttribute("months", this.years.months(calendar, shown));
		model.addAttribute("special", this.years.special(calendar, shown));
		model.addAttribute("stamp", edition.stamp());
		model.addAttribute("changed", (edition.changedAt() != null)
				? this.spoken.words("calendar.changed", edition.changedBy(), this.spoken.moment(edition.changedAt()))
				: "");
		model.addAttribute("storms", this.storms.newest(actor.agency()).stream().map(this::line).toList());
		model.addAttribute("mayEnter", actor.holds(Role.ADMINISTRATOR));
		model.addAttribute("mayPropose", mayPropose(actor));
		return VIEW;
	}

	/** The days of a year that differ, to be taken away. */
	SheetTable sheet(Actor actor, int year) {
		int shown = shown(year);
		return this.sheets.titled(actor.agency(), this.spoken.words("calendar.title", String.valueOf(shown)))
			.column("calendar.date", 24)
			.column("calendar.name", 50)
			.column("calendar.kind", 24)
			.of(this.years.special(this.calendars.of(actor.agency()), shown)
				.stream()
				.map((day) -> List.of(day.day(), day.name(), day.kind()))
				.toList());
	}

	private int shown(int year) {
		return (year != 0) ? Math.max(FIRST, Math.min(LAST, year)) : this.spoken.today().getYear();
	}

	static boolean mayPropose(Actor actor) {
		return List.of(Role.CHAIRMAN, Role.HEAD, Role.ADMINISTRATOR).stream().anyMatch(actor::holds);
	}

	private StormLine line(Storm storm) {
		return new StormLine(storm.id().toString(),
				this.spoken.words((storm.undoes() != null) ? "storm.title.undo" : "storm.title", span(storm.days())),
				storm.reason(), storm.state().name());
	}

	/** "10/11/2026" or "10/11/2026 – 12/11/2026". */
	String span(LostDays days) {
		return days.first().equals(days.last()) ? this.spoken.day(days.first())
				: this.spoken.day(days.first()) + " – " + this.spoken.day(days.last());
	}

	/** A decision in the list. */
	record StormLine(String id, String title, String reason, String state) {

	}

}
