package vn.roviec.target;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import vn.roviec.agency.AgencyId;
import vn.roviec.agency.UnitId;
import vn.roviec.workflow.NotFound;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads the plans that targets belong to. */
@Repository
@Transactional(readOnly = true)
public class TargetPlans {

	private static final Set<String> IN_FORCE = Set.of("ISSUED", "CLOSED");

	private static final String SELECT = """
			select p.id, p.title, p.number, p.symbol, p.drafting_unit, p.standing_unit, p.status, p.period_end
			from plan p where p.agency_id = :agency
			""";

	private final JdbcClient jdbc;

	TargetPlans(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The agency's plan.
	 * @throws NotFound where the agency has no such plan
	 */
	public TargetPlan get(AgencyId agency, UUID id) {
		return this.jdbc.sql(SELECT + " and p.id = :id")
			.param("agency", agency.value())
			.param("id", id)
			.query(TargetPlans::plan)
			.optional()
			.orElseThrow(() -> new NotFound("plan"));
	}

	/** The plans at work that have targets, the newest first. */
	public List<TargetPlan> followed(AgencyId agency) {
		return this.jdbc
			.sql(SELECT + " and p.status = 'ISSUED' and exists (select 1 from target t where t.agency_id = p.agency_id"
					+ " and t.plan_id = p.id and t.dropped_at is null) order by p.issued_on desc, p.number desc, p.id")
			.param("agency", agency.value())
			.query(TargetPlans::plan)
			.list();
	}

	private static TargetPlan plan(ResultSet row, int number) throws SQLException {
		int taken = row.getInt("number");
		String written = row.wasNull() ? "…" : String.format(Locale.ROOT, "%02d", taken);
		return new TargetPlan(row.getObject("id", UUID.class), row.getString("title"),
				written + "/" + row.getString("symbol"), new UnitId(row.getObject("drafting_unit", UUID.class)),
				new UnitId(row.getObject("standing_unit", UUID.class)), IN_FORCE.contains(row.getString("status")),
				row.getObject("period_end", LocalDate.class));
	}

}
