package vn.roviec.deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class RecurrenceTests {

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
			Thường xuyên                            | ''
			""")
	void eachCycleHasItsDay(String text, String days) {
		assertThat(days(text, "2026-01-01", "2026-03-31")).isEqualTo(days);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Hằng tuần                  | 2026-01-02 2026-01-09 2026-01-16
			Thứ Hai hằng tuần          | 2026-01-05 2026-01-12 2026-01-19
			""")
	void eachWeekHasItsDay(String text, String days) {
		assertThat(days(text, "2026-01-01", "2026-01-20")).isEqualTo(days);
	}

	@Test
	void tetMovesNoDayThatTheWordsName() {
		assertThat(days("Thứ Tư hằng tuần", "2026-02-09", "2026-02-28")).isEqualTo("2026-02-11 2026-02-18 2026-02-25");
		assertThat(days("ngày 17 hằng tháng", "2026-02-01", "2026-02-28")).isEqualTo("2026-02-17");
		assertThat(days("ngày làm việc đầu tiên của tháng", "2027-02-01", "2027-02-28")).isEqualTo("2027-02-01");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Hằng quý                             | 2026-09-30 2026-12-31 2027-03-31 2027-06-30 2027-09-30 2027-12-31
			6 tháng một lần                      | 2026-12-31 2027-06-30 2027-12-31
			Hằng năm                             | 2026-12-31 2027-12-31
			Trước ngày 15 tháng 11 hàng năm      | 2026-11-15 2027-11-15
			Chậm nhất ngày 06 của tháng cuối quý | 2026-09-06 2026-12-06 2027-03-06 2027-06-06 2027-09-06 2027-12-06
			""")
	void aCycleGoesOnThroughTheYearsOfThePlan(String text, String days) {
		assertThat(days(text, "2026-07-15", "2027-12-31")).isEqualTo(days);
	}

	@Test
	void theEndOfFebruaryIsItsLastDayInEachYear() {
		assertThat(days("Hằng tháng", "2027-12-01", "2028-03-31"))
			.isEqualTo("2027-12-31 2028-01-31 2028-02-29 2028-03-31");
	}

	@Test
	void aCycleEndsWithTheTimeThatTheWordsName() {
		assertThat(days("Hằng tháng trong quý II năm 2026", "2026-01-01", "2027-12-31"))
			.isEqualTo("2026-04-30 2026-05-31 2026-06-30");
	}

	@Test
	void daysNamedOneByOneStayEvenWherePastOrAfterThePlan() {
		assertThat(days("Quý I, IV/2026", "2026-05-04", "2026-11-30")).isEqualTo("2026-03-31 2026-12-31");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					Hằng quý                     | Quý I/2026; Quý II/2026; Quý III/2026; Quý IV/2026
					Quý I, III/2026              | Quý I/2026; Quý III/2026
					Hằng quý, 6 tháng, năm       | Quý I/2026; Quý II/2026, 6 tháng đầu năm 2026; Quý III/2026; Quý IV/2026, 6 tháng cuối năm 2026, năm 2026
					6 tháng một lần              | 6 tháng đầu năm 2026; 6 tháng cuối năm 2026
					Hằng năm                     | Năm 2026
					15/3/2026, 20/9/2026         | Hạn 15/03/2026; Hạn 20/09/2026
					""")
	void eachOccurrenceIsNamedAsOfficialsDo(String text, String names) {
		assertThat(occurrences(text, "2026-01-01", "2026-12-31").stream()
			.map(Occurrence::name)
			.collect(Collectors.joining("; "))).isEqualTo(names);
	}

	@Test
	void weeksAndMonthsAreNamedToo() {
		assertThat(occurrences("Hằng tuần", "2026-01-05", "2026-01-11")).extracting(Occurrence::name)
			.containsExactly("Tuần 05/01 - 11/01/2026");
		assertThat(occurrences("ngày 10 hằng tháng", "2026-01-01", "2026-01-31")).extracting(Occurrence::name)
			.containsExactly("Tháng 01/2026");
		assertThat(occurrences("Trước ngày 05 của tháng sau", "2026-01-01", "2026-01-31")).extracting(Occurrence::name)
			.containsExactly("Tháng 12/2025");
	}

	@Test
	void aMonthKeepsItsCycleWhereTheCalendarMovesItsDay() {
		Recurrence monthly = recurrence("ngày làm việc đầu tiên của tháng", "2026-01-01", "2026-01-31");
		WorkingCalendar other = new WorkingCalendar(
				List.of(new CalendarDay(LocalDate.of(2026, 1, 2), DayKind.SWAP_OFF, "Nghỉ hoán đổi")));
		assertThat(monthly.occurrences(CALENDAR)).extracting(Occurrence::cycle, (one) -> one.due().toString())
			.containsExactly(org.assertj.core.groups.Tuple.tuple("2026-01", "2026-01-02"));
		assertThat(monthly.occurrences(other)).extracting(Occurrence::cycle, (one) -> one.due().toString())
			.containsExactly(org.assertj.core.groups.Tuple.tuple("2026-01", "2026-01-05"));
	}

	private static String days(String text, String first, String last) {
		return occurrences(text, first, last).stream()
			.map((one) -> one.due().toString())
			.collect(Collectors.joining(" "));
	}

	private static List<Occurrence> occurrences(String text, String first, String last) {
		return recurrence(text, first, last).occurrences(CALENDAR);
	}

	private static Recurrence recurrence(String text, String first, String last) {
		return Recurrence.of(new DeadlineReader().read(text, 2026), LocalDate.parse(first), LocalDate.parse(last));
	}

}
