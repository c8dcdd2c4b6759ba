package vn.roviec.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import vn.roviec.agency.AgencyId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The plans whose tasks can be followed. */
@Repository
public class FollowedPlans {

	/** All tasks of a plan say the same of it, so any one is asked. */
	private static final String SELECT = """
			select g.plan_id, g.running,
			(select t.plan_title from appendix_task t where t.agency_id = g.agency_id and t.plan_id = g.plan_id
			    fetch first 1 rows only) as title,
			(select t.plan_symbol from appendix_task t where t.agency_id = g.agency_id and t.plan_id = g.plan_id
			    fetch first 1 rows only) as symbol,
			(select t.launched_at from appendix_task t where t.agency_id = g.agency_id and t.plan_id = g.plan_id
			    fetch first 1 rows only) as launched
			from (select t.agency_id, t.plan_id, sum(case when t.status in ('DONE', 'CANCELLED') then 0 else 1 end)
			    as running from appendix_task t where t.agency_id = :agency %s group by t.agency_id, t.plan_id) g
			""";

	private final JdbcClient jdbc;

	FollowedPlans(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Those with open tasks first, the newest first. */
	public List<FollowedPlan> all(AgencyId agency) {
		return this.jdbc
			.sql("select * from (" + SELECT.formatted("")
					+ ") p order by case when p.running > 0 then 0 else 1 end, p.launched desc, p.plan_id")
			.param("agency", agency.value())
			.query(FollowedPlans::plan)
			.list();
	}

	/** One of them, empty where the agency has no task of it. */
	public Optional<FollowedPlan> find(AgencyId agency, UUID plan) {
		return this.jdbc.sql(SELECT.formatted("and t.plan_id = :plan"))
			.param("agency", agency.value())
			.param("plan", plan)
			.query(FollowedPlans::plan)
			.optional();
	}

	private static FollowedPlan plan(ResultSet row, int number) throws SQLException {
		return new FollowedPlan(row.getObject("plan_id", UUID.class), row.getString("title"), row.getString("symbol"),
				row.getInt("running"));
	}

}
