package vn.roviec.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * How many tasks of each lead unit are in which state.
 *
 * @param standing by which they are told apart
 * @param rows of the units that have any, in the agency's order
 */
public record Matrix(Standing standing, List<Row> rows) {

	/** How many of all units are in these states. */
	public int total(List<String> states) {
		return this.rows.stream().mapToInt((row) -> row.count(states)).sum();
	}

	/** How many of all units are in the states that a word means. */
	public int total(String word) {
		return total(this.standing.meant(word));
	}

	/**
	 * Tasks of one unit.
	 *
	 * @param counts by state; states without a task may be missing
	 */
	public record Row(UUID unit, String name, Map<String, Integer> counts) {

		public Row {
			counts = new LinkedHashMap<>(counts);
		}

		/** How many are in one of the states. */
		public int count(List<String> states) {
			return states.stream().mapToInt((state) -> this.counts.getOrDefault(state, 0)).sum();
		}

	}

}
