package vn.roviec.deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class LadderTests {

	private static final WorkingCalendar CALENDAR = new WorkingCalendar(List.of());

	private static final Ladder LADDER = Ladder.standard();

	/** A Tuesday. */
	private static final DueDate TUESDAY = new DueDate(LocalDate.of(2026, 6, 30), false);

	@ParameterizedTest
	@CsvSource({ "-7, 2026-06-19", "-3, 2026-06-25", "-1, 2026-06-29", "0, 2026-06-30", "1, 2026-07-01",
			"3, 2026-07-03", "7, 2026-07-09", "15, 2026-07-21" })
	void rungsFallOnWorkingDaysAroundTheDueDate(int offset, LocalDate day) {
		assertThat(LADDER.dayOf(rung(offset), TUESDAY, CALENDAR)).isEqualTo(day);
	}

	@ParameterizedTest
	@CsvSource({ "-1, 2026-06-26", "0, 2026-06-29", "1, 2026-07-01" })
	void beforeADayRemindersAimAtTheDayBeforeAndLatenessCountsFromTheDay(int offset, LocalDate day) {
		DueDate before = new DueDate(TUESDAY.date(), true);
		assertThat(LADDER.dayOf(rung(offset), before, CALENDAR)).isEqualTo(day);
	}

	@ParameterizedTest
	@CsvSource({ "-1, 2026-11-13", "0, 2026-11-15", "1, 2026-11-16" })
	void aDueDateOnASundayStaysAndTheOtherRungsMove(int offset, LocalDate day) {
		DueDate sunday = new DueDate(LocalDate.of(2026, 11, 15), false);
		assertThat(LADDER.dayOf(rung(offset), sunday, CALENDAR)).isEqualTo(day);
	}

	@Test
	void theRungAfterTheLastHandledIsNext() {
		assertThat(LADDER.next(TUESDAY, CALENDAR, null)).map((point) -> point.rung().offset()).contains(-7);
		assertThat(LADDER.next(TUESDAY, CALENDAR, -2)).map((point) -> point.rung().offset()).contains(-1);
		assertThat(LADDER.next(TUESDAY, CALENDAR, 0)).map(WatchPoint::day).contains(LocalDate.of(2026, 7, 1));
	}

	@Test
	void theLastRungComesBackEveryFiveWorkingDays() {
		WatchPoint again = LADDER.next(TUESDAY, CALENDAR, 15).orElseThrow();
		assertThat(again.rung()).isEqualTo(new Rung(20, RungKind.ESCALATION, Set.of(Audience.values())));
		assertThat(again.day()).isEqualTo(LocalDate.of(2026, 7, 28));
		assertThat(LADDER.next(TUESDAY, CALENDAR, 22)).map((point) -> point.rung().offset()).contains(25);
	}

	@Test
	void aLadderThatDoesNotRepeatEnds() {
		assertThat(new Ladder(LADDER.rungs()).next(TUESDAY, CALENDAR, 15)).isEmpty();
		assertThat(new Ladder(List.of()).next(TUESDAY, CALENDAR, null)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(nullValues = "none",
			value = { "none, 2026-06-18, none, ''", "none, 2026-06-19, -7, ''", "-7, 2026-06-24, none, ''",
					"-7, 2026-06-30, 0, -3 -1", "none, 2026-07-02, 1, -7 -3 -1 0", "7, 2026-08-05, 25, 15 20" })
	void afterAStopOnlyTheHighestMissedRungIsSent(Integer last, LocalDate today, Integer sent, String skipped) {
		CatchUp catchUp = LADDER.caughtUp(TUESDAY, CALENDAR, today, last);
		assertThat(catchUp.send().map((point) -> point.rung().offset()).orElse(null)).isEqualTo(sent);
		assertThat(String.join(" ",
				catchUp.skipped().stream().map((point) -> Integer.toString(point.rung().offset())).toList()))
			.isEqualTo(skipped);
	}

	@Test
	void theAudienceGrowsWithLateness() {
		for (int i = 1; i < LADDER.rungs().size(); i++) {
			assertThat(LADDER.rungs().get(i).audience()).containsAll(LADDER.rungs().get(i - 1).audience());
		}
	}

	@Test
	void rungsAreSortedAndAnOffsetStandsOnce() {
		Rung late = new Rung(1, RungKind.LATE, Set.of(Audience.UNIT_HEAD));
		Rung early = new Rung(-1, RungKind.REMINDER, Set.of(Audience.ASSIGNEE));
		assertThat(new Ladder(List.of(late, early)).rungs()).containsExactly(early, late);
		assertThatIllegalArgumentException().isThrownBy(() -> new Ladder(List.of(late, late)));
	}

	private static Rung rung(int offset) {
		return LADDER.rungs().stream().filter((rung) -> rung.offset() == offset).findFirst().orElseThrow();
	}

}
