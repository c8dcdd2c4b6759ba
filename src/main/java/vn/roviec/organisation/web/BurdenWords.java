package vn.roviec.organisation.web;

import java.util.List;
import java.util.stream.Collectors;

import vn.roviec.agency.AgencyId;
import vn.roviec.agency.UnitId;
import vn.roviec.organisation.UnitBurden;
import vn.roviec.organisation.UnitBurden.Figure;
import vn.roviec.web.Spoken;

import org.springframework.stereotype.Component;

/** Says in one sentence what goes over to a successor, before a unit is ended. */
@Component
class BurdenWords {

	private static final String MOVES = "organisation.unit.moves.";

	private final UnitBurden burden;

	private final Spoken spoken;

	BurdenWords(UnitBurden burden, Spoken spoken) {
		this.burden = burden;
		this.spoken = spoken;
	}

	String of(AgencyId agency, UnitId unit) {
		List<Figure> work = this.burden.work(agency, unit);
		int people = this.burden.people(agency, unit);
		String listed = work.isEmpty() ? this.spoken.words(MOVES + "nothing")
				: work.stream()
					.map((figure) -> this.spoken.words(MOVES + figure.key(), figure.number()))
					.collect(Collectors.joining(", "));
		return this.spoken.words((people > 0) ? MOVES + "with" : MOVES + "without", listed,
				this.spoken.words(MOVES + "people", people));
	}

}
