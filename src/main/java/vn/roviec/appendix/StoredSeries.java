package vn.roviec.appendix;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import vn.roviec.agency.AgencyId;
import vn.roviec.agency.OfficerId;
import vn.roviec.agency.UnitId;
import vn.roviec.appendix.TaskSeries.Stopped;

/** Reads a series of recurring tasks from its row. */
final class StoredSeries {

	private StoredSeries() {
	}

	static TaskSeries of(ResultSet row, List<UnitId> coordinators) throws SQLException {
		PlanOrder plan = new PlanOrder(id(row, "plan_id"), row.getString("plan_title"), row.getString("plan_symbol"),
				new UnitId(id(row, "standing_unit")), new OfficerId(id(row, "plan_owner")),
				row.getObject("plan_end", LocalDate.class));
		TaskOrder order = new TaskOrder(row.getInt("item_no"), row.getInt("position"), row.getString("group_label"),
				row.getString("content"), row.getString("deliverable"), new UnitId(id(row, "lead_unit")), coordinators,
				row.getString("deadline_text"), null, row.getBoolean("strict_before"));
		OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
		return new TaskSeries(new SeriesId(id(row, "id")), new AgencyId(id(row, "agency_id")), plan, order,
				SeriesStatus.valueOf(row.getString("status")),
				(ended != null)
						? new Stopped(row.getString("ended_reason"), row.getString("ended_by"), ended.toInstant())
						: null);
	}

	private static UUID id(ResultSet row, String column) throws SQLException {
		return row.getObject(column, UUID.class);
	}

}
