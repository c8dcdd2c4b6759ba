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
		this.jdbc.sql("select agency_id, book, book_year, last_number from register_book order by 1, 2, 3")
			.query((row) -> {
				Counted counted = new Counted(row.getObject("agency_id", UUID.class), row.getString("book"),
						row.getInt("book_year"));
				compare(counted, row.getInt("last_number"), differences);
			});
		return differences;
	}

	private void compare(Counted counted, int last, List<String> differences) {
		int expected = 1;
		for (int number : numbers(counted)) {
			while (expected < number) {
				differences.add(counted + ": " + expected + " missing");
				expected++;
			}
			if (number < expected) {
				differences.add(counted + ": " + number + " twice");
			}
			expected = Math.max(expected, number + 1);
		}
		if (expected - 1 != last) {
			differences.add(counted + ": last number " + last + " ≠ " + (expected - 1));
		}
	}

	private List<Integer> numbers(Counted counted) {
		return this.jdbc
			.sql("select number from register_entry"
					+ " where agency_id = ? and book = ? and book_year = ? order by number")
			.params(counted.agency(), counted.book(), counted.year())
			.query(Integer.class)
			.list();
	}

	private record Counted(UUID agency, String book, int year) {

		@Override
		public String toString() {
			return this.agency + " " + this.book + " " + this.year;
		}

	}

}
