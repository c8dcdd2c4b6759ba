package vn.roviec.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import vn.roviec.agency.AgencyId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Which plan replaces or amends which. */
@Repository
@Transactional(readOnly = true)
public class PlanLinks {

	private static final String SELECT = "select l.plan_id, l.kind, l.older_id from plan_link l";

	private final JdbcClient jdbc;

	PlanLinks(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** What the plan says of an older one; empty where it stands for itself. */
	public Optional<PlanLink> of(AgencyId agency, PlanId plan) {
		return this.jdbc.sql(SELECT + " where l.agency_id = :agency and l.plan_id = :plan")
			.param("agency", agency.value())
			.param("plan", plan.value())
			.query(PlanLinks::link)
			.optional();
	}

	/** What issued plans say of this one, the first issued first. */
	public List<PlanLink> to(AgencyId agency, PlanId older) {
		return this.jdbc
			.sql(SELECT + " join plan p on p.id = l.plan_id and p.agency_id = l.agency_id"
					+ " where l.agency_id = :agency and l.older_id = :older and p.number is not null"
					+ " order by p.issued_on, p.number")
			.param("agency", agency.value())
			.param("older", older.value())
			.query(PlanLinks::link)
			.list();
	}

	@Transactional
	public void set(AgencyId agency, PlanLink link) {
		clear(agency, link.plan());
		this.jdbc.sql("insert into plan_link (plan_id, agency_id, kind, older_id) values (?, ?, ?, ?)")
			.params(link.plan().value(), agency.value(), link.kind().name(), link.older().value())
			.update();
	}

	/** Lets the plan stand for itself. */
	@Transactional
	public void clear(AgencyId agency, PlanId plan) {
		this.jdbc.sql("delete from plan_link where agency_id = ? and plan_id = ?")
			.params(agency.value(), plan.value())
			.update();
	}

	private static PlanLink link(ResultSet row, int number) throws SQLException {
		return new PlanLink(new PlanId(row.getObject("plan_id", UUID.class)),
				PlanLink.Kind.valueOf(row.getString("kind")), new PlanId(row.getObject("older_id", UUID.class)));
	}

}
