package vn.roviec.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import vn.roviec.agency.Actor;
import vn.roviec.agency.Agencies;
import vn.roviec.agency.HeldPosition;
import vn.roviec.agency.Officer;
import vn.roviec.agency.OfficerId;
import vn.roviec.agency.People;
import vn.roviec.agency.Positions;
import vn.roviec.agency.Role;
import vn.roviec.agency.Unit;
import vn.roviec.agency.UnitId;
import vn.roviec.audit.AuditLog;
import vn.roviec.workflow.NotFound;
import vn.roviec.workflow.Refused;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds officers, and gives and ends their positions; one officer may hold several. */
@Service
public class KeepPeople {

	private static final int LONGEST = 200;

	private final Agencies agencies;

	private final People people;

	private final Positions positions;

	private final AuditLog audit;

	private final Clock clock;

	KeepPeople(Agencies agencies, People people, Positions positions, AuditLog audit, Clock clock) {
		this.agencies = agencies;
		this.people = people;
		this.positions = positions;
		this.audit = audit;
		this.clock = clock;
	}

	/** Adds an officer with a first position. */
	@Transactional
	public OfficerId add(Actor administrator, String name, UnitId unit, Role role, String title, LocalDate from) {
		OfficerId id = new OfficerId(UUID.randomUUID());
		String kept = name(name);
		this.people.add(administrator.agency(), id, kept);
		this.audit.append(administrator, "officer.added", id.value(), kept);
		give(administrator, id, unit, role, title, from);
		return id;
	}

	@Transactional
	public void rename(Actor administrator, OfficerId id, String name) {
		Officer officer = known(administrator, id);
		String kept = name(name);
		this.people.rename(administrator.agency(), id, kept);
		this.audit.append(administrator, "officer.renamed", id.value(), officer.name() + " → " + kept);
	}

	/**
	 * Gives a position.
	 * @param from the first day on which it counts
	 */
	@Transactional
	public void give(Actor administrator, OfficerId id, UnitId unit, Role role, String title, LocalDate from) {
		known(administrator, id);
		Unit of = this.agencies.units(administrator.agency())
			.stream()
			.filter((one) -> one.id().equals(unit))
			.findFirst()
			.orElseThrow(() -> new Refused("organisation.people.unit.missing"));
		aloneWhereObserving(administrator, id, role);
		String kept = Words.line(title);
		if (kept.isEmpty()) {
			throw new Refused("organisation.people.title.missing");
		}
		if (kept.length() > LONGEST) {
			throw new Refused("organisation.people.title.long", LONGEST);
		}
		this.positions.give(administrator.agency(), id, unit, role, kept, from);
		this.audit.append(administrator, "officer.position-given", id.value(), kept + " · " + of.name());
	}

	/** Who looks at other agencies has no part in the work of this one. */
	private void aloneWhereObserving(Actor administrator, OfficerId id, Role role) {
		LocalDate today = LocalDate.now(this.clock);
		boolean mixed = this.positions.of(administrator.agency(), id)
			.stream()
			.filter((held) -> !held.overOn(today))
			.anyMatch((held) -> (held.role() == Role.OBSERVER) != (role == Role.OBSERVER));
		if (mixed) {
			throw new Refused("organisation.people.role.alone");
		}
	}

	/**
	 * Ends a position.
	 * @param day the first day without it; today counts from the next request on
	 */
	@Transactional
	public void end(Actor administrator, OfficerId id, UUID position, LocalDate day) {
		known(administrator, id);
		HeldPosition held = this.positions.of(administrator.agency(), id)
			.stream()
			.filter((one) -> one.id().equals(position))
			.findFirst()
			.orElseThrow(() -> new NotFound("position"));
		LocalDate today = LocalDate.now(this.clock);
		if (held.overOn(today)) {
			throw new Refused("organisation.people.over");
		}
		if (held.role() == Role.ADMINISTRATOR && this.agencies.holding(administrator.agency(), Role.ADMINISTRATOR)
			.stream()
			.allMatch((one) -> one.id().equals(id))) {
			throw new Refused("organisation.people.lastAdministrator");
		}
		this.positions.end(administrator.agency(), id, position, day.minusDays(1));
		this.audit.append(administrator, "officer.position-ended", id.value(), held.title() + " · " + held.unitName());
	}

	private Officer known(Actor administrator, OfficerId id) {
		return this.agencies.officer(administrator.agency(), id).orElseThrow(() -> new NotFound("officer"));
	}

	private static String name(String typed) {
		String kept = Words.line(typed);
		if (kept.isEmpty()) {
			throw new Refused("organisation.people.name.missing");
		}
		if (kept.length() > LONGEST) {
			throw new Refused("organisation.people.name.long", LONGEST);
		}
		return kept;
	}

}
