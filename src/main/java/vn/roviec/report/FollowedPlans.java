package vn.roviec.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import vn.roviec.agency.AgencyId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The plans whose tasks can be followed. */
@Repository
public class FollowedPlans {

	private static final String SELECT = """
			select t.plan_id, max(t.plan_title) as title, max(t.plan_symbol) as symbol, min(t.launched_at) as begun,
			max(coalesce(t.plan_end, t.due_on)) as ends, count(*) as tasks,
			sum(case when t.status in ('DONE', 'CANCELLED') then 0 else 1 end) as running
			from appendix_task t where t.agency_id = :agency
			""";

	private final JdbcClient jdbc;

	FollowedPlans(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Those with open tasks first, the newest first. */
	public List<FollowedPlan> all(AgencyId agency) {
		return this.jdbc
			.sql(SELECT
					+ """
							 group by t.plan_id order by case when sum(case when t.status in ('DONE', 'CANCELLED') then 0 else 1 end) > 0
							 then 0 else 1 end, min(t.launched_at) desc, t.plan_id
							""")
			.param("agency", agency.value())
			.query(FollowedPlans::plan)
			.list();
	}

	/** One of them, empty where the agency has no task of it. */
	public Optional<FollowedPlan> find(AgencyId agency, UUID plan) {
		return this.jdbc.sql(SELECT + " and t.plan_id = :plan group by t.plan_id")
			.param("agency", agency.value())
			.param("plan", plan)
			.query(FollowedPlans::plan)
			.optional();
	}

	private static FollowedPlan plan(ResultSet row, int number) throws SQLException {
		return new FollowedPlan(row.getObject("plan_id", UUID.class), row.getString("title"), row.getString("symbol"),
				row.getObject("begun", OffsetDateTime.class).toInstant(), row.getObject("ends", LocalDate.class),
				row.getInt("tasks"), row.getInt("running"));
	}

}
