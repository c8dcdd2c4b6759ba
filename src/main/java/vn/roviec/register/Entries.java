package vn.roviec.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import vn.roviec.agency.AgencyId;
import vn.roviec.agency.FoldedWords;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The lines of the register in their table. */
@Repository
class Entries {

	private static final String SELECT = "select id, sequence, agency_id, doc_type, book_year, number, symbol,"
			+ " issued_on, title, signer, drafting_unit, recipients, copies, subject, voided_reason, created_at"
			+ " from register_entry where agency_id = :agency ";

	private static final int LONGEST_FOLDED = 12000;

	private final JdbcClient jdbc;

	Entries(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	RegisterEntry add(RegisterEntry entry) {
		this.jdbc.sql("""
				insert into register_entry (id, agency_id, doc_type, book_year, number, symbol, issued_on, title,
				    signer, drafting_unit, recipients, copies, subject, created_at, folded)
				values (:id, :agency, :type, :year, :number, :symbol, :issuedOn, :title,
				    :signer, :draftingUnit, :recipients, :copies, :subject, :createdAt, :folded)
				""")
			.param("id", entry.id())
			.param("agency", entry.agency().value())
			.param("type", entry.docType())
			.param("year", entry.year())
			.param("number", entry.number())
			.param("symbol", entry.symbol())
			.param("issuedOn", entry.issuedOn())
			.param("title", entry.title())
			.param("signer", entry.signer())
			.param("draftingUnit", entry.draftingUnit())
			.param("recipients", entry.recipients())
			.param("copies", entry.copies())
			.param("subject", entry.subject())
			.param("createdAt", entry.createdAt().atOffset(ZoneOffset.UTC))
			.param("folded", folded(entry))
			.update();
		return of(entry.agency(), entry.subject()).orElseThrow();
	}

	Optional<RegisterEntry> of(AgencyId agency, UUID subject) {
		return query(agency, "and subject = :subject", Map.of("subject", subject)).stream().findFirst();
	}

	Optional<RegisterEntry> last(AgencyId agency, String type, int year) {
		return query(agency, "and doc_type = :type and book_year = :year order by number desc fetch first 1 rows only",
				Map.of("type", type, "year", year))
			.stream()
			.findFirst();
	}

	/** Marks the number as not used; false where it already was. */
	boolean markVoided(AgencyId agency, UUID subject, String reason) {
		return this.jdbc
			.sql("update register_entry set voided_reason = :reason"
					+ " where agency_id = :agency and subject = :subject and voided_reason is null")
			.param("reason", reason)
			.param("agency", agency.value())
			.param("subject", subject)
			.update() == 1;
	}

	List<RegisterEntry> query(AgencyId agency, String condition, Map<String, ?> parameters) {
		return this.jdbc.sql(SELECT + condition)
			.param("agency", agency.value())
			.params(parameters)
			.query(Entries::entryOf)
			.list();
	}

	private static String folded(RegisterEntry entry) {
		String folded = FoldedWords
			.of(String.join("\n", entry.documentNumber().toString(), entry.title(), entry.signer(),
					entry.draftingUnit(), entry.recipients()))
			.text();
		return folded.substring(0, Math.min(folded.length(), LONGEST_FOLDED));
	}

	private static RegisterEntry entryOf(ResultSet row, int index) throws SQLException {
		return new RegisterEntry(row.getObject("id", UUID.class), row.getInt("sequence"),
				new AgencyId(row.getObject("agency_id", UUID.class)), row.getString("doc_type"),
				row.getInt("book_year"), row.getInt("number"), row.getString("symbol"),
				row.getObject("issued_on", LocalDate.class), row.getString("title"), row.getString("signer"),
				row.getString("drafting_unit"), row.getString("recipients"), row.getInt("copies"),
				row.getObject("subject", UUID.class), row.getString("voided_reason"),
				row.getObject("created_at", OffsetDateTime.class).toInstant());
	}

}
