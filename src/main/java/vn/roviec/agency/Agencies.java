package vn.roviec.agency;

import java.util.List;
import java.util.Optional;

/**
 * What there is to know of agencies, units and officers; every question names the agency.
 */
public interface Agencies {

	Agency agency(AgencyId id);

	List<AgencyId> all();

	List<Unit> units(AgencyId agency);

	Optional<Unit> unit(AgencyId agency, UnitId unit);

	/** The office (Văn phòng) that checks form and keeps the clerk. */
	Unit office(AgencyId agency);

	List<Officer> officers(AgencyId agency);

	Optional<Officer> officer(AgencyId agency, OfficerId officer);

	List<Officer> officersIn(AgencyId agency, UnitId unit);

	List<Officer> heads(AgencyId agency, UnitId unit);

	List<Officer> holding(AgencyId agency, Role role);

	/** Vice-chairmen whose delegation of signing is valid on the current day. */
	List<Officer> delegates(AgencyId agency);

	/**
	 * The officer as an actor, with today's positions; empty where unknown or inactive.
	 */
	Optional<Actor> actor(OfficerId officer);

}
