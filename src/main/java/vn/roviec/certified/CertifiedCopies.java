package vn.roviec.certified;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.AgencyId;
import vn.roviec.agency.OfficerId;
import vn.roviec.plan.PlanId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The table of certified copies. */
@Repository
@Transactional
public class CertifiedCopies {

	private final JdbcClient jdbc;

	CertifiedCopies(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The copies of a plan, the first prepared first. */
	@Transactional(readOnly = true)
	public List<CertifiedCopy> of(AgencyId agency, PlanId plan) {
		return this.jdbc
			.sql("select * from certified_copy where agency_id = ? and plan_id = ? order by prepared_at, id")
			.params(agency.value(), plan.value())
			.query(CertifiedCopies::copy)
			.list();
	}

	/** One of them; empty where the plan has none of this id. */
	@Transactional(readOnly = true)
	public Optional<CertifiedCopy> find(AgencyId agency, PlanId plan, UUID id) {
		return this.jdbc.sql("select * from certified_copy where agency_id = ? and plan_id = ? and id = ?")
			.params(agency.value(), plan.value(), id)
			.query(CertifiedCopies::copy)
			.optional();
	}

	void add(CertifiedCopy copy) {
		this.jdbc.sql("""
				insert into certified_copy (id, agency_id, plan_id, form, electronic, pages, recipients, copies,
				    prepared_by, prepared_at, symbol)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
				""")
			.params(copy.id(), copy.agency().value(), copy.plan().value(), copy.form().name(), copy.electronic(),
					copy.pages(), copy.recipients(), copy.copies(), copy.preparer().value(), at(copy.preparedAt()),
					copy.symbol())
			.update();
	}

	/** Forgets a copy that has no number; false where it has one. */
	boolean drop(CertifiedCopy copy) {
		return this.jdbc.sql("delete from certified_copy where agency_id = ? and id = ? and number is null")
			.params(copy.agency().value(), copy.id())
			.update() > 0;
	}

	/** Notes the signature; false where it bears one. */
	boolean sign(CertifiedCopy copy, CertifiedCopy.Signed signed) {
		return this.jdbc.sql("""
				update certified_copy set capacity = ?, signed_by = ?, signer_name = ?, signer_title = ?, signed_at = ?
				where agency_id = ? and id = ? and signed_at is null
				""")
			.params(signed.capacity(), signed.by().value(), signed.name(), signed.title(), at(signed.at()),
					copy.agency().value(), copy.id())
			.update() > 0;
	}

	/** Notes the number; false where it has one, or no signature. */
	boolean number(CertifiedCopy copy, int number, LocalDate day) {
		return this.jdbc.sql("""
				update certified_copy set number = ?, issued_on = ?
				where agency_id = ? and id = ? and signed_at is not null and number is null
				""").params(number, day, copy.agency().value(), copy.id()).update() > 0;
	}

	private static OffsetDateTime at(Instant moment) {
		return moment.atOffset(ZoneOffset.UTC);
	}

	private static CertifiedCopy copy(ResultSet row, int index) throws SQLException {
		return new CertifiedCopy(row.getObject("id", UUID.class), new AgencyId(row.getObject("agency_id", UUID.class)),
				new PlanId(row.getObject("plan_id", UUID.class)), CopyForm.valueOf(row.getString("form")),
				row.getBoolean("electronic"), row.getObject("pages", UUID.class), row.getString("recipients"),
				row.getInt("copies"), new OfficerId(row.getObject("prepared_by", UUID.class)),
				row.getObject("prepared_at", OffsetDateTime.class).toInstant(), signed(row),
				row.getObject("number", Integer.class), row.getString("symbol"),
				row.getObject("issued_on", LocalDate.class));
	}

	private static CertifiedCopy.@Nullable Signed signed(ResultSet row) throws SQLException {
		OffsetDateTime at = row.getObject("signed_at", OffsetDateTime.class);
		return (at == null) ? null
				: new CertifiedCopy.Signed(row.getString("capacity"),
						new OfficerId(row.getObject("signed_by", UUID.class)), row.getString("signer_name"),
						row.getString("signer_title"), at.toInstant());
	}

}
