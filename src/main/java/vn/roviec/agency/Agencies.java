package vn.roviec.agency;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What there is to know of agencies, units and officers; every question names the agency.
 */
public interface Agencies {

	Agency agency(AgencyId id);

	List<AgencyId> all();

	/** Those that are there today. */
	List<Unit> units(AgencyId agency);

	/** Also one that has ended: old records still have its name. */
	Optional<Unit> unit(AgencyId agency, UnitId unit);

	/**
	 * The unit that is meant by a name as somebody wrote it: its full or short name, its
	 * code or another known form, or else a name that was learnt; marks, capitals, dashes
	 * and spaces do not count. Where that one has ended, its successor.
	 */
	Optional<Unit> unitWritten(AgencyId agency, String text);

	/**
	 * The unit itself, or where it has ended whoever has its work now.
	 */
	UnitId inForce(AgencyId agency, UnitId unit);

	/** The office (Văn phòng) that checks form and keeps the clerk. */
	Unit office(AgencyId agency);

	/** Those who are active, in the agency's own order. */
	List<Officer> officers(AgencyId agency);

	/** Also one who is no longer active: what they did still has their name. */
	Optional<Officer> officer(AgencyId agency, OfficerId officer);

	/** Those who work in it; one who only looks at other agencies does not. */
	List<Officer> officersIn(AgencyId agency, UnitId unit);

	/** Whether anybody works in the unit today. */
	boolean isStaffed(AgencyId agency, UnitId unit);

	List<Officer> heads(AgencyId agency, UnitId unit);

	List<Officer> holding(AgencyId agency, Role role);

	/** Vice-chairmen who may take the decision for the chairman on the current day. */
	List<Officer> delegates(AgencyId agency, ChairmansDecision decision);

	/** The absence of the officer that covers the day. */
	Optional<Absence> absence(AgencyId agency, OfficerId officer, LocalDate day);

	/**
	 * Who stands in for the officer on the day: the substitute of an absence that covers
	 * it, or where the substitute is away too, the substitute's own; nobody further.
	 * Empty where the officer is there.
	 */
	Set<OfficerId> substitutesOf(AgencyId agency, OfficerId officer, LocalDate day);

	/** Whether the officer works here, and who stands in today. */
	Presence presence(AgencyId agency, OfficerId officer);

	/**
	 * The officer as an actor, with today's positions; empty where unknown or inactive.
	 */
	Optional<Actor> actor(OfficerId officer);

}
