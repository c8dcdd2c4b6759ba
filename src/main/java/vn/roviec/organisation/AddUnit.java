package vn.roviec.organisation;

import java.time.LocalDate;
import java.util.UUID;

import vn.roviec.agency.Actor;
import vn.roviec.agency.UnitId;
import vn.roviec.agency.UnitKind;
import vn.roviec.agency.Units;
import vn.roviec.audit.AuditLog;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds a unit to the agency. */
@Service
public class AddUnit {

	private final Units units;

	private final UnitNames names;

	private final AuditLog audit;

	AddUnit(Units units, UnitNames names, AuditLog audit) {
		this.units = units;
		this.names = names;
		this.audit = audit;
	}

	/**
	 * Adds the unit after the others.
	 * @param shortName the name itself where it is blank
	 * @param from the first day on which it is there
	 */
	@Transactional
	public UnitId add(Actor administrator, String name, String shortName, UnitKind kind, LocalDate from) {
		UnitNames.Names checked = this.names.check(administrator.agency(), name, shortName, null);
		UnitId id = new UnitId(UUID.randomUUID());
		this.units.add(administrator.agency(), id, checked.name(), checked.shortName(), kind, from);
		this.audit.append(administrator, "unit.added", id.value(), checked.name());
		return id;
	}

}
