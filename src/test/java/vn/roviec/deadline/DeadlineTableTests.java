package vn.roviec.deadline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Measures the reader on a table of expressions out of real plans, where there is one.
 */
class DeadlineTableTests {

	private static final Path TABLE = Path.of("../shared/domain/deadlines.tsv");

	/** Kinds on which careful readers differ. */
	private static final Set<String> UNCOUNTED = Set.of("BLANK_INHERIT", "SPILLED_TEXT", "MULTI_BY_UNIT", "MULTI",
			"ALTERNATIVE");

	private static final Pattern DUE = Pattern.compile("(?:^|;)due=([0-9,\\-]*)");

	private static final Pattern START = Pattern.compile("(?:^|;)start=(\\d{4}-\\d{2}-\\d{2})");

	private static final Pattern RULE = Pattern.compile("rrule=([^;]*)");

	private static final Pattern FREQUENCY = Pattern.compile("WEEKLY|MONTHLY|QUARTERLY|HALF_YEARLY|YEARLY");

	@Test
	void almostAllOfTheTableIsReadRightAndNothingIsGuessed() throws IOException {
		assumeTrue(Files.exists(TABLE), "no table of real deadlines at " + TABLE);
		List<String> wrong = new ArrayList<>();
		List<String> guessed = new ArrayList<>();
		int counted = 0;
		for (String line : Files.readAllLines(TABLE).stream().skip(1).filter((row) -> !row.isBlank()).toList()) {
			String[] cells = line.split("\t", -1);
			if (UNCOUNTED.contains(cells[2]) || cells[3].contains("score=no")) {
				continue;
			}
			counted++;
			DeadlineReading reading = new DeadlineReader().read(cells[0], Integer.parseInt(cells[1]));
			List<Expected> expected = Arrays.stream(cells[3].split(" \\|\\| ")).map(Expected::of).toList();
			if (expected.stream().noneMatch((one) -> one.fits(reading))) {
				wrong.add(cells[0] + " gave " + reading);
			}
			if (!reading.due().isEmpty() && expected.stream().allMatch(Expected::dateless)) {
				guessed.add(cells[0]);
			}
		}
		assertThat(guessed).isEmpty();
		assertThat(counted).isPositive();
		assertThat(1.0 - (double) wrong.size() / counted).as("%s", wrong).isGreaterThanOrEqualTo(0.97);
	}

	private record Expected(String cell, @Nullable List<LocalDate> due, @Nullable LocalDate start,
			Set<Frequency> frequencies) {

		static Expected of(String cell) {
			List<LocalDate> due = DUE.matcher(cell)
				.results()
				.findFirst()
				.map((match) -> dates(match.group(1)))
				.orElse(null);
			LocalDate start = START.matcher(cell)
				.results()
				.findFirst()
				.map((match) -> LocalDate.parse(match.group(1)))
				.orElse(null);
			Set<Frequency> frequencies = EnumSet.noneOf(Frequency.class);
			RULE.matcher(cell)
				.results()
				.flatMap((rule) -> FREQUENCY.matcher(rule.group(1)).results())
				.map(MatchResult::group)
				.map(Frequency::valueOf)
				.forEach(frequencies::add);
			return new Expected(cell, due, start, frequencies);
		}

		boolean dateless() {
			return this.due != null && this.due.isEmpty();
		}

		boolean fits(DeadlineReading reading) {
			if (this.cell.startsWith("error=")) {
				return reading.invalid() && reading.due().isEmpty();
			}
			boolean dates = (this.due == null || reading.due().equals(this.due))
					&& (this.start == null || this.start.equals(reading.start()));
			boolean cycles = this.cell.contains("frequency=any") || reading.frequencies().equals(this.frequencies);
			boolean bounded = !isEmpty(this.due) || !this.frequencies.isEmpty();
			boolean strict = this.cell.contains("strictBefore=any") || !bounded
					|| reading.strictBefore() == this.cell.contains("strictBefore=true");
			return dates && cycles && strict;
		}

		private static boolean isEmpty(@Nullable Collection<?> values) {
			return values == null || values.isEmpty();
		}

		private static List<LocalDate> dates(String text) {
			return Arrays.stream(text.split(","))
				.filter((day) -> day.matches("\\d{4}-\\d{2}-\\d{2}"))
				.map(LocalDate::parse)
				.sorted()
				.toList();
		}

	}

}
