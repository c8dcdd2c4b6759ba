package vn.roviec.appendix;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.AgencyId;
import vn.roviec.agency.OfficerId;
import vn.roviec.agency.UnitId;

/** Reads an appendix task from its row. */
final class StoredTask {

	private StoredTask() {
	}

	static AppendixTask of(ResultSet row, Set<TaskContribution> shares) throws SQLException {
		return AppendixTask.stored(new TaskId(id(row, "id")), row.getInt("version"), new AgencyId(id(row, "agency_id")),
				order(row), deadline(row), timing(row), state(row), shares);
	}

	private static AppendixTask.Order order(ResultSet row) throws SQLException {
		SourcePlan plan = new SourcePlan(id(row, "plan_id"), row.getString("plan_title"), row.getString("plan_symbol"),
				id(row, "plan_owner"), day(row, "plan_end"), id(row, "standing_unit"));
		OrderedItem item = new OrderedItem(row.getInt("item_no"), row.getInt("position"), row.getString("group_label"),
				row.getString("content"), row.getString("deliverable"), row.getString("folded"));
		return new AppendixTask.Order(plan, item, new UnitId(id(row, "lead_unit")), officer(row, "responsible_leader"),
				row.getObject("launched_at", OffsetDateTime.class).toInstant());
	}

	private static TaskDeadline deadline(ResultSet row) throws SQLException {
		return new TaskDeadline(row.getString("deadline_text"), day(row, "original_due"), day(row, "due_on"),
				row.getBoolean("strict_before"), row.getInt("due_version"), row.getObject("last_rung", Integer.class));
	}

	private static TaskTiming timing(ResultSet row) throws SQLException {
		return new TaskTiming(row.getString("deadline_kind"), id(row, "series_id"), row.getString("cycle"),
				row.getString("cycle_name"), day(row, "event_on"));
	}

	private static AppendixTask.State state(ResultSet row) throws SQLException {
		return new AppendixTask.State(TaskStatus.valueOf(row.getString("status")), officer(row, "assignee"),
				new TaskProgress(row.getInt("progress_percent"), row.getString("progress_words")),
				new TaskResult(row.getString("result_words"), row.getString("result_document"),
						moment(row, "submitted_at")),
				new TaskReturn(row.getInt("return_count"), row.getString("returned_words")),
				row.getString("ended_reason"), moment(row, "accepted_at"), moment(row, "completed_at"), new LastChange(
						row.getObject("changed_at", OffsetDateTime.class).toInstant(), row.getString("changed_by")));
	}

	private static UUID id(ResultSet row, String column) throws SQLException {
		return row.getObject(column, UUID.class);
	}

	private static @Nullable OfficerId officer(ResultSet row, String column) throws SQLException {
		UUID id = id(row, column);
		return (id != null) ? new OfficerId(id) : null;
	}

	private static LocalDate day(ResultSet row, String column) throws SQLException {
		return row.getObject(column, LocalDate.class);
	}

	private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
		OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
		return (moment != null) ? moment.toInstant() : null;
	}

}
