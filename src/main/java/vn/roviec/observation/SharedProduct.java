package vn.roviec.observation;

import java.util.List;
import java.util.Map;

import vn.roviec.report.TaskLine;

/**
 * One product that is late in several agencies.
 *
 * @param tasks those that are late, by agency
 */
public record SharedProduct(String title, Map<ObservedAgency, List<TaskLine>> tasks) {

	/** How many are late. */
	public int count() {
		return this.tasks.values().stream().mapToInt(List::size).sum();
	}

}
