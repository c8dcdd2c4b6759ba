package vn.roviec.worklist;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import vn.roviec.agency.Actor;
import vn.roviec.agency.Position;
import vn.roviec.agency.Role;
import vn.roviec.agency.UnitId;

/**
 * Who may claim a work item, as one key that can be indexed.
 *
 * @param key "U:unit", "U:unit:HEAD" or "R:role"
 */
public record Candidate(String key) {

	/** Anybody of the unit. */
	public static Candidate unit(UnitId unit) {
		return new Candidate("U:" + unit);
	}

	/** The head of the unit. */
	public static Candidate head(UnitId unit) {
		return new Candidate("U:" + unit + ":" + Role.HEAD);
	}

	/** Whoever holds the role in the agency. */
	public static Candidate role(Role role) {
		return new Candidate("R:" + role);
	}

	/** What falls to the actor in person: roles and headships. */
	public static Set<Candidate> personal(Actor actor) {
		Set<Candidate> keys = new HashSet<>();
		for (Position position : actor.positions()) {
			keys.add(role(position.role()));
			if (position.role() == Role.HEAD) {
				keys.add(head(position.unit()));
			}
		}
		if (actor.signsForChairman()) {
			keys.add(role(Role.CHAIRMAN));
		}
		return keys;
	}

	/** What falls to the actor's units, for anybody there to take. */
	public static Set<Candidate> ofUnits(Actor actor) {
		Set<Candidate> keys = new HashSet<>();
		actor.units().forEach((unit) -> keys.add(unit(unit)));
		return keys;
	}

	/**
	 * The unit whose work it is, also where only its head may take it; empty for a role.
	 */
	public Optional<UnitId> ofUnit() {
		String[] parts = this.key.split(":");
		return parts[0].equals("U") ? Optional.of(UnitId.of(parts[1])) : Optional.empty();
	}

	/** Whether the actor may claim work of this candidate. */
	public boolean admits(Actor actor) {
		return personal(actor).contains(this) || ofUnits(actor).contains(this);
	}

}
