package vn.roviec.worklist;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import vn.roviec.agency.Actor;
import vn.roviec.agency.ChairmansDecision;
import vn.roviec.agency.Role;
import vn.roviec.agency.StandIn;
import vn.roviec.agency.UnitId;

/**
 * Who may claim a work item, as one key that can be indexed.
 *
 * @param key "U:unit", "U:unit:HEAD", "R:role" or "R:CHAIRMAN:decision"
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

	/**
	 * The chairman, or whoever may decide this in the chairman's place on the day.
	 */
	public static Candidate decision(ChairmansDecision decision) {
		return new Candidate(role(Role.CHAIRMAN).key() + ":" + decision);
	}

	/**
	 * What falls to the actor by roles and headships, also those that pass over from
	 * officers who are away.
	 */
	public static Set<Candidate> personal(Actor actor) {
		Set<Candidate> keys = new HashSet<>();
		actor.counting().forEach((position) -> {
			keys.add(role(position.role()));
			if (position.role() == Role.HEAD) {
				keys.add(head(position.unit()));
			}
		});
		Set<ChairmansDecision> decided = actor.holds(Role.CHAIRMAN) ? EnumSet.allOf(ChairmansDecision.class)
				: actor.delegated();
		decided.forEach((decision) -> keys.add(decision(decision)));
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

	/** Which of the chairman's decisions it is; empty for other work. */
	public Optional<ChairmansDecision> decision() {
		return Stream.of(ChairmansDecision.values()).filter((one) -> decision(one).equals(this)).findFirst();
	}

	/** Whether it falls to whoever holds the role. */
	public boolean isOf(Role role) {
		return equals(role(role)) || (role == Role.CHAIRMAN && decision().isPresent());
	}

	/** Whether anybody of a unit may claim it, not only its head or holders of a role. */
	boolean isOfWholeUnit() {
		return this.key.startsWith("U:") && !isHeads();
	}

	/** Whether only the head of a unit may claim it. */
	boolean isHeads() {
		return this.key.endsWith(":" + Role.HEAD) && this.key.startsWith("U:");
	}

	/**
	 * In whose place the actor may claim work of this candidate; empty where it falls to
	 * the actor anyway, or not at all.
	 */
	public Optional<StandIn> inPlaceOf(Actor actor) {
		return admits(actor.inPerson()) ? Optional.empty()
				: actor.standIns().stream().filter((one) -> admits(actor.insteadOf(List.of(one)))).findFirst();
	}

	/** Whether the actor may claim work of this candidate. */
	public boolean admits(Actor actor) {
		return personal(actor).contains(this) || ofUnits(actor).contains(this);
	}

}
