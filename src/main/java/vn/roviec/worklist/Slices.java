package vn.roviec.worklist;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import vn.roviec.agency.Actor;
import vn.roviec.agency.OfficerId;
import vn.roviec.agency.Role;

/** Of which parts of the table a list is made. */
final class Slices {

	private static final String SHARE = "contribute";

	private static final String CANDIDATE = "candidate";

	private Slices() {
	}

	static List<Slice> of(WorkList list, Actor actor, WorkFilter filter) {
		return switch (list) {
			case MINE -> mine(actor);
			case UNIT -> unit(actor, (filter.held() != null) ? filter.held() : WorkFilter.Held.FREE);
			case COORDINATED -> coordinated(actor, held(filter));
			case FOLLOWED -> followed(actor, held(filter));
			case DONE -> List.of(Slice.of("ended_by", actor.officer().value(), WorkState.DONE));
		};
	}

	private static WorkFilter.Held held(WorkFilter filter) {
		return (filter.held() != null) ? filter.held() : WorkFilter.Held.ALL;
	}

	/**
	 * What the actor holds, also for those who are away, and what falls to nobody else;
	 * of what passes over from an absent head, not the judging of the actor's own work.
	 */
	private static List<Slice> mine(Actor actor) {
		List<Slice> slices = new ArrayList<>();
		persons(actor).forEach((person) -> {
			Slice slice = Slice.of("assignee_id", person.value(), WorkState.CLAIMED);
			slices.add(person.equals(actor.officer()) ? slice : slice.passingOver());
		});
		Set<String> own = keys(Candidate.personal(actor.inPerson()));
		keys(Candidate.personal(actor)).forEach((key) -> {
			Slice slice = Slice.of(CANDIDATE, key, WorkState.OPEN);
			slices.add((own.contains(key) || !new Candidate(key).isHeads()) ? slice : slice.notAskedFor());
		});
		return slices;
	}

	private static Set<OfficerId> persons(Actor actor) {
		Set<OfficerId> persons = new TreeSet<>(Comparator.comparing(OfficerId::value));
		persons.addAll(actor.standsInFor());
		persons.add(actor.officer());
		return persons;
	}

	private static List<Slice> unit(Actor actor, WorkFilter.Held held) {
		return states(held)
			.flatMap((state) -> keys(Candidate.ofUnits(actor)).stream()
				.map((key) -> Slice.of(CANDIDATE, key, state).ofOthers()))
			.toList();
	}

	private static List<Slice> coordinated(Actor actor, WorkFilter.Held held) {
		return states(held)
			.flatMap((state) -> keys(Candidate.ofUnits(actor)).stream()
				.map((key) -> Slice.of(CANDIDATE, key, state).ofStep(SHARE)))
			.toList();
	}

	/** Leaders stand over everything of their agency. */
	private static List<Slice> followed(Actor actor, WorkFilter.Held held) {
		boolean leader = actor.holds(Role.CHAIRMAN) || actor.holds(Role.VICE_CHAIRMAN);
		Stream<Slice> slices = states(held)
			.flatMap((state) -> leader ? Stream.of(Slice.of(state)) : followed(actor, state));
		return slices.map(Slice::ofOthers).toList();
	}

	private static Stream<Slice> followed(Actor actor, WorkState state) {
		return Stream.concat(Stream.of(Slice.of("requester_id", actor.officer().value(), state)),
				actor.units().stream().map((unit) -> Slice.of("follow_unit_id", unit.value(), state)));
	}

	private static Stream<WorkState> states(WorkFilter.Held held) {
		return Stream.of(WorkState.OPEN, WorkState.CLAIMED).filter(held::lets);
	}

	/** In a fixed order, so that the same question is asked in the same words. */
	private static Set<String> keys(Collection<Candidate> candidates) {
		Set<String> keys = new TreeSet<>();
		candidates.forEach((candidate) -> keys.add(candidate.key()));
		return keys;
	}

}
