package vn.roviec.web;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;

import vn.roviec.agency.Absence;
import vn.roviec.agency.Agencies;
import vn.roviec.agency.AgencyId;
import vn.roviec.agency.Officer;
import vn.roviec.agency.OfficerId;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Warns who gives work to somebody who is away, or will be when it falls due. */
@Component
public class AbsenceWarning {

	private final Agencies agencies;

	private final Spoken spoken;

	AbsenceWarning(Agencies agencies, Spoken spoken) {
		this.agencies = agencies;
		this.spoken = spoken;
	}

	/**
	 * Says it above the next page; the work is given all the same.
	 * @param due the days on which the work falls due
	 */
	public void say(AgencyId agency, OfficerId officer, Collection<LocalDate> due, RedirectAttributes redirect) {
		LocalDate today = this.spoken.today();
		Stream.concat(Stream.of(today), due.stream().sorted())
			.flatMap((day) -> words(agency, officer, day, day.equals(today)).stream())
			.findFirst()
			.ifPresent((words) -> redirect.addFlashAttribute("flashAttention", words));
	}

	private Optional<String> words(AgencyId agency, OfficerId officer, LocalDate day, boolean now) {
		return this.agencies.absence(agency, officer, day).map((absence) -> words(absence, day, now));
	}

	private String words(Absence absence, LocalDate day, boolean now) {
		OfficerId substitute = absence.substitute();
		return this.spoken.words(
				(now ? "absence.now." : "absence.due.") + ((substitute != null) ? "substituted" : "alone"),
				name(absence.agency(), absence.officer()), this.spoken.day(absence.firstDay()),
				this.spoken.day(absence.lastDay()), this.spoken.day(day),
				(substitute != null) ? name(absence.agency(), substitute) : "");
	}

	private String name(AgencyId agency, OfficerId officer) {
		return this.agencies.officer(agency, officer).map(Officer::name).orElse("");
	}

}
