package vn.roviec.appendix;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import vn.roviec.agency.AgencyId;
import vn.roviec.agency.OfficerId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every day that was entered as a task's event; added to and never changed. */
@Repository
public class TaskEvents {

	private final JdbcClient jdbc;

	TaskEvents(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The entries of a task, oldest first. */
	public List<EventEntry> of(AgencyId agency, TaskId task) {
		return this.jdbc.sql("""
				select e.*, o.name from task_event e
				left join officer o on o.agency_id = e.agency_id and o.id = e.entered_by
				where e.agency_id = :agency and e.task_id = :task order by e.entry
				""")
			.param("agency", agency.value())
			.param("task", task.value())
			.query((row, number) -> new EventEntry(row.getInt("entry"), row.getObject("happened_on", LocalDate.class),
					row.getObject("due_on", LocalDate.class), row.getString("words"),
					new OfficerId(row.getObject("entered_by", UUID.class)), row.getString("name"),
					row.getObject("entered_at", OffsetDateTime.class).toInstant()))
			.list();
	}

	void add(AppendixTask task, EventEntry entry) {
		this.jdbc.sql("""
				insert into task_event (agency_id, task_id, entry, happened_on, due_on, words, entered_by, entered_at)
				values (:agency, :task, :entry, :happened, :due, :words, :by, :at)
				""")
			.param("agency", task.agency().value())
			.param("task", task.id().value())
			.param("entry", entry.entry())
			.param("happened", entry.happenedOn())
			.param("due", entry.dueOn())
			.param("words", entry.words())
			.param("by", entry.by().value())
			.param("at", entry.at().atOffset(ZoneOffset.UTC))
			.update();
	}

}
