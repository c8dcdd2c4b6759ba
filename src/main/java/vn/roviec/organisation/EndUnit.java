package vn.roviec.organisation;

import java.time.Clock;
import java.time.LocalDate;

import vn.roviec.agency.Actor;
import vn.roviec.agency.AgencyId;
import vn.roviec.agency.Positions;
import vn.roviec.agency.Unit;
import vn.roviec.agency.UnitId;
import vn.roviec.agency.UnitKind;
import vn.roviec.agency.UnitLife;
import vn.roviec.agency.UnitReplaced;
import vn.roviec.agency.Units;
import vn.roviec.audit.AuditLog;
import vn.roviec.workflow.NotFound;
import vn.roviec.workflow.Refused;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends a unit: what is open goes over to its successor in the same transaction, what is
 * over keeps its name.
 */
@Service
public class EndUnit {

	private final Units units;

	private final Positions positions;

	private final AddUnit addUnit;

	private final ApplicationEventPublisher events;

	private final AuditLog audit;

	private final Clock clock;

	EndUnit(Units units, Positions positions, AddUnit addUnit, ApplicationEventPublisher events, AuditLog audit,
			Clock clock) {
		this.units = units;
		this.positions = positions;
		this.addUnit = addUnit;
		this.events = events;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Ends the unit in favour of another that is there.
	 * @param day the first day on which the successor has the work, today or before
	 * @param withPeople whether whoever works in the unit goes over too
	 */
	@Transactional
	public void end(Actor administrator, UnitId id, UnitId successor, LocalDate day, boolean withPeople) {
		Unit ended = there(administrator.agency(), id, day);
		Unit next = there(administrator.agency(), successor, day);
		if (ended.id().equals(next.id())) {
			throw new Refused("organisation.unit.successor.self");
		}
		if (ended.kind() != next.kind() && unique(ended.kind())) {
			throw new Refused("organisation.unit.successor.kind", ended.name());
		}
		replace(administrator, ended, next, day, withPeople);
	}

	/** Ends the unit in favour of a new one of the same kind. */
	@Transactional
	public UnitId end(Actor administrator, UnitId id, String newName, String newShortName, LocalDate day,
			boolean withPeople) {
		Unit ended = there(administrator.agency(), id, day);
		UnitId added = this.addUnit.add(administrator, newName, newShortName, ended.kind(), day);
		replace(administrator, ended, there(administrator.agency(), added, day), day, withPeople);
		return added;
	}

	private void replace(Actor administrator, Unit ended, Unit successor, LocalDate day, boolean withPeople) {
		AgencyId agency = administrator.agency();
		if (!this.units.end(agency, ended.id(), day.minusDays(1), successor.id())) {
			throw new Refused("organisation.unit.over", ended.name());
		}
		if (withPeople) {
			this.positions.move(agency, ended.id(), successor.id(), day);
		}
		UnitReplaced replaced = new UnitReplaced(administrator, ended, successor);
		this.audit.append(administrator, "unit.ended", ended.id().value(), replaced.words());
		this.audit.append(administrator, "unit.took-over", successor.id().value(), replaced.words());
		this.events.publishEvent(replaced);
	}

	private Unit there(AgencyId agency, UnitId id, LocalDate day) {
		UnitLife life = this.units.find(agency, id).orElseThrow(() -> new NotFound("unit"));
		if (life.ended()) {
			throw new Refused("organisation.unit.over", life.unit().name());
		}
		if (day.isAfter(LocalDate.now(this.clock))) {
			throw new Refused("organisation.unit.day.future");
		}
		if (life.validFrom() != null && day.isBefore(life.validFrom())) {
			throw new Refused("organisation.unit.day.early", life.unit().name());
		}
		return life.unit();
	}

	/** There is one leadership and one office, and some steps always go to them. */
	private static boolean unique(UnitKind kind) {
		return kind == UnitKind.LEADERSHIP || kind == UnitKind.OFFICE;
	}

}
