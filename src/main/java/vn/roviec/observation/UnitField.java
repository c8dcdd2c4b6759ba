package vn.roviec.observation;

import java.util.Map;
import java.util.UUID;

/**
 * Units of one field in several agencies: of one code, else of one name.
 *
 * @param late late tasks of the unit of each agency that has any
 */
public record UnitField(String name, Map<ObservedAgency, OfUnit> late) {

	/** How many are late. */
	public int count() {
		return this.late.values().stream().mapToInt(OfUnit::count).sum();
	}

	/** Late tasks of one unit. */
	public record OfUnit(UUID unit, int count) {
	}

}
