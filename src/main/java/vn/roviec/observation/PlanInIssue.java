package vn.roviec.observation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.roviec.report.Standing;

/**
 * An issued plan that an agency carries out.
 *
 * @param symbol with its number
 * @param open how many of its tasks are not done
 * @param late how many of these are late
 */
public record PlanInIssue(UUID id, String title, String symbol, @Nullable LocalDate issuedOn, int open, int late,
		int done) {

	static PlanInIssue of(ResultSet row, Standing standing, Map<String, Integer> counts) throws SQLException {
		return new PlanInIssue(row.getObject("id", UUID.class), row.getString("title"),
				"%02d/%s".formatted(row.getInt("number"), row.getString("symbol")),
				row.getObject("issued_on", LocalDate.class), sum(counts, standing.meant("open")),
				sum(counts, standing.meant(Standing.LATE)), sum(counts, standing.meant("ended")));
	}

	private static int sum(Map<String, Integer> counts, List<String> states) {
		return states.stream().mapToInt((state) -> counts.getOrDefault(state, 0)).sum();
	}

}
