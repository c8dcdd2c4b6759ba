package vn.roviec.plan;

import java.util.List;
import java.util.UUID;

import vn.roviec.agency.AgencyId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Which rows of an older plan an amending one changes or ends. */
@Repository
class AmendedRows {

	private final JdbcClient jdbc;

	AmendedRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Transactional(readOnly = true)
	public List<AmendedRow> of(AgencyId agency, PlanId plan) {
		return this.jdbc.sql("select older_id, row_id, reason from amended_row where agency_id = ? and plan_id = ?")
			.params(agency.value(), plan.value())
			.query((row, number) -> new AmendedRow(row.getObject("older_id", UUID.class),
					row.getObject("row_id", UUID.class), row.getString("reason")))
			.list();
	}

	/** Keeps these in place of those before. */
	@Transactional
	public void set(AgencyId agency, PlanId plan, List<AmendedRow> rows) {
		this.jdbc.sql("delete from amended_row where agency_id = ? and plan_id = ?")
			.params(agency.value(), plan.value())
			.update();
		rows.forEach((one) -> this.jdbc
			.sql("insert into amended_row (plan_id, agency_id, older_id, row_id, reason) values (?, ?, ?, ?, ?)")
			.params(plan.value(), agency.value(), one.older(), one.row(), one.reason())
			.update());
	}

}
