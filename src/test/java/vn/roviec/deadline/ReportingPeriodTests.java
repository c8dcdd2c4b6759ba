package vn.roviec.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** All periods of two years as NĐ 09/2019, Điều 13 cuts them. */
class ReportingPeriodTests {

	private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

	@ParameterizedTest
	@CsvSource(textBlock = """
			2026-M01, 2025-12-15, 2026-01-14, tháng 01/2026
			2026-M02, 2026-01-15, 2026-02-14, tháng 02/2026
			2026-M03, 2026-02-15, 2026-03-14, tháng 03/2026
			2026-M04, 2026-03-15, 2026-04-14, tháng 04/2026
			2026-M05, 2026-04-15, 2026-05-14, tháng 05/2026
			2026-M06, 2026-05-15, 2026-06-14, tháng 06/2026
			2026-M07, 2026-06-15, 2026-07-14, tháng 07/2026
			2026-M08, 2026-07-15, 2026-08-14, tháng 08/2026
			2026-M09, 2026-08-15, 2026-09-14, tháng 09/2026
			2026-M10, 2026-09-15, 2026-10-14, tháng 10/2026
			2026-M11, 2026-10-15, 2026-11-14, tháng 11/2026
			2026-M12, 2026-11-15, 2026-12-14, tháng 12/2026
			2027-M01, 2026-12-15, 2027-01-14, tháng 01/2027
			2027-M02, 2027-01-15, 2027-02-14, tháng 02/2027
			2027-M03, 2027-02-15, 2027-03-14, tháng 03/2027
			2027-M04, 2027-03-15, 2027-04-14, tháng 04/2027
			2027-M05, 2027-04-15, 2027-05-14, tháng 05/2027
			2027-M06, 2027-05-15, 2027-06-14, tháng 06/2027
			2027-M07, 2027-06-15, 2027-07-14, tháng 07/2027
			2027-M08, 2027-07-15, 2027-08-14, tháng 08/2027
			2027-M09, 2027-08-15, 2027-09-14, tháng 09/2027
			2027-M10, 2027-09-15, 2027-10-14, tháng 10/2027
			2027-M11, 2027-10-15, 2027-11-14, tháng 11/2027
			2027-M12, 2027-11-15, 2027-12-14, tháng 12/2027
			2026-Q1,  2025-12-15, 2026-03-14, quý I/2026
			2026-Q2,  2026-03-15, 2026-06-14, quý II/2026
			2026-Q3,  2026-06-15, 2026-09-14, quý III/2026
			2026-Q4,  2026-09-15, 2026-12-14, quý IV/2026
			2027-Q1,  2026-12-15, 2027-03-14, quý I/2027
			2027-Q2,  2027-03-15, 2027-06-14, quý II/2027
			2027-Q3,  2027-06-15, 2027-09-14, quý III/2027
			2027-Q4,  2027-09-15, 2027-12-14, quý IV/2027
			2026-H1,  2025-12-15, 2026-06-14, 6 tháng đầu năm 2026
			2026-H2,  2026-06-15, 2026-12-14, 6 tháng cuối năm 2026
			2027-H1,  2026-12-15, 2027-06-14, 6 tháng đầu năm 2027
			2027-H2,  2027-06-15, 2027-12-14, 6 tháng cuối năm 2027
			2026-Y,   2025-12-15, 2026-12-14, năm 2026
			2027-Y,   2026-12-15, 2027-12-14, năm 2027
			""")
	void periodsOfTwoYears(String code, LocalDate from, LocalDate cutOff, String words) {
		ReportingPeriod period = ReportingPeriod.of(code);
		assertThat(period.from()).isEqualTo(from);
		assertThat(period.cutOff()).isEqualTo(cutOff);
		assertThat(period.words()).isEqualTo(words);
		assertThat(period.code()).isEqualTo(code);
		assertThat(period.next().previous()).isEqualTo(period);
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			2026-M03, 2026-02-14T23:59:59+07:00, false
			2026-M03, 2026-02-15T00:00:00+07:00, true
			2026-M03, 2026-03-14T08:00:00+07:00, true
			2026-M03, 2026-03-14T23:59:59+07:00, true
			2026-M03, 2026-03-14T17:00:00Z,      false
			2026-M03, 2026-03-14T16:59:59Z,      true
			2026-M03, 2026-03-15T00:00:00+07:00, false
			2026-H1,  2025-12-14T16:59:59Z,      false
			2026-H1,  2025-12-14T17:00:00Z,      true
			2026-Y,   2026-12-14T16:59:59Z,      true
			2026-Y,   2026-12-14T17:00:00Z,      false
			""")
	void theCutOffDayCountsUntilItsVietnameseMidnight(String code, OffsetDateTime moment, boolean counts) {
		assertThat(ReportingPeriod.of(code).contains(moment.toInstant(), VIETNAM)).isEqualTo(counts);
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			MONTH,       2026-03-14, 2026-M02
			MONTH,       2026-03-15, 2026-M03
			MONTH,       2026-01-01, 2025-M12
			QUARTER,     2026-06-14, 2026-Q1
			QUARTER,     2026-06-15, 2026-Q2
			FIRST_HALF,  2026-06-14, 2025-H1
			FIRST_HALF,  2026-12-31, 2026-H1
			SECOND_HALF, 2026-12-14, 2025-H2
			SECOND_HALF, 2026-12-15, 2026-H2
			YEAR,        2026-12-14, 2025-Y
			YEAR,        2026-12-15, 2026-Y
			""")
	void aPeriodIsClosedOnTheDayAfterItsCutOff(ReportKind kind, LocalDate day, String closed) {
		assertThat(ReportingPeriod.closedBefore(kind, day)).isEqualTo(ReportingPeriod.of(closed));
	}

	/** Nothing is reported twice or by nobody: each day of two years is in one period. */
	@ParameterizedTest
	@EnumSource(value = ReportKind.class, names = { "MONTH", "QUARTER", "YEAR" })
	void followOneAnotherWithoutGapOrOverlap(ReportKind kind) {
		ReportingPeriod period = new ReportingPeriod(kind, 2026, 1);
		for (LocalDate day = period.from(); day.isBefore(LocalDate.of(2027, 12, 15)); day = day.plusDays(1)) {
			Instant noon = day.atTime(12, 0).atZone(VIETNAM).toInstant();
			if (!period.contains(noon, VIETNAM)) {
				period = period.next();
			}
			assertThat(period.contains(noon, VIETNAM)).as(day.toString()).isTrue();
		}
		assertThat(period.year()).isEqualTo(2027);
	}

	@Test
	void theQuarterOfWorkWithoutADateIsTheSameQuarter() {
		Map<ReportKind, ReportingPeriod> december = new EnumMap<>(ReportKind.class);
		Stream.of(ReportKind.values())
			.forEach((kind) -> december.put(kind, ReportingPeriod.closedBefore(kind, LocalDate.of(2026, 12, 15))));
		assertThat(december.get(ReportKind.QUARTER).cutOff()).isEqualTo(new ReportingQuarter(2026, 4).cutOff());
		assertThat(december.values().stream().sorted(ReportingPeriod.LONGEST_FIRST).findFirst())
			.contains(ReportingPeriod.of("2026-Y"));
	}

}
