package vn.roviec.distribution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import vn.roviec.agency.Actor;
import vn.roviec.agency.Agencies;
import vn.roviec.agency.AgencyId;
import vn.roviec.agency.FoldedWords;
import vn.roviec.audit.AuditLog;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What stands on the public pages of agencies: issued documents, and nothing else. */
@Repository
@Transactional
public class Publications {

	private static final String SELECT = "select id, agency_id, plan_id, title, document_number, issued_on,"
			+ " published_at from publication where withdrawn_at is null and agency_id = :agency ";

	private final JdbcClient jdbc;

	private final Agencies agencies;

	private final AuditLog audit;

	private final Clock clock;

	Publications(JdbcClient jdbc, Agencies agencies, AuditLog audit, Clock clock) {
		this.jdbc = jdbc;
		this.agencies = agencies;
		this.audit = audit;
		this.clock = clock;
	}

	/** Whose public page has this name; empty where there is none. */
	@Transactional(readOnly = true)
	public Optional<AgencyId> agencyOf(String slug) {
		return this.jdbc.sql("select agency_id from public_page where slug = ?")
			.param(slug)
			.query(UUID.class)
			.optional()
			.map(AgencyId::new);
	}

	/** The name of the agency's public page; empty before anything was published. */
	@Transactional(readOnly = true)
	public Optional<String> slugOf(AgencyId agency) {
		return this.jdbc.sql("select slug from public_page where agency_id = ?")
			.param(agency.value())
			.query(String.class)
			.optional();
	}

	/** What stands on the page, the latest first. */
	@Transactional(readOnly = true)
	public List<Publication> latest(AgencyId agency, int limit) {
		return this.jdbc.sql(SELECT + "order by issued_on desc, published_at desc, id fetch first :limit rows only")
			.param("agency", agency.value())
			.param("limit", limit)
			.query(Publications::publicationOf)
			.list();
	}

	/** One document of the page; empty where it is not on it, or no more. */
	@Transactional(readOnly = true)
	public Optional<Publication> find(AgencyId agency, UUID id) {
		return this.jdbc.sql(SELECT + "and id = :id")
			.param("agency", agency.value())
			.param("id", id)
			.query(Publications::publicationOf)
			.optional();
	}

	/** The plan's own entry; empty where it is not on the page, or no more. */
	@Transactional(readOnly = true)
	public Optional<Publication> ofPlan(AgencyId agency, UUID plan) {
		return this.jdbc.sql(SELECT + "and plan_id = :plan")
			.param("agency", agency.value())
			.param("plan", plan)
			.query(Publications::publicationOf)
			.optional();
	}

	/** Puts an issued document on the page; once, whatever is retried. */
	void publish(AgencyId agency, DistributedDocument document) {
		if (this.jdbc.sql("select count(*) from publication where agency_id = ? and plan_id = ?")
			.params(agency.value(), document.plan())
			.query(Integer.class)
			.single() > 0) {
			return;
		}
		openPage(agency);
		this.jdbc.sql("""
				insert into publication (id, agency_id, plan_id, title, document_number, issued_on, published_at)
				values (?, ?, ?, ?, ?, ?, ?)
				""")
			.params(UUID.randomUUID(), agency.value(), document.plan(), document.title(), document.number(),
					document.issuedOn(), now())
			.update();
		this.audit.append(agency, "plan.published", document.plan(), document.number());
	}

	/**
	 * Takes a document off the page, as its recall asks or the clerk does.
	 * @return false where it was not on the page
	 */
	public boolean withdraw(Actor actor, UUID plan) {
		boolean was = this.jdbc.sql("""
				update publication set withdrawn_at = ?, withdrawn_by = ?
				where agency_id = ? and plan_id = ? and withdrawn_at is null
				""").params(now(), actor.name(), actor.agency().value(), plan).update() > 0;
		if (was) {
			this.audit.append(actor, "plan.unpublished", plan, "");
		}
		return was;
	}

	/** Two agencies of one name get two addresses. */
	private void openPage(AgencyId agency) {
		if (slugOf(agency).isPresent()) {
			return;
		}
		String name = FoldedWords.of(this.agencies.agency(agency).name())
			.text()
			.replaceAll("[^a-z0-9]+", "-")
			.replaceAll("^-|-$", "");
		String base = name.substring(0, Math.min(150, name.length()));
		String slug = base;
		for (int next = 2; agencyOf(slug).isPresent(); next++) {
			slug = base + "-" + next;
		}
		this.jdbc.sql("insert into public_page (agency_id, slug) values (?, ?)").params(agency.value(), slug).update();
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

	private static Publication publicationOf(ResultSet row, int index) throws SQLException {
		return new Publication(row.getObject("id", UUID.class), new AgencyId(row.getObject("agency_id", UUID.class)),
				row.getObject("plan_id", UUID.class), row.getString("title"), row.getString("document_number"),
				row.getObject("issued_on", LocalDate.class),
				row.getObject("published_at", OffsetDateTime.class).toInstant());
	}

}
