package vn.roviec.worklist;

import java.time.LocalDate;
import java.util.List;

import vn.roviec.agency.AgencyId;
import vn.roviec.agency.OfficerId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What an officer has in hand that falls due on certain days. */
@Repository
public class WorkDue {

	private final JdbcClient jdbc;

	WorkDue(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The officer's own open work that is due on these days, the soonest first. */
	public List<Due> between(AgencyId agency, OfficerId officer, LocalDate firstDay, LocalDate lastDay) {
		return this.jdbc.sql("""
				select title, due_on from work_item where agency_id = :agency and assignee_id = :officer
				and state in ('OPEN', 'CLAIMED') and due_on between :first and :last order by due_on, id
				""")
			.param("agency", agency.value())
			.param("officer", officer.value())
			.param("first", firstDay)
			.param("last", lastDay)
			.query((row, number) -> new Due(row.getString("title"), row.getObject("due_on", LocalDate.class)))
			.list();
	}

	/** One piece of work and the day on which it is due. */
	public record Due(String title, LocalDate day) {

	}

}
