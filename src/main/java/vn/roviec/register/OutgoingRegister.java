package vn.roviec.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import vn.roviec.agency.AgencyId;
import vn.roviec.agency.FoldedWords;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the outgoing register (sổ đăng ký văn bản đi). */
@Service
@Transactional(readOnly = true)
public class OutgoingRegister {

	private final Books books;

	private final Entries entries;

	private final JdbcClient jdbc;

	private final Clock clock;

	OutgoingRegister(Books books, Entries entries, JdbcClient jdbc, Clock clock) {
		this.books = books;
		this.entries = entries;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * The number that would be taken now; somebody else may take it first.
	 * @param docType letters of the type, "KH"
	 */
	public int nextNumber(AgencyId agency, String docType, int year) {
		return this.books.last(agency, docType, year) + 1;
	}

	/** The entry of a document, empty where it has no number. */
	public Optional<RegisterEntry> of(AgencyId agency, UUID subject) {
		return this.entries.of(agency, subject);
	}

	/**
	 * A year's entries, the newest first.
	 * @param search words in number, title, signer, unit or recipients; diacritics and
	 * capitals do not count; blank for all
	 * @param before {@link RegisterEntry#sequence()} of the last entry already shown, or
	 * {@link Integer#MAX_VALUE} to begin
	 */
	public List<RegisterEntry> page(AgencyId agency, int year, String search, int before, int limit) {
		return this.entries.query(agency,
				"and book_year = :year and sequence < :before and folded like :search escape '!'"
						+ " order by sequence desc fetch first :limit rows only",
				Map.of("year", year, "before", before, "search", FoldedWords.of(search).pattern(), "limit", limit));
	}

	/** The ledger of numbers taken and not used, each with its reason, in their order. */
	public List<RegisterEntry> voided(AgencyId agency, int year) {
		return this.entries.query(agency,
				"and book_year = :year and voided_reason is not null order by doc_type, number", Map.of("year", year));
	}

	/** The years that have a book, and the present one; the latest first. */
	public List<Integer> years(AgencyId agency) {
		List<Integer> years = new ArrayList<>(this.jdbc
			.sql("select distinct book_year from register_book where agency_id = :agency order by book_year desc")
			.param("agency", agency.value())
			.query(Integer.class)
			.list());
		int present = LocalDate.now(this.clock).getYear();
		if (!years.contains(present)) {
			years.add(present);
			years.sort(Comparator.reverseOrder());
		}
		return List.copyOf(years);
	}

}
