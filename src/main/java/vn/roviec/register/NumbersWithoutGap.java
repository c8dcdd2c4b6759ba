package vn.roviec.register;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import vn.roviec.workflow.ConsistencyCheck;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every book holds each number from 1 to its last one exactly once. */
@Component
class NumbersWithoutGap implements ConsistencyCheck {

	private final JdbcClient jdbc;

	NumbersWithoutGap(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public String name() {
		return "check.register";
	}

	@Override
	public List<String> differences() {
		List<String> differences = new ArrayList<>();
		this.jdbc.sql("select agency_id, doc_type, book_year, last_number from register_book order by 1, 2, 3")
			.query((row) -> {
				Book book = new Book(row.getObject("agency_id", UUID.class), row.getString("doc_type"),
						row.getInt("book_year"));
				compare(book, row.getInt("last_number"), differences);
			});
		return differences;
	}

	private void compare(Book book, int last, List<String> differences) {
		int expected = 1;
		for (int number : numbers(book)) {
			while (expected < number) {
				differences.add(book + ": " + expected + " missing");
				expected++;
			}
			if (number < expected) {
				differences.add(book + ": " + number + " twice");
			}
			expected = Math.max(expected, number + 1);
		}
		if (expected - 1 != last) {
			differences.add(book + ": last number " + last + " ≠ " + (expected - 1));
		}
	}

	private List<Integer> numbers(Book book) {
		return this.jdbc
			.sql("select number from register_entry"
					+ " where agency_id = ? and doc_type = ? and book_year = ? order by number")
			.params(book.agency(), book.type(), book.year())
			.query(Integer.class)
			.list();
	}

	private record Book(UUID agency, String type, int year) {

		@Override
		public String toString() {
			return this.agency + " " + this.type + " " + this.year;
		}

	}

}
