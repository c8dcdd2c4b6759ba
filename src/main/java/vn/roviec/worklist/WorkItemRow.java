package vn.roviec.worklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.AgencyId;
import vn.roviec.agency.OfficerId;
import vn.roviec.agency.UnitId;

/** Reads a work item, with the names of its people and unit, out of a row. */
final class WorkItemRow {

	static final String COLUMNS = "select w.*, o.name as assignee_name, r.name as requester_name,"
			+ " u.short_name as unit_name ";

	static final String NAMES = """
			 left join officer o on o.id = w.assignee_id
			 left join officer r on r.id = w.requester_id
			 left join unit u on u.id = w.unit_id
			""";

	static final String SELECT = COLUMNS + "from work_item w" + NAMES;

	private WorkItemRow() {
	}

	static WorkItem map(ResultSet row, int number) throws SQLException {
		return new WorkItem(row.getString("id"), new AgencyId(row.getObject("agency_id", UUID.class)),
				row.getString("process_key"), row.getString("task_key"), row.getObject("subject_id", UUID.class),
				row.getObject("plan_id", UUID.class), unit(row, "unit_id"), row.getString("unit_name"),
				unit(row, "follow_unit_id"), row.getString("title"), row.getString("plan_title"),
				new Candidate(row.getString("candidate")), officer(row, "assignee_id"), row.getString("assignee_name"),
				officer(row, "requester_id"), row.getString("requester_name"), row.getObject("due_on", LocalDate.class),
				row.getBoolean("strict_before"), WorkState.valueOf(row.getString("state")),
				row.getObject("created_at", OffsetDateTime.class).toInstant(), instant(row, "claimed_at"),
				instant(row, "ended_at"));
	}

	static OffsetDateTime at(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

	private static @Nullable UnitId unit(ResultSet row, String column) throws SQLException {
		UUID unit = row.getObject(column, UUID.class);
		return (unit != null) ? new UnitId(unit) : null;
	}

	private static @Nullable OfficerId officer(ResultSet row, String column) throws SQLException {
		UUID officer = row.getObject(column, UUID.class);
		return (officer != null) ? new OfficerId(officer) : null;
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
		return (moment != null) ? moment.toInstant() : null;
	}

}
