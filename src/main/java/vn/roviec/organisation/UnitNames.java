package vn.roviec.organisation;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.AgencyId;
import vn.roviec.agency.UnitId;
import vn.roviec.agency.Units;
import vn.roviec.workflow.Refused;

import org.springframework.stereotype.Component;

/** What a unit may be called: something, not too long, and no other unit's name. */
@Component
class UnitNames {

	private static final int NAME = 200;

	private static final int SHORT_NAME = 100;

	private final Units units;

	UnitNames(Units units) {
		this.units = units;
	}

	/**
	 * Both names as they are kept; a blank short name is the name itself.
	 * @param except the unit that is renamed, null for a new one
	 * @throws Refused where a name is missing, too long or another unit's
	 */
	Names check(AgencyId agency, String name, String shortName, @Nullable UnitId except) {
		String whole = Words.line(name);
		String brief = Words.line(shortName).isEmpty() ? whole : Words.line(shortName);
		if (whole.isEmpty()) {
			throw new Refused("organisation.unit.name.missing");
		}
		if (whole.length() > NAME) {
			throw new Refused("organisation.unit.name.long", NAME);
		}
		if (brief.length() > SHORT_NAME) {
			throw new Refused("organisation.unit.shortName.long", SHORT_NAME);
		}
		if (this.units.taken(agency, whole, except)) {
			throw new Refused("organisation.unit.name.taken", whole);
		}
		if (this.units.taken(agency, brief, except)) {
			throw new Refused("organisation.unit.shortName.taken", brief);
		}
		return new Names(whole, brief);
	}

	record Names(String name, String shortName) {

	}

}
