package vn.roviec.organisation;

import vn.roviec.agency.Actor;
import vn.roviec.agency.UnitId;
import vn.roviec.agency.UnitLife;
import vn.roviec.agency.Units;
import vn.roviec.audit.AuditLog;
import vn.roviec.workflow.NotFound;
import vn.roviec.workflow.Refused;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives a unit another name; plans that still use the old one are understood. */
@Service
public class RenameUnit {

	private final Units units;

	private final UnitNames names;

	private final AuditLog audit;

	RenameUnit(Units units, UnitNames names, AuditLog audit) {
		this.units = units;
		this.names = names;
		this.audit = audit;
	}

	@Transactional
	public void rename(Actor administrator, UnitId id, String name, String shortName) {
		UnitLife life = this.units.find(administrator.agency(), id).orElseThrow(() -> new NotFound("unit"));
		if (life.ended()) {
			throw new Refused("organisation.unit.over", life.unit().name());
		}
		UnitNames.Names checked = this.names.check(administrator.agency(), name, shortName, id);
		this.units.rename(administrator.agency(), id, checked.name(), checked.shortName());
		this.audit.append(administrator, "unit.renamed", id.value(), life.unit().name() + " → " + checked.name());
	}

}
