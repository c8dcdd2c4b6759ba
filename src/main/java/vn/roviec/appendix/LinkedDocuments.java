package vn.roviec.appendix;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import vn.roviec.agency.Actor;
import vn.roviec.agency.AgencyId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps which documents are to be the results of which tasks. */
@Repository
public class LinkedDocuments {

	private final JdbcClient jdbc;

	LinkedDocuments(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The documents linked to a task, oldest first. */
	public List<LinkedDocument> of(AgencyId agency, TaskId task) {
		return this.jdbc.sql("""
				select document_id, title from task_document where agency_id = :agency and task_id = :task
				order by linked_at, document_id
				""")
			.param("agency", agency.value())
			.param("task", task.value())
			.query((row, number) -> new LinkedDocument(row.getObject("document_id", UUID.class),
					row.getString("title")))
			.list();
	}

	/** The tasks that wait for a document. */
	List<TaskId> tasksOf(AgencyId agency, UUID document) {
		return this.jdbc.sql("""
				select task_id from task_document where agency_id = :agency and document_id = :document
				order by task_id
				""")
			.param("agency", agency.value())
			.param("document", document)
			.query((row, number) -> new TaskId(row.getObject("task_id", UUID.class)))
			.list();
	}

	void add(TaskId task, DraftedDocuments.Drafted document, Actor by, Instant now) {
		OffsetDateTime at = now.atOffset(ZoneOffset.UTC);
		this.jdbc.sql("""
				insert into task_document (agency_id, task_id, document_id, title, linked_by, linked_name, linked_at)
				values (:agency, :task, :document, :title, :by, :name, :at)
				""")
			.param("agency", by.agency().value())
			.param("task", task.value())
			.param("document", document.id())
			.param("title", document.title())
			.param("by", by.officer().value())
			.param("name", by.name())
			.param("at", at)
			.update();
	}

}
