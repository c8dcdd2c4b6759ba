package vn.roviec.notification.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import vn.roviec.agency.Actor;
import vn.roviec.notification.CalendarItem;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of what calendars have been told; within the caller's transaction. */
@Repository
class CalendarEntries {

	private static final String SET = """
			update calendar_entry set sequence = :sequence, title = :title, details = :details, on_day = :day, path = :path,
			changed_at = :changed, cancelled = :cancelled
			where agency_id = :agency and officer_id = :officer and subject = :subject
			""";

	private static final String ADD = """
			insert into calendar_entry (agency_id, officer_id, subject, sequence, title, details, on_day, path, changed_at,
			cancelled)
			values (:agency, :officer, :subject, :sequence, :title, :details, :day, :path, :changed, :cancelled)
			""";

	private final JdbcClient jdbc;

	CalendarEntries(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<CalendarEntry> of(Actor officer) {
		return this.jdbc.sql(
				"select * from calendar_entry where agency_id = :agency and officer_id = :officer order by on_day, subject")
			.param("agency", officer.agency().value())
			.param("officer", officer.officer().value())
			.query(CalendarEntries::entry)
			.list();
	}

	void keep(Actor officer, CalendarEntry entry) {
		if (write(SET, officer, entry) == 0) {
			write(ADD, officer, entry);
		}
	}

	private int write(String sql, Actor officer, CalendarEntry entry) {
		return this.jdbc.sql(sql)
			.param("agency", officer.agency().value())
			.param("officer", officer.officer().value())
			.param("subject", entry.item().subject())
			.param("sequence", entry.sequence())
			.param("title", entry.item().title())
			.param("details", entry.item().details())
			.param("day", entry.item().day())
			.param("path", entry.item().path())
			.param("changed", entry.changedAt().atOffset(ZoneOffset.UTC))
			.param("cancelled", entry.cancelled())
			.update();
	}

	private static CalendarEntry entry(ResultSet row, int number) throws SQLException {
		CalendarItem item = new CalendarItem(row.getObject("subject", UUID.class), row.getString("title"),
				row.getString("details"), row.getObject("on_day", LocalDate.class), row.getString("path"));
		return new CalendarEntry(item, row.getInt("sequence"),
				row.getObject("changed_at", OffsetDateTime.class).toInstant(), row.getBoolean("cancelled"));
	}

}
