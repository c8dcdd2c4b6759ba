package vn.roviec.deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.params.ParameterizedTest;

import vn.roviec.agency.AgencyId;
import vn.roviec.support.DatabaseUnderTest;
import vn.roviec.support.MigratedDatabase;
import vn.roviec.support.MovedClock;
import vn.roviec.support.Rows;
import vn.roviec.workflow.Conflict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** An agency's rows change its calendar, and nobody else's. */
class WorkingCalendarsIT {

	private static final LocalDate SATURDAY_WORKED = LocalDate.of(2026, 8, 22);

	private static final LocalDate DAY_OFF = LocalDate.of(2026, 8, 31);

	private final AgencyId agency = new AgencyId(UUID.randomUUID());

	private final AgencyId other = new AgencyId(UUID.randomUUID());

	@ParameterizedTest
	@DatabaseUnderTest
	void theGovernmentsSwapCountsForTheAgencyThatEnteredIt(MigratedDatabase database) {
		try (Rows rows = new Rows(database, MovedClock.at("2026-03-02T08:00"), WorkingCalendars.class,
				RuleStamps.class)) {
			WorkingCalendars calendars = rows.get(WorkingCalendars.class);
			assertThat(calendars.of(this.agency).isWorkingDay(DAY_OFF)).isTrue();
			CalendarEdition first = calendars.edition(this.agency);
			change(rows, first, new CalendarDay(DAY_OFF, DayKind.SWAP_OFF, "Hoán đổi ngày làm việc"),
					new CalendarDay(SATURDAY_WORKED, DayKind.SWAP_WORK, "Làm bù"));
			assertThat(calendars.of(this.agency).isWorkingDay(DAY_OFF)).isFalse();
			assertThat(calendars.of(this.agency).isWorkingDay(SATURDAY_WORKED)).isTrue();
			assertThat(calendars.of(this.other).isWorkingDay(DAY_OFF)).isTrue();
			assertThat(calendars.of(this.other).isWorkingDay(SATURDAY_WORKED)).isFalse();
		}
	}

	@ParameterizedTest
	@DatabaseUnderTest
	void ofTwoWhoChangeTheSameCalendarOneIsToldOfTheOther(MigratedDatabase database) {
		try (Rows rows = new Rows(database, MovedClock.at("2026-03-02T08:00"), WorkingCalendars.class,
				RuleStamps.class)) {
			WorkingCalendars calendars = rows.get(WorkingCalendars.class);
			for (int round = 0; round < 2; round++) {
				CalendarEdition seen = calendars.edition(this.agency);
				change(rows, seen, new CalendarDay(DAY_OFF.plusDays(round), DayKind.OWN_DAY_OFF, "Nghỉ"));
				assertThatExceptionOfType(Conflict.class)
					.isThrownBy(() -> change(rows, seen, new CalendarDay(DAY_OFF, DayKind.OWN_DAY_OFF, "Nghỉ")))
					.satisfies((conflict) -> assertThat(conflict.who()).isEqualTo("Quản trị"));
			}
		}
	}

	@ParameterizedTest
	@DatabaseUnderTest
	void aChangeThatIsTakenBackWasNeverThere(MigratedDatabase database) {
		try (Rows rows = new Rows(database, MovedClock.at("2026-03-02T08:00"), WorkingCalendars.class,
				RuleStamps.class)) {
			WorkingCalendars calendars = rows.get(WorkingCalendars.class);
			rows.transaction().executeWithoutResult((status) -> {
				calendars.change(this.agency, calendars.edition(this.agency).stamp(),
						List.of(new CalendarDay(DAY_OFF, DayKind.OWN_DAY_OFF, "Nghỉ")), List.of(), "Quản trị");
				assertThat(calendars.of(this.agency).isWorkingDay(DAY_OFF)).isFalse();
				status.setRollbackOnly();
			});
			assertThat(calendars.of(this.agency).isWorkingDay(DAY_OFF)).isTrue();
		}
	}

	private void change(Rows rows, CalendarEdition seen, CalendarDay... days) {
		rows.transaction()
			.executeWithoutResult((status) -> rows.get(WorkingCalendars.class)
				.change(this.agency, seen.stamp(), List.of(days), List.of(), "Quản trị"));
	}

}
