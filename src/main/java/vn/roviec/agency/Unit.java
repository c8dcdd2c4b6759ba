package vn.roviec.agency;

import org.jspecify.annotations.Nullable;

/**
 * A unit of an agency.
 *
 * @param code canonical id as the reading of plans gives it (PVHXH, PKT), null where
 * there is none
 * @param shortName as the archive line and narrow lists show it
 */
public record Unit(UnitId id, AgencyId agency, @Nullable String code, String name, String shortName, UnitKind kind,
		int position) {
}
