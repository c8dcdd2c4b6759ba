package vn.roviec.distribution;

import java.util.List;

import vn.roviec.agency.UnitId;

/**
 * One line of Nơi nhận.
 *
 * @param text as written
 * @param units the units inside that it means, none for recipients outside
 */
public record RecipientLine(String text, List<UnitId> units) {

	public RecipientLine {
		units = List.copyOf(units);
	}

}
