package vn.roviec.deadline;

import java.time.LocalDate;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class LunarCalendarTests {

	@ParameterizedTest
	@ValueSource(strings = { "2020-01-25", "2021-02-12", "2022-02-01", "2023-01-22", "2024-02-10", "2025-01-29",
			"2026-02-17", "2027-02-06", "2028-01-26", "2029-02-13", "2031-01-23", "2032-02-11", "2033-01-31",
			"2034-02-19", "2035-02-08" })
	void tetFallsOnItsKnownDay(LocalDate tet) {
		assertThat(LunarCalendar.toSolar(tet.getYear(), 1, 1)).isEqualTo(tet);
	}

	@ParameterizedTest
	@CsvSource({ "1968-01-29", "1985-01-21", "2007-02-17", "2030-02-02" })
	void tetIsNotChinasWhereTheNewMoonFallsBetweenTheMidnights(LocalDate tet) {
		assertThat(LunarCalendar.toSolar(tet.getYear(), 1, 1)).isEqualTo(tet);
	}

	@ParameterizedTest
	@CsvSource({ "2020-04-02", "2023-04-29", "2024-04-18", "2025-04-07", "2026-04-26" })
	void gioToFallsOnItsKnownDayAlsoAfterALeapMonth(LocalDate gioTo) {
		assertThat(LunarCalendar.toSolar(gioTo.getYear(), 3, 10)).isEqualTo(gioTo);
	}

	@ParameterizedTest
	@CsvSource({ "2024, 12, 29, 2025-01-28", "2025, 8, 15, 2025-10-06", "2023, 11, 1, 2023-12-13" })
	void otherDaysOfTheYearFollow(int year, int month, int day, LocalDate solar) {
		assertThat(LunarCalendar.toSolar(year, month, day)).isEqualTo(solar);
	}

}
