package vn.roviec.appendix;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.roviec.agency.UnitId;

import static org.assertj.core.api.Assertions.assertThat;

/** How a task stands on a cut-off day: the day of handing in counts, in Vietnam. */
class TaskMarkTests {

	private static final LocalDate CUT_OFF = LocalDate.of(2026, 3, 14);

	@ParameterizedTest
	@CsvSource(textBlock = """
			2026-03-20, 2026-03-14T23:59:59+07:00, 2026-03-14T23:59:59+07:00, EXCEEDED
			2026-03-14, 2026-03-14T23:59:59+07:00, 2026-03-14T23:59:59+07:00, MET
			2026-03-14, 2026-03-14T16:59:59Z,      2026-03-14T16:59:59Z,      MET
			2026-03-13, 2026-03-13T17:00:00Z,      2026-03-14T09:00:00+07:00, LATE
			2026-03-13, 2026-03-13T16:59:59Z,      2026-03-14T09:00:00+07:00, MET
			2026-03-14, 2026-03-14T10:00:00+07:00,                          , RUNNING
			2026-03-13, 2026-03-13T10:00:00+07:00,                          , RUNNING
			2026-03-12, 2026-03-13T10:00:00+07:00,                          , LATE
			2026-03-14,                          ,                          , RUNNING
			2026-03-13,                          ,                          , LATE
			          , 2026-03-02T10:00:00+07:00, 2026-03-03T10:00:00+07:00, MET
			          ,                          ,                          , RUNNING
			""")
	void marks(@Nullable LocalDate due, @Nullable OffsetDateTime submitted, @Nullable OffsetDateTime completed,
			TaskMark mark) {
		assertThat(
				TaskMark.of(task(due, instant(submitted), instant(completed)), CUT_OFF, ZoneId.of("Asia/Ho_Chi_Minh")))
			.isEqualTo(mark);
	}

	private static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
		return (moment != null) ? moment.toInstant() : null;
	}

	private static TaskAsOf task(@Nullable LocalDate due, @Nullable Instant submitted, @Nullable Instant completed) {
		return new TaskAsOf(new TaskId(UUID.randomUUID()), 1, 1, "", "Việc", "Sản phẩm", new UnitId(UUID.randomUUID()),
				"PKT", List.of(), "", due, due, 0, "", "", "", submitted, completed, false, "", List.of(), List.of(),
				"");
	}

}
