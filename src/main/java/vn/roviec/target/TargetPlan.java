package vn.roviec.target;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import vn.roviec.agency.Actor;
import vn.roviec.agency.Role;
import vn.roviec.agency.UnitId;

/**
 * What targets know of their plan.
 *
 * @param number "07/KH-UBND"
 * @param inForce whether it was issued and still counts
 * @param endsOn last day of its period, null where none is written
 */
public record TargetPlan(UUID id, String title, String number, UnitId draftingUnit, UnitId standingUnit,
		boolean inForce, @Nullable LocalDate endsOn) {

	/** Who says which unit answers for a target, and what is followed at all. */
	public boolean mayBeSetBy(Actor actor) {
		return actor.heads(this.draftingUnit) || actor.belongsTo(this.standingUnit) || actor.holds(Role.CHAIRMAN);
	}

	/** The number before its title. */
	public String name() {
		return this.number + " · " + this.title;
	}

}
