package vn.roviec.appendix;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import vn.roviec.agency.AgencyId;
import vn.roviec.agency.OfficerId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is added to a task and never changed: comments, moved dates, handled rungs. */
@Repository
public class TaskRecords {

	private final JdbcClient jdbc;

	TaskRecords(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Comments of a task, oldest first. */
	public List<TaskComment> comments(AgencyId agency, TaskId task) {
		return this.jdbc.sql("""
				select c.id, c.said_by, o.name, c.said_at, c.words from task_comment c
				left join officer o on o.id = c.said_by
				where c.agency_id = :agency and c.task_id = :task order by c.said_at, c.id
				""")
			.param("agency", agency.value())
			.param("task", task.value())
			.query((row, number) -> new TaskComment(row.getObject("id", UUID.class), officer(row, "said_by"),
					row.getString("name"), instant(row, "said_at"), row.getString("words")))
			.list();
	}

	/** Every move of a task's due date, oldest first. */
	public List<DueChange> dueChanges(AgencyId agency, TaskId task) {
		return this.jdbc.sql("""
				select c.*, o.name from due_change c left join officer o on o.id = c.moved_by
				where c.agency_id = :agency and c.task_id = :task order by c.due_version
				""")
			.param("agency", agency.value())
			.param("task", task.value())
			.query((row, number) -> new DueChange(row.getInt("due_version"), row.getObject("old_due", LocalDate.class),
					row.getObject("new_due", LocalDate.class), row.getString("reason"), officer(row, "moved_by"),
					row.getString("name"), instant(row, "moved_at"), row.getObject("extension_id", UUID.class)))
			.list();
	}

	/** The rungs handled for a task, in order. */
	public List<HandledRung> rungs(AgencyId agency, TaskId task) {
		return this.jdbc.sql("""
				select * from task_rung where agency_id = :agency and task_id = :task order by due_version, rung
				""")
			.param("agency", agency.value())
			.param("task", task.value())
			.query((row, number) -> new HandledRung(row.getInt("due_version"), row.getInt("rung"),
					RungState.valueOf(row.getString("state")), row.getString("reason"), instant(row, "handled_at")))
			.list();
	}

	void add(AppendixTask task, HandledRung rung) {
		task.handled(rung);
		this.jdbc.sql("""
				insert into task_rung (agency_id, task_id, due_version, rung, state, reason, handled_at)
				values (:agency, :task, :version, :rung, :state, :reason, :at)
				""")
			.param("agency", task.agency().value())
			.param("task", task.id().value())
			.param("version", rung.dueVersion())
			.param("rung", rung.rung())
			.param("state", rung.state().name())
			.param("reason", rung.reason())
			.param("at", at(rung.at()))
			.update();
	}

	void add(AppendixTask task, TaskComment comment) {
		this.jdbc.sql("""
				insert into task_comment (id, agency_id, task_id, words, said_by, said_at)
				values (:id, :agency, :task, :words, :by, :at)
				""")
			.param("id", comment.id())
			.param("agency", task.agency().value())
			.param("task", task.id().value())
			.param("words", comment.words())
			.param("by", comment.by().value())
			.param("at", at(comment.at()))
			.update();
	}

	void add(AppendixTask task, DueChange change) {
		this.jdbc.sql("""
				insert into due_change (agency_id, task_id, due_version, old_due, new_due, reason, moved_by, moved_at,
				extension_id)
				values (:agency, :task, :version, :old, :new, :reason, :by, :at, :extension)
				""")
			.param("agency", task.agency().value())
			.param("task", task.id().value())
			.param("version", change.dueVersion())
			.param("old", change.from())
			.param("new", change.to())
			.param("reason", change.reason())
			.param("by", change.by().value())
			.param("at", at(change.at()))
			.param("extension", change.extension())
			.update();
	}

	private static OfficerId officer(ResultSet row, String column) throws SQLException {
		return new OfficerId(row.getObject(column, UUID.class));
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

	private static OffsetDateTime at(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

}
