package vn.roviec.agency;

import java.util.List;

/** An officer with the positions held today, the main one first. */
public record Officer(OfficerId id, AgencyId agency, String name, List<Position> positions) {

	/** Whether the officer only looks at other agencies. */
	public boolean observes() {
		return this.positions.stream().anyMatch((position) -> position.role() == Role.OBSERVER);
	}

	public String title() {
		return this.positions.isEmpty() ? "" : this.positions.get(0).title();
	}

}
