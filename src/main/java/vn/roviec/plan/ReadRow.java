package vn.roviec.plan;

import java.util.Map;
import java.util.UUID;

/**
 * A row of the appendix as it was read from the file, whatever became of it since.
 *
 * @param line of the source text, from 1
 * @param lines where each product was read, by its reference
 */
public record ReadRow(PlanItem item, int line, Map<UUID, Integer> lines) {

	public ReadRow {
		lines = Map.copyOf(lines);
	}

}
