package vn.roviec.appendix;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import vn.roviec.agency.AgencyId;
import vn.roviec.deadline.DueDate;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The due dates of all tasks of an agency that are still to be done. */
@Repository
public class OpenDeadlines {

	/** As tasks are locked that end: within a plan the first one first. */
	private static final String ORDER = " order by t.plan_id, t.item_no, t.position, t.id ";

	private static final String OPEN = " where t.agency_id = :agency and t.status not in ('DONE', 'CANCELLED') and t.due_on is not null ";

	private final JdbcClient jdbc;

	private final WatchTime time;

	OpenDeadlines(JdbcClient jdbc, WatchTime time) {
		this.jdbc = jdbc;
		this.time = time;
	}

	/** In the order of plans and their rows. */
	public List<OpenDeadline> of(AgencyId agency) {
		return this.jdbc.sql("""
				select t.id, t.content, t.deliverable, t.plan_symbol, t.due_on, t.strict_before, t.due_version,
				t.launched_at, (select max(r.rung) from task_rung r where r.task_id = t.id
				    and r.agency_id = t.agency_id and r.due_version = t.due_version) as last_rung
				from appendix_task t
				""" + OPEN + ORDER).param("agency", agency.value()).query((row, number) -> deadline(row)).list();
	}

	/** As above, nobody else writing those tasks until the transaction ends. */
	@Transactional(propagation = Propagation.MANDATORY)
	public List<OpenDeadline> locked(AgencyId agency) {
		this.jdbc.sql("select t.id from appendix_task t" + OPEN + ORDER + "for update")
			.param("agency", agency.value())
			.query(UUID.class)
			.list();
		return of(agency);
	}

	private OpenDeadline deadline(ResultSet row) throws SQLException {
		return new OpenDeadline(new TaskId(row.getObject("id", UUID.class)),
				OrderedItem.title(row.getString("content"), row.getString("deliverable")), row.getString("plan_symbol"),
				new DueDate(row.getObject("due_on", LocalDate.class), row.getBoolean("strict_before")),
				row.getInt("due_version"),
				this.time.dayOf(row.getObject("launched_at", OffsetDateTime.class).toInstant()),
				row.getObject("last_rung", Integer.class));
	}

}
