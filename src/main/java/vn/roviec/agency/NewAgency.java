package vn.roviec.agency;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An agency to be made, with its units and officers in the order in which it lists them.
 */
public record NewAgency(Agency agency, List<NewUnit> units, List<NewOfficer> officers) {

	/**
	 * A unit to be made.
	 *
	 * @param code canonical id as the reading of plans gives it, null where there is none
	 * @param otherNames forms in which others write the name, beside name, short name and
	 * code
	 */
	public record NewUnit(UnitId id, @Nullable String code, String name, String shortName, UnitKind kind,
			List<String> otherNames) {

	}

	/**
	 * An officer to be made.
	 *
	 * @param positions held from today on, the main one first
	 */
	public record NewOfficer(OfficerId id, String name, List<Position> positions) {

	}

}
