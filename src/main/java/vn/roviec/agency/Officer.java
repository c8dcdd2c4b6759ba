package vn.roviec.agency;

import java.util.List;

/** An officer with the positions held today, the main one first. */
public record Officer(OfficerId id, AgencyId agency, String name, List<Position> positions) {

	public String title() {
		return this.positions.isEmpty() ? "" : this.positions.get(0).title();
	}

}
