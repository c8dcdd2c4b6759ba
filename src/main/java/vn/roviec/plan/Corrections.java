package vn.roviec.plan;

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

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The letters that correct issued plans. */
@Repository
@Transactional
public class Corrections {

	private final JdbcClient jdbc;

	Corrections(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** A plan's letters, the first written first. */
	@Transactional(readOnly = true)
	public List<Correction> of(AgencyId agency, PlanId plan) {
		return this.jdbc
			.sql("select * from correction where agency_id = :agency and plan_id = :plan order by written_at, id")
			.param("agency", agency.value())
			.param("plan", plan.value())
			.query(Corrections::correction)
			.list();
	}

	/** One letter; empty where the agency has none of this id. */
	@Transactional(readOnly = true)
	public Optional<Correction> find(AgencyId agency, UUID id) {
		return this.jdbc.sql("select * from correction where agency_id = :agency and id = :id")
			.param("agency", agency.value())
			.param("id", id)
			.query(Corrections::correction)
			.optional();
	}

	void add(Correction letter) {
		this.jdbc.sql("""
				insert into correction (id, agency_id, plan_id, words, written_by, written_at, symbol)
				values (?, ?, ?, ?, ?, ?, ?)
				""")
			.params(letter.id(), letter.agency().value(), letter.plan().value(), letter.words(),
					letter.writer().value(), at(letter.writtenAt()), letter.symbol())
			.update();
	}

	/** Notes the signature; false where it bears one. */
	boolean sign(Correction letter, Correction.Signed signed) {
		return this.jdbc.sql("""
				update correction set capacity = ?, signed_by = ?, signer_name = ?, signer_title = ?, signed_at = ?
				where agency_id = ? and id = ? and signed_at is null
				""")
			.params(signed.capacity(), signed.by().value(), signed.name(), signed.title(), at(signed.at()),
					letter.agency().value(), letter.id())
			.update() > 0;
	}

	/** Notes the number; false where it has one, or no signature. */
	boolean number(Correction letter, int number, LocalDate day) {
		return this.jdbc.sql("""
				update correction set number = ?, issued_on = ?
				where agency_id = ? and id = ? and signed_at is not null and number is null
				""").params(number, day, letter.agency().value(), letter.id()).update() > 0;
	}

	private static OffsetDateTime at(Instant moment) {
		return moment.atOffset(ZoneOffset.UTC);
	}

	private static Correction correction(ResultSet row, int index) throws SQLException {
		return new Correction(row.getObject("id", UUID.class), new AgencyId(row.getObject("agency_id", UUID.class)),
				new PlanId(row.getObject("plan_id", UUID.class)), row.getString("words"),
				new OfficerId(row.getObject("written_by", UUID.class)),
				row.getObject("written_at", OffsetDateTime.class).toInstant(), signed(row),
				row.getObject("number", Integer.class), row.getString("symbol"),
				row.getObject("issued_on", LocalDate.class));
	}

	private static Correction.@Nullable Signed signed(ResultSet row) throws SQLException {
		OffsetDateTime at = row.getObject("signed_at", OffsetDateTime.class);
		return (at == null) ? null
				: new Correction.Signed(row.getString("capacity"),
						new OfficerId(row.getObject("signed_by", UUID.class)), row.getString("signer_name"),
						row.getString("signer_title"), at.toInstant());
	}

}
