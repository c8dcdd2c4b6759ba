package vn.roviec.target;

import java.time.LocalDate;
import java.util.List;

/**
 * A sentence of a plan with figures to reach.
 *
 * @param section path of the heading above it, empty where none is
 */
public record TargetOrder(String section, String text, List<Aim> aims, LocalDate startsOn, LocalDate endsOn) {

	public TargetOrder {
		aims = List.copyOf(aims);
	}

}
