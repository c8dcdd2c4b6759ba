package vn.roviec.deadline;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class DeadlineWordsTests {

	private static final WorkingCalendar CALENDAR = new WorkingCalendar(List.of());

	@ParameterizedTest
	@CsvSource({ "2026-06-24, LATER, 4", "2026-06-25, SOON, 3", "2026-06-29, SOON, 1", "2026-06-30, TODAY, 0",
			"2026-07-01, LATE, 1", "2026-07-06, LATE, 4" })
	void aDeadlineCountsDownInWorkingDays(LocalDate today, DeadlineWords.State state, int days) {
		DueDate due = new DueDate(LocalDate.of(2026, 6, 30), false);
		assertThat(DeadlineWords.of(due, today, CALENDAR)).isEqualTo(new DeadlineWords(state, days));
	}

	@ParameterizedTest
	@CsvSource({ "2026-06-26, SOON, 1", "2026-06-29, TODAY, 0", "2026-06-30, TODAY, 0", "2026-07-01, LATE, 1" })
	void beforeADayTheDayBeforeIsTheLastAndLatenessBeginsAfterIt(LocalDate today, DeadlineWords.State state, int days) {
		DueDate due = new DueDate(LocalDate.of(2026, 6, 30), true);
		assertThat(DeadlineWords.of(due, today, CALENDAR)).isEqualTo(new DeadlineWords(state, days));
	}

	@Test
	void lateOverAWeekendIsLateByNoWorkingDay() {
		DueDate friday = new DueDate(LocalDate.of(2026, 6, 26), false);
		assertThat(DeadlineWords.of(friday, LocalDate.of(2026, 6, 27), CALENDAR))
			.isEqualTo(new DeadlineWords(DeadlineWords.State.LATE, 0));
	}

	@Test
	void aTaskMayHaveNoDeadline() {
		assertThat(DeadlineWords.of(null, LocalDate.of(2026, 6, 30), CALENDAR).state())
			.isEqualTo(DeadlineWords.State.NONE);
	}

}
