package vn.roviec.register;

import java.util.Map;
import java.util.Optional;

import vn.roviec.agency.AgencyId;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts the numbers of each book: one row for each agency, book and year, which is its
 * lock.
 */
@Repository
class Books {

	private static final String BOOK = " where agency_id = :agency and book = :book and book_year = :year";

	private final JdbcClient jdbc;

	private final TransactionTemplate nested;

	Books(JdbcClient jdbc, PlatformTransactionManager manager) {
		this.jdbc = jdbc;
		this.nested = new TransactionTemplate(manager);
		this.nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
	}

	/** The last number, 0 in a book that nobody has opened. */
	int last(AgencyId agency, String book, int year) {
		return read(agency, book, year, "").orElse(0);
	}

	/**
	 * Holds the book until the transaction ends, opening it where it is the year's first.
	 * @return the last number that was taken
	 */
	int lock(AgencyId agency, String book, int year) {
		return read(agency, book, year, " for update").orElseGet(() -> {
			open(agency, book, year);
			return read(agency, book, year, " for update").orElseThrow();
		});
	}

	void advance(AgencyId agency, String book, int year, int number) {
		this.jdbc.sql("update register_book set last_number = :number" + BOOK)
			.param("number", number)
			.params(key(agency, book, year))
			.update();
	}

	/**
	 * Two first ones meet at the key: the later waits, is refused and goes back to its
	 * savepoint, which keeps its transaction usable. (A transaction of its own would need
	 * a second connection; as many first ones as there are connections would wait for
	 * each other.)
	 */
	private void open(AgencyId agency, String book, int year) {
		try {
			this.nested.executeWithoutResult((status) -> this.jdbc
				.sql("insert into register_book (agency_id, book, book_year, last_number)"
						+ " values (:agency, :book, :year, 0)")
				.params(key(agency, book, year))
				.update());
		}
		catch (DuplicateKeyException ex) {
			// Somebody else has just opened it, which is as good.
			return;
		}
	}

	private Optional<Integer> read(AgencyId agency, String book, int year, String lock) {
		return this.jdbc.sql("select last_number from register_book" + BOOK + lock)
			.params(key(agency, book, year))
			.query(Integer.class)
			.optional();
	}

	private static Map<String, Object> key(AgencyId agency, String book, int year) {
		return Map.of("agency", agency.value(), "book", book, "year", year);
	}

}
