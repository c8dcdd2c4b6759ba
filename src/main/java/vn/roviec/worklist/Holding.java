package vn.roviec.worklist;

import java.time.Clock;
import java.time.OffsetDateTime;

import vn.roviec.agency.OfficerId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who has a work item. Each change is one statement that says what it found, so that one
 * of several at once wins; false tells that somebody was faster.
 */
@Repository
class Holding {

	private static final String GIVE = "update work_item set assignee_id = :officer, state = 'CLAIMED',"
			+ " claimed_at = :now, changed_at = :now where id = :id and agency_id = :agency ";

	private final JdbcClient jdbc;

	private final Clock clock;

	Holding(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Gives an open, unclaimed item to the officer. */
	boolean claim(WorkItem item, OfficerId officer) {
		return of(GIVE + "and state = 'OPEN'", item).param("officer", officer.value()).update() == 1;
	}

	/** Gives an open item to the officer, whoever has it. */
	boolean assign(WorkItem item, OfficerId officer) {
		return of(GIVE + "and state in ('OPEN', 'CLAIMED')", item).param("officer", officer.value()).update() == 1;
	}

	/** Gives the item from the one who has it to another. */
	boolean pass(WorkItem item, OfficerId from, OfficerId officer) {
		return of(GIVE + "and state = 'CLAIMED' and assignee_id = :from", item).param("officer", officer.value())
			.param("from", from.value())
			.update() == 1;
	}

	boolean release(WorkItem item, OfficerId officer) {
		return of("""
				update work_item set assignee_id = null, state = 'OPEN', claimed_at = null, changed_at = :now
				where id = :id and agency_id = :agency and assignee_id = :officer and state = 'CLAIMED'
				""", item).param("officer", officer.value()).update() == 1;
	}

	boolean finish(WorkItem item, OfficerId officer) {
		return of("""
				update work_item set state = 'DONE', ended_at = :now, ended_by = :officer, changed_at = :now,
				assignee_id = coalesce(assignee_id, :officer)
				where id = :id and agency_id = :agency and state in ('OPEN', 'CLAIMED')
				""", item).param("officer", officer.value()).update() == 1;
	}

	/** The process has gone another way. */
	void cancel(String id) {
		this.jdbc.sql("""
				update work_item set state = 'CANCELLED', ended_at = :now, changed_at = :now
				where id = :id and state in ('OPEN', 'CLAIMED')
				""").param("now", now()).param("id", id).update();
	}

	private JdbcClient.StatementSpec of(String sql, WorkItem item) {
		return this.jdbc.sql(sql).param("id", item.id()).param("agency", item.agency().value()).param("now", now());
	}

	private OffsetDateTime now() {
		return WorkItemRow.at(this.clock.instant());
	}

}
