package vn.roviec.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
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

	private final BookSchemes schemes;

	private final JdbcClient jdbc;

	private final Clock clock;

	OutgoingRegister(Books books, Entries entries, BookSchemes schemes, JdbcClient jdbc, Clock clock) {
		this.books = books;
		this.entries = entries;
		this.schemes = schemes;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * The number that would be taken now; somebody else may take it first.
	 * @param docType letters of the type, "KH"
	 */
	public int nextNumber(AgencyId agency, String docType, int year) {
		return nextIn(agency, bookOf(agency, docType, year).code(), year);
	}

	/** As above, in the book of this code. */
	public int nextIn(AgencyId agency, String book, int year) {
		return this.books.last(agency, book, year) + 1;
	}

	/** The book whose numbers a type gets in a year. */
	public Book bookOf(AgencyId agency, String docType, int year) {
		return this.schemes.of(agency, year).bookOf(docType);
	}

	/** The books that have given a number in a year. */
	public List<Book> books(AgencyId agency, int year) {
		BookScheme scheme = this.schemes.of(agency, year);
		return this.jdbc
			.sql("select book from register_book where agency_id = :agency and book_year = :year and last_number > 0"
					+ " order by book")
			.param("agency", agency.value())
			.param("year", year)
			.query(String.class)
			.list()
			.stream()
			.map(scheme::book)
			.toList();
	}

	/** The entry of a document, empty where it has no number. */
	public Optional<RegisterEntry> of(AgencyId agency, UUID subject) {
		return this.entries.of(agency, subject);
	}

	/** A line of the register, empty where the agency has none of this id. */
	public Optional<RegisterEntry> find(AgencyId agency, UUID entry) {
		return this.entries.find(agency, entry);
	}

	/** The lines of a block in the order of their numbers. */
	public List<RegisterEntry> ofBlock(AgencyId agency, UUID block) {
		return this.entries.ofBlock(agency, block);
	}

	/**
	 * Lines that the filter lets through, the newest first.
	 * @param before {@link RegisterEntry#sequence()} of the last entry already shown, or
	 * {@link Integer#MAX_VALUE} to begin
	 */
	public List<RegisterEntry> page(AgencyId agency, RegisterFilter filter, int before, int limit) {
		return filtered(agency, filter, " and sequence < :before order by sequence desc",
				Map.of("before", before, "limit", limit));
	}

	/** All lines that the filter lets through, book by book in the order of numbers. */
	public List<RegisterEntry> whole(AgencyId agency, RegisterFilter filter, int limit) {
		return filtered(agency, filter, " order by book, number", Map.of("limit", limit));
	}

	private List<RegisterEntry> filtered(AgencyId agency, RegisterFilter filter, String order, Map<String, ?> more) {
		Map<String, Object> parameters = new HashMap<>(more);
		parameters.put("year", filter.year());
		parameters.put("search", FoldedWords.of(filter.search()).pattern());
		String book = "";
		if (!filter.book().isEmpty()) {
			book = " and book = :book";
			parameters.put("book", filter.book());
		}
		return this.entries.query(agency, "and book_year = :year and folded like :search escape '!'" + book + order
				+ " fetch first :limit rows only", parameters);
	}

	/** The ledger of numbers taken and not used, each with its reason, in their order. */
	public List<RegisterEntry> voided(AgencyId agency, int year) {
		return this.entries.query(agency, "and book_year = :year and voided_reason is not null order by book, number",
				Map.of("year", year));
	}

	/** The years that have a book, and the present one; the latest first. */
	public List<Integer> years(AgencyId agency) {
		List<Integer> years = new ArrayList<>(this.jdbc
			.sql("select distinct book_year from register_book where agency_id = :agency"
					+ " and last_number > 0 order by book_year desc")
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
