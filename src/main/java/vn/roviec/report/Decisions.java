package vn.roviec.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import vn.roviec.agency.AgencyId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What waits for somebody's decision: signatures, extensions, obstacles. */
@Repository
@Transactional(readOnly = true)
public class Decisions {

	private static final String SIGN = """
			select 'sign' as kind, p.id, p.title as title, u.short_name as unit_name, p.updated_at as since, '' as words
			from plan p left join unit u on u.agency_id = p.agency_id and u.id = p.drafting_unit
			where p.agency_id = :agency and p.status = 'SIGNING'
			""";

	private static final String EXTEND = """
			select 'extend' as kind, t.id, case when t.deliverable = '' then t.content else t.deliverable end as title,
			u.short_name as unit_name, e.asked_at as since, e.asked_words as words
			from extension_request e
			join appendix_task t on t.agency_id = e.agency_id and t.id = e.task_id
			left join unit u on u.agency_id = t.agency_id and u.id = t.lead_unit
			where e.agency_id = :agency and e.state in ('ASKED', 'PROPOSED')
			""";

	private static final String OBSTACLE = """
			select 'obstacle' as kind, t.id, case when t.deliverable = '' then t.content else t.deliverable end as title,
			u.short_name as unit_name, b.raised_at as since, b.raised_words as words
			from obstacle b
			join appendix_task t on t.agency_id = b.agency_id and t.id = b.task_id
			left join unit u on u.agency_id = t.agency_id and u.id = t.lead_unit
			where b.agency_id = :agency and b.state = 'OPEN'
			""";

	private final JdbcClient jdbc;

	Decisions(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** What has waited longest comes first. */
	public List<Decision> open(AgencyId agency, int limit) {
		return this.jdbc
			.sql("select * from (" + String.join(" union all ", SIGN, EXTEND, OBSTACLE)
					+ ") d order by d.since, d.id limit :limit")
			.param("agency", agency.value())
			.param("limit", limit)
			.query(Decisions::decision)
			.list();
	}

	/** How many there are. */
	public int count(AgencyId agency) {
		return this.jdbc.sql("select count(*) from (" + String.join(" union all ", SIGN, EXTEND, OBSTACLE) + ") d")
			.param("agency", agency.value())
			.query(Integer.class)
			.single();
	}

	private static Decision decision(ResultSet row, int number) throws SQLException {
		return new Decision(row.getString("kind"), row.getObject("id", UUID.class), row.getString("title"),
				row.getString("unit_name"), row.getObject("since", OffsetDateTime.class).toInstant(),
				row.getString("words"));
	}

}
