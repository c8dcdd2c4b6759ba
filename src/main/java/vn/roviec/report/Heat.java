package vn.roviec.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * How many open tasks of each lead unit are due in each of the coming weeks.
 *
 * @param weeks by their first days, this week first
 */
public record Heat(List<LocalDate> weeks, List<Row> rows) {

	/** The largest figure. */
	public int most() {
		return this.rows.stream()
			.flatMap((row) -> row.counts().values().stream())
			.mapToInt(Integer::intValue)
			.max()
			.orElse(0);
	}

	/** One unit; weeks without a task are missing. */
	public record Row(UUID unit, String name, Map<LocalDate, Integer> counts) {
	}

}
