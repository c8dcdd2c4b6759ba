package vn.roviec.organisation.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.Absence;
import vn.roviec.agency.Absences;
import vn.roviec.agency.Actor;
import vn.roviec.agency.Agencies;
import vn.roviec.agency.AgencyId;
import vn.roviec.agency.Officer;
import vn.roviec.agency.OfficerId;
import vn.roviec.organisation.AbsenceRights;
import vn.roviec.web.Spoken;
import vn.roviec.worklist.WorkDue;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Says each absence as a line, with the work that falls due meanwhile. */
@Component
class AbsenceLines {

	private static final int NAMED = 3;

	private final Absences absences;

	private final AbsenceRights rights;

	private final Agencies agencies;

	private final WorkDue due;

	private final Spoken spoken;

	AbsenceLines(Absences absences, AbsenceRights rights, Agencies agencies, WorkDue due, Spoken spoken) {
		this.absences = absences;
		this.rights = rights;
		this.agencies = agencies;
		this.due = due;
		this.spoken = spoken;
	}

	void show(Actor actor, Model model) {
		List<Officer> officers = this.agencies.officers(actor.agency());
		model.addAttribute("me", actor.officer());
		List<Officer> mine = officers.stream().filter((officer) -> this.rights.mayKeep(actor, officer.id())).toList();
		model.addAttribute("mine", mine);
		model.addAttribute("officers", substitutes(actor, officers, mine));
		model.addAttribute("absences", of(actor));
	}

	/** Who is away today and who will be. */
	List<Line> of(Actor actor) {
		return this.absences.since(actor.agency(), this.spoken.today())
			.stream()
			.map((absence) -> line(actor, absence))
			.toList();
	}

	/**
	 * Colleagues of the same unit first; who only keeps one's own days is not among them.
	 */
	private static List<Officer> substitutes(Actor actor, List<Officer> officers, List<Officer> mine) {
		return officers.stream()
			.filter((officer) -> !officer.observes())
			.filter((officer) -> mine.size() > 1 || !officer.id().equals(actor.officer()))
			.sorted(Comparator.comparing((Officer officer) -> officer.positions()
				.stream()
				.noneMatch((position) -> actor.belongsTo(position.unit()))))
			.toList();
	}

	/** What to mind about an absence that was just noted. */
	Optional<String> warning(Absence absence) {
		List<String> words = warnings(absence);
		return words.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", words));
	}

	private Line line(Actor actor, Absence absence) {
		boolean mayKeep = this.rights.mayKeep(actor, absence.officer());
		boolean concerned = mayKeep || actor.officer().equals(absence.substitute());
		return new Line(absence, name(absence.agency(), absence.officer()),
				this.spoken.words("organisation.absence.days", this.spoken.day(absence.firstDay()),
						this.spoken.day(absence.lastDay())),
				(absence.substitute() != null) ? name(absence.agency(), absence.substitute()) : null,
				absence.covers(this.spoken.today()), concerned ? warnings(absence) : List.of(), mayKeep);
	}

	private List<String> warnings(Absence absence) {
		List<WorkDue.Due> falling = this.due.between(absence.agency(), absence.officer(), absence.firstDay(),
				absence.lastDay());
		String named = falling.stream()
			.limit(NAMED)
			.map((work) -> "“" + work.title() + "” (" + this.spoken.day(work.day()) + ")")
			.collect(Collectors.joining("; "));
		List<String> words = new ArrayList<>();
		if (!falling.isEmpty()) {
			words.add(this.spoken.words(
					(falling.size() > NAMED) ? "organisation.absence.due.more" : "organisation.absence.due",
					falling.size(), named));
		}
		OfficerId substitute = absence.substitute();
		if (substitute == null) {
			words.add(this.spoken.words("organisation.absence.nobody"));
		}
		else if (!this.absences.within(absence.agency(), substitute, absence.firstDay(), absence.lastDay()).isEmpty()) {
			words.add(this.spoken.words("organisation.absence.away.too", name(absence.agency(), substitute)));
		}
		return words;
	}

	private String name(AgencyId agency, OfficerId officer) {
		return this.agencies.officer(agency, officer).map(Officer::name).orElse("");
	}

	/**
	 * One absence.
	 *
	 * @param substitute null where nobody stands in
	 * @param warnings for those whom they concern
	 * @param mayEnd whether the reader may end it
	 */
	record Line(Absence absence, String name, String days, @Nullable String substitute, boolean now,
			List<String> warnings, boolean mayEnd) {

	}

}
