package vn.roviec.deadline;

import java.time.LocalDate;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ReportingQuarterTests {

	@ParameterizedTest
	@CsvSource(textBlock = """
			2026-01-05, 2026-03-14, quý I/2026
			2026-03-13, 2026-03-14, quý I/2026
			2026-03-14, 2026-06-14, quý II/2026
			2026-12-14, 2027-03-14, quý I/2027
			""")
	void figuresAreClosedOnTheFourteenthOfTheLastMonth(LocalDate day, LocalDate cutOff, String words) {
		ReportingQuarter quarter = ReportingQuarter.after(day);
		assertThat(quarter.cutOff()).isEqualTo(cutOff);
		assertThat(quarter.words()).isEqualTo(words);
		assertThat(ReportingQuarter.of(quarter.number())).isEqualTo(quarter);
		assertThat(quarter.next().number()).isGreaterThan(quarter.number());
	}

}
