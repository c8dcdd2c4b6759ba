package vn.roviec.deadline;

import java.time.LocalDate;
import java.util.UUID;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import vn.roviec.agency.AgencyId;
import vn.roviec.support.MigratedDatabase;
import vn.roviec.support.MovedClock;
import vn.roviec.support.Rows;

import static org.assertj.core.api.Assertions.assertThat;

/** An agency's rows change its calendar, and nobody else's. */
class WorkingCalendarsIT {

	private static final LocalDate SATURDAY_WORKED = LocalDate.of(2026, 8, 22);

	private static final LocalDate DAY_OFF = LocalDate.of(2026, 8, 31);

	private final AgencyId agency = new AgencyId(UUID.randomUUID());

	private final AgencyId other = new AgencyId(UUID.randomUUID());

	@ParameterizedTest
	@EnumSource
	void theGovernmentsSwapCountsForTheAgencyThatEnteredIt(MigratedDatabase database) {
		try (Rows rows = new Rows(database, MovedClock.at("2026-03-02T08:00"), WorkingCalendars.class)) {
			WorkingCalendars calendars = rows.get(WorkingCalendars.class);
			assertThat(calendars.of(this.agency).isWorkingDay(DAY_OFF)).isTrue();
			enter(rows, DAY_OFF, DayKind.SWAP_OFF);
			enter(rows, SATURDAY_WORKED, DayKind.SWAP_WORK);
			calendars.forget(this.agency);
			assertThat(calendars.of(this.agency).isWorkingDay(DAY_OFF)).isFalse();
			assertThat(calendars.of(this.agency).isWorkingDay(SATURDAY_WORKED)).isTrue();
			assertThat(calendars.of(this.other).isWorkingDay(DAY_OFF)).isTrue();
			assertThat(calendars.of(this.other).isWorkingDay(SATURDAY_WORKED)).isFalse();
		}
	}

	private void enter(Rows rows, LocalDate day, DayKind kind) {
		rows.jdbc()
			.sql("insert into calendar_day (agency_id, falls_on, kind, name) values (?, ?, ?, ?)")
			.params(this.agency.value(), day, kind.name(), "Hoán đổi ngày làm việc")
			.update();
	}

}
