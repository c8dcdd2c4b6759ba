package vn.roviec.agency;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The officer who acts, with the positions that count at this moment.
 *
 * @param name as others see it
 * @param signsForChairman whether a delegation of signing (KT.) is valid today
 * @param standsInFor officers who are away today and have this one as their substitute
 */
public record Actor(AgencyId agency, OfficerId officer, String name, List<Position> positions, boolean signsForChairman,
		Set<OfficerId> standsInFor) {

	public Actor {
		positions = List.copyOf(positions);
		standsInFor = Set.copyOf(standsInFor);
	}

	/** One who stands in for nobody. */
	public Actor(AgencyId agency, OfficerId officer, String name, List<Position> positions, boolean signsForChairman) {
		this(agency, officer, name, positions, signsForChairman, Set.of());
	}

	/** Whether what was given to this officer in person is the actor's to do today. */
	public boolean actsFor(OfficerId person) {
		return this.officer.equals(person) || this.standsInFor.contains(person);
	}

	public boolean holds(Role role) {
		return this.positions.stream().anyMatch((position) -> position.role() == role);
	}

	public boolean heads(UnitId unit) {
		return this.positions.stream()
			.anyMatch((position) -> position.role() == Role.HEAD && position.unit().equals(unit));
	}

	public boolean belongsTo(UnitId unit) {
		return this.positions.stream().anyMatch((position) -> position.unit().equals(unit));
	}

	/** Whether the officer works in Văn phòng, which checks form. */
	public boolean inOffice() {
		return this.positions.stream().anyMatch((position) -> position.unitKind() == UnitKind.OFFICE);
	}

	public Set<UnitId> units() {
		return this.positions.stream().map(Position::unit).collect(Collectors.toUnmodifiableSet());
	}

	/** The position that comes first, as it is spoken. */
	public String title() {
		return this.positions.isEmpty() ? "" : this.positions.get(0).title();
	}

}
