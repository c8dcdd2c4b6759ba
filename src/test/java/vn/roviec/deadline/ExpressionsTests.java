package vn.roviec.deadline;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Reads several hundred deadlines as officials write them, each with the answer that a
 * person worked out by hand from the rules; never a date where the words have none.
 */
class ExpressionsTests {

	private static final String NOTHING = "-";

	private static final String ANY = "*";

	private final DeadlineReader reader = new DeadlineReader();

	static Stream<Expression> expressions() throws IOException {
		try (InputStream table = Objects
			.requireNonNull(ExpressionsTests.class.getResourceAsStream("/deadline-expressions.txt"))) {
			return new String(table.readAllBytes(), StandardCharsets.UTF_8).lines()
				.filter((line) -> !line.isBlank() && !line.startsWith("#"))
				.map(Expression::of)
				.toList()
				.stream();
		}
	}

	@ParameterizedTest
	@MethodSource("expressions")
	void isReadAsAPersonReadsIt(Expression expression) {
		expression.check(this.reader.read(expression.text(), expression.year()));
	}

	@ParameterizedTest
	@MethodSource("expressions")
	void isReadTheSameWithLettersTakenApart(Expression expression) {
		expression
			.check(this.reader.read(Normalizer.normalize(expression.text(), Normalizer.Form.NFD), expression.year()));
	}

	@ParameterizedTest
	@MethodSource("expressions")
	void isReadTheSameInCapitals(Expression expression) {
		expression.check(this.reader.read(expression.text().toUpperCase(Locale.ROOT), expression.year()));
	}

	private record Expression(String text, int year, String start, String due, String frequencies, String mark) {

		static Expression of(String line) {
			String[] cells = Arrays.stream(line.split("\\|", -1)).map(String::strip).toArray(String[]::new);
			return new Expression(cells[0], Integer.parseInt(cells[1]), cells[2], cells[3], cells[4], cells[5]);
		}

		void check(DeadlineReading reading) {
			assertSame("start", this.start, Objects.toString(reading.start(), NOTHING));
			assertSame("due", this.due, reading.due().stream().map(Object::toString).collect(Collectors.joining(" ")));
			assertSame("frequencies", this.frequencies,
					reading.frequencies().stream().map(Enum::name).collect(Collectors.joining(" ")));
			assertThat(reading.invalid()).as("invalid: %s", reading).isEqualTo(this.mark.equals("invalid"));
			if (!this.mark.equals(ANY)) {
				assertThat(reading.strictBefore()).as("strict: %s", reading).isEqualTo(this.mark.equals("strict"));
			}
			assertThat(reading.rule()).matches("[\\p{Lu}“].{15,}\\.");
		}

		private static void assertSame(String what, String expected, String found) {
			if (!expected.equals(ANY)) {
				assertThat(found.isEmpty() ? NOTHING : found).as(what).isEqualTo(expected);
			}
		}

		@Override
		public String toString() {
			return this.text;
		}

	}

}
