package vn.roviec.organisation;

import vn.roviec.agency.Actor;
import vn.roviec.agency.LearnedNames;
import vn.roviec.agency.UnitId;
import vn.roviec.agency.Units;
import vn.roviec.audit.AuditLog;
import vn.roviec.workflow.NotFound;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a learned name from a unit; plans that are read from now on do not know it. */
@Service
public class ForgetUnitName {

	private final Units units;

	private final LearnedNames learned;

	private final AuditLog audit;

	ForgetUnitName(Units units, LearnedNames learned, AuditLog audit) {
		this.units = units;
		this.learned = learned;
		this.audit = audit;
	}

	/** Does nothing where the unit has no such name any more. */
	@Transactional
	public void forget(Actor administrator, UnitId unit, String name) {
		this.units.find(administrator.agency(), unit).orElseThrow(() -> new NotFound("unit"));
		boolean its = this.learned.meant(administrator.agency(), name).filter(unit::equals).isPresent();
		if (its && this.learned.forget(administrator.agency(), name)) {
			this.audit.append(administrator, "unit.name-forgotten", unit.value(), name);
		}
	}

}
