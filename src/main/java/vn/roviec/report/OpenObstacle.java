package vn.roviec.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * Something that stands in the way of a task.
 *
 * @param title what the task is to hand in
 * @param lead short name of its lead unit
 */
public record OpenObstacle(UUID task, String title, String lead, String raisedBy, Instant raisedAt, String words) {

	static OpenObstacle of(ResultSet row, int number) throws SQLException {
		String deliverable = row.getString("deliverable");
		return new OpenObstacle(row.getObject("id", UUID.class),
				deliverable.isBlank() ? row.getString("content") : deliverable, row.getString("short_name"),
				row.getString("raised_name"), row.getObject("raised_at", OffsetDateTime.class).toInstant(),
				row.getString("raised_words"));
	}

}
