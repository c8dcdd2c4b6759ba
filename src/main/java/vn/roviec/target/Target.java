package vn.roviec.target;

import java.time.LocalDate;
import java.util.UUID;

import vn.roviec.agency.AgencyId;
import vn.roviec.agency.UnitId;

/**
 * One figure that a plan is to reach, and who answers for it.
 *
 * @param position of its sentence among those of the plan
 * @param section path of the heading above it, empty where none is
 * @param startsOn first day of the period in which it is to be reached
 * @param endsOn last day of that period
 * @param dropped whether it is no longer followed
 */
public record Target(TargetId id, AgencyId agency, UUID plan, int position, int figure, String section, String text,
		Aim aim, LocalDate startsOn, LocalDate endsOn, UnitId unit, boolean dropped) {
}
