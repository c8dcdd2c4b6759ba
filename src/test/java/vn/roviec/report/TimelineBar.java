package vn.roviec.report;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import org.attoparser.dom.Element;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * What the database says of a task that a timeline shows as a bar.
 *
 * @param handedIn null while the task is open
 */
record TimelineBar(UUID id, LocalDate begun, @Nullable LocalDate due, @Nullable LocalDate handedIn) {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

	static List<TimelineBar> of(CountedTasks counted, UUID plan) {
		return counted.jdbc()
			.sql("select id, launched_at, due_on, case when completed_at is null then null else submitted_at end as ended"
					+ " from appendix_task where agency_id = ? and plan_id = ? and status <> 'CANCELLED'")
			.params(counted.agency.value(), plan)
			.query((row, number) -> new TimelineBar(row.getObject("id", UUID.class),
					day(row.getObject("launched_at", OffsetDateTime.class)), row.getObject("due_on", LocalDate.class),
					day(row.getObject("ended", OffsetDateTime.class))))
			.list();
	}

	private static @Nullable LocalDate day(@Nullable OffsetDateTime moment) {
		return (moment != null) ? moment.atZoneSameInstant(CountedTasks.VIETNAM).toLocalDate() : null;
	}

	private boolean late(LocalDate today) {
		return this.handedIn == null && this.due != null && this.due.isBefore(today);
	}

	/** From the first of a month to three days after the last day that a bar knows. */
	static Scale scale(List<TimelineBar> bars, LocalDate today) {
		List<LocalDate> days = bars.stream()
			.flatMap((bar) -> Stream.of(bar.begun, bar.due, bar.late(today) ? today : bar.handedIn))
			.filter(Objects::nonNull)
			.sorted()
			.toList();
		return new Scale(days.get(0).withDayOfMonth(1), days.get(days.size() - 1).plusDays(3));
	}

	void isDrawn(ShownPage page, Element row, Scale scale, LocalDate today) {
		String words = page.words(ShownPage.all(row, "small").get(0));
		if (this.handedIn != null) {
			assertThat(words).contains("nộp ngày " + DAY.format(this.handedIn));
		}
		else {
			assertThat(words).contains((this.due != null) ? "hạn " + DAY.format(this.due) : "không có hạn");
			assertThat(words.contains("Quá hạn")).isEqualTo(late(today));
		}
		for (Element dot : ShownPage.all(row, "circle")) {
			assertThat(page.drawn(dot, "cx")).isCloseTo(scale.at(Objects.requireNonNull(this.handedIn)), within(0.02));
		}
		List<Element> beyond = ShownPage.all(row, "rect.gantt-beyond");
		LocalDate end = (this.handedIn != null) ? this.handedIn : today;
		assertThat(beyond).as(words).hasSize((this.due != null && end.isAfter(this.due)) ? 1 : 0);
		for (Element bar : beyond) {
			assertThat(page.drawn(bar, "x")).isCloseTo(scale.at(this.due), within(0.02));
			assertThat(page.drawn(bar, "width")).isCloseTo(scale.at(end) - scale.at(this.due), within(0.03));
		}
		for (Element bar : ShownPage.all(row, "rect")) {
			if (!beyond.contains(bar)) {
				assertThat(page.drawn(bar, "x")).isCloseTo(scale.at(this.begun), within(0.02));
				assertThat(page.drawn(bar, "width")).isCloseTo(scale.at(this.due) - scale.at(this.begun), within(0.03));
			}
		}
	}

	/** The days at its edges. */
	record Scale(LocalDate first, LocalDate last) {

		double at(LocalDate day) {
			return 100.0 * ChronoUnit.DAYS.between(this.first, day) / ChronoUnit.DAYS.between(this.first, this.last);
		}

	}

}
