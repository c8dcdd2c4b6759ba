package vn.roviec.plan;

import java.util.List;
import java.util.UUID;

import vn.roviec.agency.AgencyId;
import vn.roviec.agency.OpenInUnit;
import vn.roviec.agency.UnitId;
import vn.roviec.agency.UnitReplaced;
import vn.roviec.audit.AuditLog;

import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Moves the plans of a unit that has ended over to its successor: who drafts and follows
 * them, who is still asked, and who leads in drafts. What was signed keeps the old unit.
 * Beforehand it tells how many plans that would be.
 */
@Component
@Order(4)
class MovePlans implements OpenInUnit {

	private static final String LIVING = " agency_id = :agency and status not in ('CLOSED', 'WITHDRAWN', 'RECALLED', 'REPLACED') ";

	private static final String DRAFTS = " (select id from plan where agency_id = :agency and status in"
			+ " ('DRAFTING', 'CONSULTING', 'DIGESTING', 'APPROVING', 'CHECKING', 'SIGNING')) ";

	private static final String WAITING = """
			 exists (select 1 from consultation c
			    where c.plan = plan.id and c.unit_id = :from and c.state = 'WAITING')
			""";

	private static final String TOUCHED = " from plan where" + LIVING
			+ "and (drafting_unit = :from or standing_unit = :from or" + WAITING + ")";

	private static final String ASKED = """
			update consultation set unit_id = :to where unit_id = :from and state = 'WAITING'
			and plan in (select id from plan where %s)
			and not exists (select 1 from consultation other
			    where other.plan = consultation.plan and other.unit_id = :to)
			""".formatted(LIVING);

	private static final String DOUBLED = "delete from coordinator where unit_id = :from and plan_item in"
			+ " (select id from plan_item where plan in" + DRAFTS + ") and exists (select 1 from coordinator other"
			+ " where other.plan_item = coordinator.plan_item and other.unit_id = :to)";

	private static final String COORDINATORS = "update coordinator set unit_id = :to where unit_id = :from"
			+ " and plan_item in (select id from plan_item where plan in" + DRAFTS + ")";

	private final JdbcClient jdbc;

	private final AuditLog audit;

	MovePlans(JdbcClient jdbc, AuditLog audit) {
		this.jdbc = jdbc;
		this.audit = audit;
	}

	@Override
	public String key() {
		return "plans";
	}

	@Override
	public int count(AgencyId agency, UnitId unit) {
		return statement(agency, unit, "select count(*)" + TOUCHED).query(Integer.class).single();
	}

	@EventListener
	@Order(1)
	void on(UnitReplaced replaced) {
		List<UUID> plans = statement(replaced, "select id" + TOUCHED + " order by id for update").query(UUID.class)
			.list();
		move(replaced, "update plan set drafting_unit = :to where" + LIVING + "and drafting_unit = :from");
		move(replaced, "update plan set standing_unit = :to where" + LIVING + "and standing_unit = :from");
		move(replaced, ASKED);
		move(replaced, "update plan_item set lead_unit_id = :to where lead_unit_id = :from and plan in" + DRAFTS);
		move(replaced, DOUBLED);
		move(replaced, COORDINATORS);
		plans.forEach((plan) -> this.audit.append(replaced.by(), "plan.unit-replaced", plan, replaced.words()));
	}

	private void move(UnitReplaced replaced, String update) {
		statement(replaced, update).param("to", replaced.successor().id().value()).update();
	}

	private JdbcClient.StatementSpec statement(UnitReplaced replaced, String sql) {
		return statement(replaced.by().agency(), replaced.ended().id(), sql);
	}

	private JdbcClient.StatementSpec statement(AgencyId agency, UnitId from, String sql) {
		return this.jdbc.sql(sql).param("agency", agency.value()).param("from", from.value());
	}

}
