package vn.roviec.deadline;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class OccurrencesTests {

	private static final WorkingCalendar CALENDAR = new WorkingCalendar(List.of());

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Hằng tháng                              | 2026-01-31 2026-02-28 2026-03-31
			ngày 10 hằng tháng                      | 2026-01-10 2026-02-10 2026-03-10
			ngày 30 hằng tháng                      | 2026-01-30 2026-02-28 2026-03-30
			ngày làm việc đầu tiên của tháng        | 2026-01-02 2026-02-02 2026-03-02
			ngày làm việc cuối cùng của tháng       | 2026-01-30 2026-02-27 2026-03-31
			Hằng quý                                | 2026-03-31
			Hằng tháng, quý, năm                    | 2026-01-31 2026-02-28 2026-03-31
			Tháng 2/2026                            | 2026-02-28
			Thường xuyên                            |
			""")
	void eachCycleHasItsDay(String text, String days) {
		assertThat(between(text, LocalDate.of(2026, 3, 31))).isEqualTo(dates(days));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Hằng tuần                  | 2026-01-02 2026-01-09 2026-01-16
			Thứ Hai hằng tuần          | 2026-01-05 2026-01-12 2026-01-19
			""")
	void eachWeekHasItsDay(String text, String days) {
		assertThat(between(text, LocalDate.of(2026, 1, 20))).isEqualTo(dates(days));
	}

	private static List<LocalDate> between(String text, LocalDate last) {
		return Occurrences.between(new DeadlineReader().read(text, 2026), LocalDate.of(2026, 1, 1), last, CALENDAR);
	}

	private static List<LocalDate> dates(String days) {
		return (days == null) ? List.of() : Arrays.stream(days.split(" ")).map(LocalDate::parse).toList();
	}

}
