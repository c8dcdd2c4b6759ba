package vn.roviec.deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class WorkingCalendarTests {

	private static final WorkingCalendar LAW = new WorkingCalendar(List.of());

	private static final WorkingCalendar OF_2026 = new WorkingCalendar(
			List.of(new CalendarDay(LocalDate.of(2026, 1, 2), DayKind.SWAP_OFF, "Nghỉ hoán đổi"),
					new CalendarDay(LocalDate.of(2026, 1, 10), DayKind.SWAP_WORK, "Làm bù"),
					new CalendarDay(LocalDate.of(2026, 8, 31), DayKind.SWAP_OFF, "Nghỉ hoán đổi"),
					new CalendarDay(LocalDate.of(2026, 8, 22), DayKind.SWAP_WORK, "Làm bù"),
					new CalendarDay(LocalDate.of(2026, 6, 10), DayKind.OWN_DAY_OFF, "Ngày truyền thống")));

	@ParameterizedTest
	@CsvSource({ "2026-01-01, false", "2026-01-02, false", "2026-01-05, true", "2026-01-10, true", "2026-02-13, true",
			"2026-02-16, false", "2026-02-20, false", "2026-02-23, true", "2026-04-27, false", "2026-06-10, false",
			"2026-08-22, true", "2026-08-31, false", "2026-09-03, true", "2026-11-24, false", "2026-11-22, false" })
	void rowsAreStrongerThanTheLawAndTheLawThanTheWeek(LocalDate day, boolean working) {
		assertThat(OF_2026.isWorkingDay(day)).isEqualTo(working);
	}

	@ParameterizedTest
	@CsvSource({ "2026-02-17, Tết Nguyên đán", "2026-04-27, Nghỉ bù Giỗ Tổ Hùng Vương", "2026-08-31, Nghỉ hoán đổi",
			"2026-06-10, Ngày truyền thống", "2026-06-13, Thứ Bảy", "2026-06-14, Chủ nhật" })
	void everyDayOffHasAName(LocalDate day, String name) {
		assertThat(OF_2026.dayOffName(day)).contains(name);
	}

	@Test
	void aWorkingDayHasNoNameEvenOnASaturday() {
		assertThat(OF_2026.dayOffName(LocalDate.of(2026, 8, 22))).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "2026-02-13, 1, 2026-02-23", "2026-02-23, -1, 2026-02-13", "2026-02-17, 0, 2026-02-17",
			"2026-02-17, 1, 2026-02-23", "2026-02-22, -2, 2026-02-12", "2026-06-01, 5, 2026-06-08" })
	void theFirstDayIsNotCounted(LocalDate from, int days, LocalDate to) {
		assertThat(LAW.plusWorkingDays(from, days)).isEqualTo(to);
	}

	@Test
	void theNextWorkingDayIsNeverTheDayItself() {
		assertThat(LAW.nextWorkingDay(LocalDate.of(2026, 6, 1))).isEqualTo(LocalDate.of(2026, 6, 2));
		assertThat(LAW.nextWorkingDay(LocalDate.of(2026, 6, 5))).isEqualTo(LocalDate.of(2026, 6, 8));
	}

	@Test
	void addingAndCountingAgreeOnAnyDays() {
		Random random = new Random(1);
		for (int i = 0; i < 2000; i++) {
			LocalDate from = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(5000));
			int days = random.nextInt(121) - 60;
			LocalDate to = OF_2026.plusWorkingDays(from, days);
			assertThat(OF_2026.workingDaysBetween(from, to)).as("%s and %d working days", from, days).isEqualTo(days);
			if (days != 0) {
				assertThat(OF_2026.isWorkingDay(to)).as("%s", to).isTrue();
			}
		}
	}

	@Test
	void countingIsAdditive() {
		Random random = new Random(2);
		for (int i = 0; i < 1000; i++) {
			LocalDate first = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(5000));
			LocalDate middle = first.plusDays(random.nextInt(100));
			LocalDate last = middle.plusDays(random.nextInt(100));
			assertThat(LAW.workingDaysBetween(first, middle) + LAW.workingDaysBetween(middle, last))
				.isEqualTo(LAW.workingDaysBetween(first, last));
		}
	}

}
