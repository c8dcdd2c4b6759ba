package vn.roviec.organisation;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.AgencyId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What the process of a step is about, in the words of its page, and where that is. */
@Repository
public class StepSubjects {

	private static final String COPY = "distribute-copy";

	private static final String SERIES = "task-series";

	private static final Map<String, String> PLACES = Map.of("plan-lifecycle", "/plans/", "appendix-task", "/tasks/",
			SERIES, "/series/", "correct-plan", "/letters/", "periodic-report", "/reports/");

	private final JdbcClient jdbc;

	StepSubjects(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The plan, task, letter, report or copy that a process of this kind is about. */
	@Transactional(readOnly = true)
	public Subject of(AgencyId agency, String process, UUID subject) {
		if (COPY.equals(process)) {
			return copy(agency, subject);
		}
		String place = PLACES.get(process);
		return new Subject((SERIES.equals(process) ? series(agency, subject) : work(agency, subject)).orElse(""),
				(place != null) ? place + subject : null);
	}

	private Subject copy(AgencyId agency, UUID copy) {
		return this.jdbc.sql("""
				select d.title, c.line, d.link from delivery c
				join distributed_document d on d.agency_id = c.agency_id and d.plan_id = c.plan_id
				where c.agency_id = ? and c.id = ?
				""")
			.params(agency.value(), copy)
			.query((row, n) -> new Subject(row.getString("title") + " → " + row.getString("line"),
					row.getString("link")))
			.optional()
			.orElseGet(() -> new Subject("", null));
	}

	private Optional<String> series(AgencyId agency, UUID series) {
		return this.jdbc.sql("select deliverable from task_series where agency_id = ? and id = ?")
			.params(agency.value(), series)
			.query(String.class)
			.optional();
	}

	private Optional<String> work(AgencyId agency, UUID subject) {
		return this.jdbc
			.sql("select title from work_item where agency_id = ? and subject_id = ?"
					+ " order by created_at desc, id fetch first 1 rows only")
			.params(agency.value(), subject)
			.query(String.class)
			.optional();
	}

	/**
	 * What it is.
	 *
	 * @param title blank where it has none any more
	 * @param path of its page, null where it has none
	 */
	public record Subject(String title, @Nullable String path) {
	}

}
