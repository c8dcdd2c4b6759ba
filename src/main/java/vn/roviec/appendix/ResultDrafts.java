package vn.roviec.appendix;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

import vn.roviec.agency.Actor;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what each officer is still writing as a task's result. */
@Repository
public class ResultDrafts {

	private final JdbcClient jdbc;

	ResultDrafts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** What the officer has written so far. */
	public Optional<ResultDraft> of(Actor officer, TaskId task) {
		return this.jdbc.sql("""
				select words, document, saved_at from result_draft
				where agency_id = :agency and task_id = :task and officer_id = :officer
				""")
			.param("agency", officer.agency().value())
			.param("task", task.value())
			.param("officer", officer.officer().value())
			.query((row, number) -> new ResultDraft(row.getString("words"), row.getString("document"),
					row.getObject("saved_at", OffsetDateTime.class).toInstant()))
			.optional();
	}

	/** Keeps the last draft; to be called by whoever holds the task. */
	void keep(Actor officer, TaskId task, ResultDraft draft) {
		drop(officer, task);
		OffsetDateTime at = draft.savedAt().atOffset(ZoneOffset.UTC);
		this.jdbc.sql("""
				insert into result_draft (agency_id, task_id, officer_id, words, document, saved_at)
				values (:agency, :task, :officer, :words, :document, :at)
				""")
			.param("agency", officer.agency().value())
			.param("task", task.value())
			.param("officer", officer.officer().value())
			.param("words", draft.words())
			.param("document", draft.document())
			.param("at", at)
			.update();
	}

	void drop(Actor officer, TaskId task) {
		this.jdbc.sql("""
				delete from result_draft where agency_id = :agency and task_id = :task and officer_id = :officer
				""")
			.param("agency", officer.agency().value())
			.param("task", task.value())
			.param("officer", officer.officer().value())
			.update();
	}

}
