package vn.roviec.agency;

/**
 * What a module keeps open in a unit and would hand to a successor on
 * {@link UnitReplaced}, were the unit ended now.
 */
public interface OpenInUnit {

	/** Message key after "organisation.unit.moves.", "tasks". */
	String key();

	/** How many there are; 0 where the unit has none. */
	int count(AgencyId agency, UnitId unit);

}
