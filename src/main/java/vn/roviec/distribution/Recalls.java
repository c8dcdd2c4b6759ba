package vn.roviec.distribution;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import vn.roviec.agency.AgencyId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Which documents are recalled, since when and why. */
@Repository
public class Recalls {

	private final JdbcClient jdbc;

	Recalls(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The recall of a plan; empty where it stands. */
	@Transactional(readOnly = true)
	public Optional<Recall> of(AgencyId agency, UUID plan) {
		return this.jdbc.sql("""
				select recalled_on, reason from document_recall where agency_id = :agency and plan_id = :plan
				""")
			.param("agency", agency.value())
			.param("plan", plan)
			.query((row, number) -> new Recall(row.getObject("recalled_on", LocalDate.class), row.getString("reason")))
			.optional();
	}

	void add(AgencyId agency, UUID plan, Recall recall) {
		this.jdbc.sql("insert into document_recall (plan_id, agency_id, recalled_on, reason) values (?, ?, ?, ?)")
			.params(plan, agency.value(), recall.on(), recall.reason())
			.update();
	}

}
