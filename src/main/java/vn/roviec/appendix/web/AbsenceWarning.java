package vn.roviec.appendix.web;

import java.time.LocalDate;

import vn.roviec.agency.Absence;
import vn.roviec.agency.Agencies;
import vn.roviec.agency.AgencyId;
import vn.roviec.agency.Officer;
import vn.roviec.agency.OfficerId;
import vn.roviec.web.Spoken;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Warns where a task is due while whoever is to do it is away. */
@Component
class AbsenceWarning {

	private final Agencies agencies;

	private final Spoken spoken;

	AbsenceWarning(Agencies agencies, Spoken spoken) {
		this.agencies = agencies;
		this.spoken = spoken;
	}

	/** Says it above the next page; the task is given all the same. */
	void say(AgencyId agency, OfficerId officer, LocalDate due, RedirectAttributes redirect) {
		this.agencies.absence(agency, officer, due)
			.ifPresent((absence) -> redirect.addFlashAttribute("flashAttention", words(absence, due)));
	}

	private String words(Absence absence, LocalDate due) {
		OfficerId substitute = absence.substitute();
		return this.spoken.words((substitute != null) ? "task.absence.substituted" : "task.absence.alone",
				name(absence.agency(), absence.officer()), this.spoken.day(absence.firstDay()),
				this.spoken.day(absence.lastDay()), this.spoken.day(due),
				(substitute != null) ? name(absence.agency(), substitute) : "");
	}

	private String name(AgencyId agency, OfficerId officer) {
		return this.agencies.officer(agency, officer).map(Officer::name).orElse("");
	}

}
