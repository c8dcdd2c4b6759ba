package vn.roviec.agency;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The officer who acts, with the positions that count at this moment, and those of
 * officers who are away that pass over meanwhile ({@link StandIn} says which).
 *
 * @param name as others see it
 * @param delegated what the officer decides today in the chairman's place
 * @param standIns officers who are away today and have this one as their substitute
 */
public record Actor(AgencyId agency, OfficerId officer, String name, List<Position> positions,
		Set<ChairmansDecision> delegated, List<StandIn> standIns) {

	public Actor {
		positions = List.copyOf(positions);
		delegated = Set.copyOf(delegated);
		standIns = List.copyOf(standIns);
	}

	/** One without delegations who stands in for nobody. */
	public Actor(AgencyId agency, OfficerId officer, String name, List<Position> positions) {
		this(agency, officer, name, positions, Set.of(), List.of());
	}

	/** The same officer without what passes over from others. */
	public Actor inPerson() {
		return this.standIns.isEmpty() ? this : insteadOf(List.of());
	}

	/** The same officer with what passes over from these alone. */
	public Actor insteadOf(List<StandIn> some) {
		return new Actor(this.agency, this.officer, this.name, this.positions, this.delegated, some);
	}

	/** Whether a delegation to sign plans is valid today: KT., TUQ. or TL. */
	public boolean signsForChairman() {
		return this.delegated.contains(ChairmansDecision.SIGN_PLAN);
	}

	/** Officers who are away today and have this one as their substitute. */
	public Set<OfficerId> standsInFor() {
		return this.standIns.stream().map(StandIn::absent).collect(Collectors.toUnmodifiableSet());
	}

	/** Whether what was given to this officer in person is the actor's to do today. */
	public boolean actsFor(OfficerId person) {
		return this.officer.equals(person) || this.standIns.stream().anyMatch((one) -> one.absent().equals(person));
	}

	/**
	 * Whether the officer only looks at other agencies; that excludes all else, also what
	 * would pass over from others.
	 */
	public boolean observes() {
		return this.positions.stream().anyMatch((position) -> position.role() == Role.OBSERVER);
	}

	/** Whether the officer holds the role, or it passes over today. */
	public boolean holds(Role role) {
		return counting().anyMatch((position) -> position.role() == role);
	}

	/** Whether the officer heads the unit, or does so today in its head's place. */
	public boolean heads(UnitId unit) {
		return counting().anyMatch((position) -> position.role() == Role.HEAD && position.unit().equals(unit));
	}

	/** Whether the officer works in the unit, or leads it today in its head's place. */
	public boolean belongsTo(UnitId unit) {
		return working().anyMatch((position) -> position.unit().equals(unit));
	}

	/** As above, for Văn phòng, which checks form. */
	public boolean inOffice() {
		return working().anyMatch((position) -> position.unitKind() == UnitKind.OFFICE);
	}

	public Set<UnitId> units() {
		return working().map(Position::unit).collect(Collectors.toUnmodifiableSet());
	}

	/**
	 * Positions that count today: the officer's own, and those that pass over. To look at
	 * other agencies never does: they know by name who looks.
	 */
	public Stream<Position> counting() {
		return Stream.concat(this.positions.stream(),
				this.standIns.stream()
					.flatMap((one) -> one.positions().stream())
					.filter((position) -> position.role() != Role.OBSERVER));
	}

	/** Those that make the officer one of their unit: all the own, another's headship. */
	private Stream<Position> working() {
		return Stream.concat(this.positions.stream(),
				this.standIns.stream()
					.flatMap((one) -> one.positions().stream())
					.filter((position) -> position.role() == Role.HEAD));
	}

	/** The title that belongs to a capacity; an officer may hold several positions. */
	public String titleAs(SigningCapacity capacity) {
		return this.positions.stream()
			.filter((position) -> position.role() == capacity.holder())
			.findFirst()
			.map(Position::title)
			.orElse(title());
	}

	/** The position that comes first, as it is spoken. */
	public String title() {
		return this.positions.isEmpty() ? "" : this.positions.get(0).title();
	}

}
