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

	/** The letter, nobody else writing it until the transaction ends. */
	Optional<Correction> lock(AgencyId agency, UUID id) {
		return this.jdbc.sql("select * from correction where agency_id = :agency and id = :id for update")
			.param("agency", agency.value())
			.param("id", id)
			.query(Corrections::correction)
			.optional();
	}

	/** Sends it back to its writer. */
	void sendBack(Correction letter, String words) {
		this.jdbc.sql("update correction set returned = ? where agency_id = ? and id = ?")
			.params(words, letter.agency().value(), letter.id())
			.update();
	}

	/** Writes it anew. */
	void rewrite(Correction letter, String words, Instant now) {
		this.jdbc.sql("update correction set words = ?, written_at = ?, returned = '' where agency_id = ? and id = ?")
			.params(words, at(now), letter.agency().value(), letter.id())
			.update();
	}

	void drop(Correction letter, Instant now) {
		this.jdbc.sql("update correction set dropped_at = ? where agency_id = ? and id = ?")
			.params(at(now), letter.agency().value(), letter.id())
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

	/**
	 * Notes the number and who gave it; false where it has one, or no signature.
	 */
	boolean number(Correction letter, int number, LocalDate day, OfficerId clerk) {
		return this.jdbc.sql("""
				update correction set number = ?, issued_on = ?, issued_by = ?
				where agency_id = ? and id = ? and signed_at is not null and number is null
				""").params(number, day, clerk.value(), letter.agency().value(), letter.id()).update() > 0;
	}

	/** Who gave it its number. */
	@Transactional(readOnly = true)
	public OfficerId issuer(Correction letter) {
		return this.jdbc.sql("select issued_by from correction where agency_id = ? and id = ?")
			.params(letter.agency().value(), letter.id())
			.query((row, index) -> new OfficerId(row.getObject("issued_by", UUID.class)))
			.single();
	}

	private static OffsetDateTime at(Instant moment) {
		return moment.atOffset(ZoneOffset.UTC);
	}

	private static Correction correction(ResultSet row, int index) throws SQLException {
		return new Correction(row.getObject("id", UUID.class), new AgencyId(row.getObject("agency_id", UUID.class)),
				new PlanId(row.getObject("plan_id", UUID.class)), row.getString("words"),
				new OfficerId(row.getObject("written_by", UUID.class)),
				row.getObject("written_at", OffsetDateTime.class).toInstant(), row.getString("returned"),
				moment(row, "dropped_at"), signed(row), row.getObject("number", Integer.class), row.getString("symbol"),
				row.getObject("issued_on", LocalDate.class));
	}

	private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
		OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
		return (moment == null) ? null : moment.toInstant();
	}

	private static Correction.@Nullable Signed signed(ResultSet row) throws SQLException {
		OffsetDateTime at = row.getObject("signed_at", OffsetDateTime.class);
		return (at == null) ? null
				: new Correction.Signed(row.getString("capacity"),
						new OfficerId(row.getObject("signed_by", UUID.class)), row.getString("signer_name"),
						row.getString("signer_title"), at.toInstant());
	}

}
