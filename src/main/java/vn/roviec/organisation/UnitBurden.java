package vn.roviec.organisation;

import java.util.List;

import vn.roviec.agency.Agencies;
import vn.roviec.agency.AgencyId;
import vn.roviec.agency.OpenInUnit;
import vn.roviec.agency.UnitId;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells how much would go over to a successor, were a unit ended now. */
@Component
public class UnitBurden {

	private final ObjectProvider<OpenInUnit> modules;

	private final Agencies agencies;

	UnitBurden(ObjectProvider<OpenInUnit> modules, Agencies agencies) {
		this.modules = modules;
		this.agencies = agencies;
	}

	/** What is open, without what the unit has none of, in the modules' order. */
	@Transactional(readOnly = true)
	public List<Figure> work(AgencyId agency, UnitId unit) {
		return this.modules.orderedStream()
			.map((module) -> new Figure(module.key(), module.count(agency, unit)))
			.filter((figure) -> figure.number() > 0)
			.toList();
	}

	/** How many officers work in the unit. */
	public int people(AgencyId agency, UnitId unit) {
		return this.agencies.officersIn(agency, unit).size();
	}

	/**
	 * How many of one sort.
	 *
	 * @param key of its words, after "organisation.unit.moves."
	 */
	public record Figure(String key, int number) {
	}

}
