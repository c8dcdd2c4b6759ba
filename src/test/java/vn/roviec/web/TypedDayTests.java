package vn.roviec.web;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TypedDayTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

	@ParameterizedTest
	@CsvSource({ "15/4,2026-04-15", "15/1,2027-01-15", "2/3,2026-03-02", "15/01/26,2026-01-15", "5-4-2026,2026-04-05",
			"2026-12-31,2026-12-31" })
	void readsADayToCome(String typed, LocalDate day) {
		assertThat(TypedDay.next(TODAY).read(typed)).contains(day);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "31/2", "mai", "2026", "1/13/2026", "15/1/2026 8h" })
	void doesNotGuess(String typed) {
		assertThat(TypedDay.next(TODAY).read(typed)).isEmpty();
	}

	@Test
	void aYearAloneIsItsFirstOrLastDay() {
		assertThat(TypedDay.first(TODAY).read("2027")).contains(LocalDate.of(2027, 1, 1));
		assertThat(TypedDay.last(TODAY).read("2027")).contains(LocalDate.of(2027, 12, 31));
		assertThat(TypedDay.first(TODAY).read("15/1")).contains(LocalDate.of(2026, 1, 15));
	}

}
