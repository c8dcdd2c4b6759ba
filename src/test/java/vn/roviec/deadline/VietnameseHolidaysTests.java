package vn.roviec.deadline;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class VietnameseHolidaysTests {

	/** The weekdays that the government's notices gave as off, without swaps. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			2020 | 01-01 01-23 01-24 01-27 01-28 01-29 04-02 04-30 05-01 09-02
			2021 | 01-01 02-10 02-11 02-12 02-15 02-16 04-21 04-30 05-03 09-02 09-03
			2022 | 01-03 01-31 02-01 02-02 02-03 02-04 04-11 05-02 05-03 09-01 09-02
			2023 | 01-02 01-20 01-23 01-24 01-25 01-26 05-01 05-02 05-03 09-01 09-04
			2024 | 01-01 02-08 02-09 02-12 02-13 02-14 04-18 04-30 05-01 09-02 09-03
			2025 | 01-01 01-27 01-28 01-29 01-30 01-31 04-07 04-30 05-01 09-01 09-02
			2026 | 01-01 02-16 02-17 02-18 02-19 02-20 04-27 04-30 05-01 09-01 09-02 11-24
			""")
	void weekdaysOffAreThoseOfTheYearsNotices(int year, String days) {
		List<LocalDate> off = Arrays.stream(days.split(" ")).map((day) -> LocalDate.parse(year + "-" + day)).toList();
		assertThat(VietnameseHolidays.of(year)
			.stream()
			.map(CalendarDay::date)
			.filter((day) -> !VietnameseHolidays.restDay(day))).containsExactlyElementsOf(off);
	}

	@Test
	void aHolidayOnARestDayIsMadeUpForByTheNextWorkingDay() {
		assertThat(VietnameseHolidays.of(2026)).contains(
				new CalendarDay(LocalDate.of(2026, 4, 26), DayKind.HOLIDAY, "Giỗ Tổ Hùng Vương"),
				new CalendarDay(LocalDate.of(2026, 4, 27), DayKind.COMPENSATION, "Nghỉ bù Giỗ Tổ Hùng Vương"));
	}

	@Test
	void cultureDayIsOffFrom2026() {
		DateTimeFormatter dayAndMonth = DateTimeFormatter.ofPattern("dd/MM");
		String years = IntStream.rangeClosed(2024, 2028)
			.filter((year) -> VietnameseHolidays.of(year)
				.stream()
				.anyMatch((day) -> day.date().format(dayAndMonth).equals("24/11")))
			.mapToObj(Integer::toString)
			.collect(Collectors.joining(" "));
		assertThat(years).isEqualTo("2026 2027 2028");
	}

	@Test
	void everyYearHasAsManyWeekdaysOffAsTheLawGivesDays() {
		for (int year = 2026; year <= 2060; year++) {
			long weekdays = VietnameseHolidays.of(year)
				.stream()
				.filter((day) -> !VietnameseHolidays.restDay(day.date()))
				.count();
			boolean twoOnOneDay = VietnameseHolidays.of(year)
				.stream()
				.filter((day) -> day.kind() == DayKind.HOLIDAY)
				.count() < 12;
			assertThat(weekdays).as("year " + year).isEqualTo(twoOnOneDay ? 11 : 12);
		}
	}

}
