package vn.roviec.distribution;

import java.time.LocalDate;
import java.util.UUID;

import vn.roviec.agency.AgencyId;
import vn.roviec.workflow.NotFound;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The documents whose copies are on their way. */
@Repository
public class DistributedDocuments {

	private final JdbcClient jdbc;

	DistributedDocuments(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The document of a plan.
	 * @throws NotFound where the agency has sent no copies of such a plan
	 */
	@Transactional(readOnly = true)
	public DistributedDocument get(AgencyId agency, UUID plan) {
		return this.jdbc.sql("""
				select plan_id, type_name, title, document_number, issued_on, link from distributed_document
				where agency_id = :agency and plan_id = :plan
				""")
			.param("agency", agency.value())
			.param("plan", plan)
			.query((row, number) -> new DistributedDocument(row.getObject("plan_id", UUID.class),
					row.getString("type_name"), row.getString("title"), row.getString("document_number"),
					row.getObject("issued_on", LocalDate.class), row.getString("link")))
			.optional()
			.orElseThrow(() -> new NotFound("document"));
	}

	void add(AgencyId agency, DistributedDocument document) {
		this.jdbc
			.sql("""
					insert into distributed_document (plan_id, agency_id, type_name, title, document_number, issued_on, link)
					values (?, ?, ?, ?, ?, ?, ?)
					""")
			.params(document.plan(), agency.value(), document.type(), document.title(), document.number(),
					document.issuedOn(), document.link())
			.update();
	}

}
