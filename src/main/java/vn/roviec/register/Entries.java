package vn.roviec.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
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

	private static final String SELECT = "select id, sequence, agency_id, book, book_year, number, doc_type, symbol,"
			+ " issued_on, title, signer, drafting_unit, recipients, copies, subject, block_id, filled_at,"
			+ " voided_reason, note, created_at from register_entry where agency_id = :agency ";

	/** Lines whose date is a document's, and not the day on which they were set aside. */
	private static final String DATED = " and (block_id is null or filled_at is not null)";

	private static final String IN_BOOK = "and book = :book and book_year = :year";

	private static final int LONGEST_FOLDED = 12000;

	private final JdbcClient jdbc;

	Entries(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	RegisterEntry add(RegisterEntry entry) {
		this.jdbc.sql("""
				insert into register_entry (id, agency_id, book, book_year, number, doc_type, symbol, issued_on, title,
				    signer, drafting_unit, recipients, copies, subject, block_id, created_at, folded)
				values (:id, :agency, :book, :year, :number, :type, :symbol, :issuedOn, :title,
				    :signer, :draftingUnit, :recipients, :copies, :subject, :block, :createdAt, :folded)
				""")
			.param("id", entry.id())
			.param("agency", entry.agency().value())
			.param("book", entry.book())
			.param("year", entry.year())
			.param("number", entry.number())
			.params(written(entry))
			.param("subject", entry.subject())
			.param("block", entry.block(), Types.OTHER)
			.param("createdAt", entry.createdAt().atOffset(ZoneOffset.UTC))
			.update();
		return of(entry.agency(), entry.subject()).orElseThrow();
	}

	Optional<RegisterEntry> of(AgencyId agency, UUID subject) {
		return query(agency, "and subject = :subject", Map.of("subject", subject)).stream().findFirst();
	}

	Optional<RegisterEntry> find(AgencyId agency, UUID id) {
		return query(agency, "and id = :id", Map.of("id", id)).stream().findFirst();
	}

	Optional<RegisterEntry> last(AgencyId agency, String book, int year) {
		return query(agency, IN_BOOK + " order by number desc fetch first 1 rows only",
				Map.of("book", book, "year", year))
			.stream()
			.findFirst();
	}

	/** The document with the nearest lower number in the same book. */
	Optional<RegisterEntry> before(RegisterEntry entry) {
		return nearest(entry, " and number < :number order by number desc");
	}

	/** The document with the nearest higher number in the same book. */
	Optional<RegisterEntry> after(RegisterEntry entry) {
		return nearest(entry, " and number > :number order by number");
	}

	/** The lines of a block in the order of their numbers. */
	List<RegisterEntry> ofBlock(AgencyId agency, UUID block) {
		return query(agency, "and block_id = :block order by number", Map.of("block", block));
	}

	/** Writes a document into an open line; false where it is no longer open. */
	boolean fill(RegisterEntry entry, Instant now) {
		return this.jdbc.sql("""
				update register_entry set doc_type = :type, symbol = :symbol, issued_on = :issuedOn, title = :title,
				    signer = :signer, drafting_unit = :draftingUnit, recipients = :recipients, copies = :copies,
				    folded = :folded, filled_at = :now
				where agency_id = :agency and id = :id and block_id is not null and filled_at is null
				    and voided_reason is null
				""")
			.params(written(entry))
			.param("now", now.atOffset(ZoneOffset.UTC))
			.param("agency", entry.agency().value())
			.param("id", entry.id())
			.update() == 1;
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

	/** As above, but only where no document has been written into the line meanwhile. */
	boolean markVoidedOpen(RegisterEntry line, String reason) {
		return this.jdbc
			.sql("update register_entry set voided_reason = :reason where agency_id = :agency and id = :id"
					+ " and filled_at is null and voided_reason is null")
			.param("reason", reason)
			.param("agency", line.agency().value())
			.param("id", line.id())
			.update() == 1;
	}

	/** Adds to what became of the document. */
	void note(RegisterEntry entry, String words) {
		this.jdbc.sql("update register_entry set note = :note where agency_id = :agency and id = :id")
			.param("note", entry.note().isEmpty() ? words : entry.note() + "; " + words)
			.param("agency", entry.agency().value())
			.param("id", entry.id())
			.update();
	}

	List<RegisterEntry> query(AgencyId agency, String condition, Map<String, ?> parameters) {
		return this.jdbc.sql(SELECT + condition)
			.param("agency", agency.value())
			.params(parameters)
			.query(Entries::entryOf)
			.list();
	}

	private Optional<RegisterEntry> nearest(RegisterEntry entry, String side) {
		return query(entry.agency(), IN_BOOK + DATED + side + " fetch first 1 rows only",
				Map.of("book", entry.book(), "year", entry.year(), "number", entry.number()))
			.stream()
			.findFirst();
	}

	/** What the line tells of the document. */
	private static Map<String, Object> written(RegisterEntry entry) {
		return Map.of("type", entry.docType(), "symbol", entry.symbol(), "issuedOn", entry.issuedOn(), "title",
				entry.title(), "signer", entry.signer(), "draftingUnit", entry.draftingUnit(), "recipients",
				entry.recipients(), "copies", entry.copies(), "folded", folded(entry));
	}

	private static String folded(RegisterEntry entry) {
		String folded = FoldedWords
			.of(String.join("\n", entry.documentNumber().toString(), entry.title(), entry.signer(),
					entry.draftingUnit(), entry.recipients()))
			.text();
		return folded.substring(0, Math.min(folded.length(), LONGEST_FOLDED));
	}

	private static RegisterEntry entryOf(ResultSet row, int index) throws SQLException {
		UUID block = row.getObject("block_id", UUID.class);
		String voidedReason = row.getString("voided_reason");
		boolean open = block != null && row.getObject("filled_at") == null && voidedReason == null;
		return new RegisterEntry(row.getObject("id", UUID.class), row.getInt("sequence"),
				new AgencyId(row.getObject("agency_id", UUID.class)), row.getString("book"), row.getInt("book_year"),
				row.getInt("number"), row.getString("doc_type"), row.getString("symbol"),
				row.getObject("issued_on", LocalDate.class), row.getString("title"), row.getString("signer"),
				row.getString("drafting_unit"), row.getString("recipients"), row.getInt("copies"),
				row.getObject("subject", UUID.class), block, open, voidedReason, row.getString("note"),
				row.getObject("created_at", OffsetDateTime.class).toInstant());
	}

}
