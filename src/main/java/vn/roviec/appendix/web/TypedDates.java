package vn.roviec.appendix.web;

import java.time.LocalDate;

import vn.roviec.agency.AgencyId;
import vn.roviec.deadline.WorkingCalendars;
import vn.roviec.web.Spoken;
import vn.roviec.web.TypedDay;
import vn.roviec.workflow.Refused;

import org.springframework.stereotype.Component;

/** Reads the date of a form as people type it: the next such day from today. */
@Component
class TypedDates {

	private final WorkingCalendars calendars;

	private final Spoken spoken;

	TypedDates(WorkingCalendars calendars, Spoken spoken) {
		this.calendars = calendars;
		this.spoken = spoken;
	}

	LocalDate of(TaskForm form) {
		return read(form.date());
	}

	/** Says what day was typed, or why it cannot be a due date. */
	String note(AgencyId agency, String typed) {
		try {
			return typed.isBlank() ? "" : note(agency, read(typed));
		}
		catch (Refused ex) {
			return this.spoken.words(ex);
		}
	}

	/** Says what day it is; a day off may be a due date, but is warned of. */
	String note(AgencyId agency, LocalDate day) {
		if (day.isBefore(this.spoken.today())) {
			return this.spoken.words("task.deadline.past");
		}
		return this.calendars.of(agency)
			.dayOffName(day)
			.map((name) -> this.spoken.words("task.form.dayOff", this.spoken.weekday(day), name))
			.orElseGet(() -> this.spoken.weekday(day));
	}

	private LocalDate read(String typed) {
		return TypedDay.next(this.spoken.today()).read(typed).orElseThrow(() -> new Refused("task.form.date"));
	}

}
