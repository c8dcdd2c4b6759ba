package vn.roviec.organisation;

import vn.roviec.agency.Actor;
import vn.roviec.agency.Agencies;
import vn.roviec.agency.OfficerId;
import vn.roviec.agency.Position;
import vn.roviec.agency.Role;

import org.springframework.stereotype.Component;

/**
 * Whose absences somebody may keep: one's own, those of the unit one heads, and the
 * administrator everybody's. Who stands in for a head keeps none by that: nobody
 * lengthens the own time in charge.
 */
@Component
public class AbsenceRights {

	private final Agencies agencies;

	AbsenceRights(Agencies agencies) {
		this.agencies = agencies;
	}

	public boolean mayKeep(Actor actor, OfficerId officer) {
		return actor.officer().equals(officer) || actor.holds(Role.ADMINISTRATOR)
				|| this.agencies.officer(actor.agency(), officer)
					.filter((known) -> known.positions().stream().map(Position::unit).anyMatch(actor.inPerson()::heads))
					.isPresent();
	}

}
