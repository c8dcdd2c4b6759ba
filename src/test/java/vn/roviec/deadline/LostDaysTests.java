package vn.roviec.deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Days lost to a storm are given back to every task that was running. */
class LostDaysTests {

	private static final WorkingCalendar CALENDAR = new WorkingCalendar(List.of());

	private static final LocalDate GIVEN = LocalDate.of(2026, 10, 1);

	/** Tuesday to Thursday. */
	private static final LostDays STORM = new LostDays(LocalDate.of(2026, 11, 10), LocalDate.of(2026, 11, 12));

	@ParameterizedTest(name = "{0} → {1}")
	@CsvSource({ "2026-11-09, 2026-11-09", "2026-11-10, 2026-11-13", "2026-11-11, 2026-11-16", "2026-11-12, 2026-11-17",
			"2026-11-13, 2026-11-18", "2026-11-30, 2026-12-03" })
	void aDueDateMovesByTheWorkingDaysThatTheTaskLost(LocalDate due, LocalDate moved) {
		assertThat(STORM.shift(new DueDate(due, false), GIVEN, CALENDAR)).isEqualTo(new DueDate(moved, false));
	}

	@Test
	void beforeADayStaysBeforeADay() {
		assertThat(STORM.shift(new DueDate(LocalDate.of(2026, 11, 16), true), GIVEN, CALENDAR))
			.isEqualTo(new DueDate(LocalDate.of(2026, 11, 19), true));
		assertThat(STORM.shift(new DueDate(STORM.first(), true), GIVEN, CALENDAR))
			.isEqualTo(new DueDate(STORM.first(), true));
	}

	@Test
	void aTaskGivenDuringTheStormLosesWhatIsLeftOfIt() {
		DueDate friday = new DueDate(LocalDate.of(2026, 11, 13), false);
		assertThat(STORM.shift(friday, LocalDate.of(2026, 11, 11), CALENDAR).date())
			.isEqualTo(LocalDate.of(2026, 11, 16));
		assertThat(STORM.shift(friday, STORM.last(), CALENDAR)).isEqualTo(friday);
	}

	@Test
	void daysOffAreNotLost() {
		LostDays weekend = new LostDays(LocalDate.of(2026, 11, 14), LocalDate.of(2026, 11, 15));
		DueDate friday = new DueDate(LocalDate.of(2026, 11, 20), false);
		assertThat(weekend.shift(friday, GIVEN, CALENDAR)).isEqualTo(friday);
	}

	@Test
	void whoeverHadSoManyWorkingDaysLeftHasThemAfterwards() {
		Random random = new Random(20261110);
		for (int run = 0; run < 10_000; run++) {
			LocalDate first = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(700));
			LostDays lost = new LostDays(first, first.plusDays(random.nextInt(12)));
			LocalDate begun = first.minusDays(random.nextInt(30));
			LocalDate day = begun.plusDays(random.nextInt(60));
			DueDate due = new DueDate(day, random.nextBoolean() && day.isAfter(begun));
			WorkingCalendar after = CALENDAR.with(lost.rows(CALENDAR, "Bão"));
			DueDate moved = lost.shift(due, begun, CALENDAR);
			LocalDate before = begun.isBefore(first) ? first.minusDays(1) : begun;
			assertThat(moved.date()).isAfterOrEqualTo(due.date());
			assertThat(moved.strictBefore()).isEqualTo(due.strictBefore());
			if (!due.lastDay().isBefore(first)) {
				assertThat(after.workingDaysBetween(before, moved.lastDay())).as("%s of %s begun %s", lost, due, begun)
					.isEqualTo(CALENDAR.workingDaysBetween(before, due.lastDay()));
			}
			else {
				assertThat(moved).isEqualTo(due);
			}
		}
	}

}
