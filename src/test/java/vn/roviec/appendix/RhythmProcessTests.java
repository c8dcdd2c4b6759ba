package vn.roviec.appendix;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import vn.roviec.agency.Actor;
import vn.roviec.deadline.ReportingQuarter;
import vn.roviec.workflow.NotAllowed;
import vn.roviec.workflow.Refused;
import vn.roviec.worklist.WorkItem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

/** Terms that count from an event, and work that is only asked about each quarter. */
class RhythmProcessTests extends WalkedTask {

	RhythmProcessTests() {
		super("2026-01-05T08:00");
	}

	@Test
	void theDueDateFollowsFromTheEventsDayAndItsWatchBegins() {
		TaskId task = launch("Trong 10 ngày làm việc kể từ ngày có hướng dẫn của tỉnh");
		this.walk.accept(task);
		this.jobs.liveUntil("2026-03-02T08:00");
		EnterEvent enter = this.walk.get(EnterEvent.class);
		LocalDate happened = LocalDate.of(2026, 2, 27);
		assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> enter.enter(this.commune.centreHead(), task, happened, null, ""));
		enter.enter(this.commune.economist(), task, happened, null, "");
		LocalDate due = LocalDate.of(2026, 3, 13);
		assertThat(this.walk.task(task).deadline()).satisfies((deadline) -> {
			assertThat(deadline.dueOn()).isEqualTo(due);
			assertThat(deadline.originalDue()).isEqualTo(due);
		});
		assertThat(this.walk.openItems(task)).extracting(WorkItem::due).containsExactly(due);
		this.jobs.liveUntil("2026-03-10T12:00");
		assertThat(this.walk.rungs(task, 2)).containsExactly(Map.entry(-7, "SENT 2026-03-04T07:30"),
				Map.entry(-3, "SENT 2026-03-10T07:30"));
	}

	@Test
	void aWrongDayIsCorrectedWithAReasonAndStaysOnRecord() {
		TaskId task = launch("10 ngày sau khi nhận được văn bản");
		EnterEvent enter = this.walk.get(EnterEvent.class);
		enter.enter(this.commune.economyHead(), task, LocalDate.of(2026, 1, 12), null, "");
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> enter.enter(this.commune.drafter(), task, LocalDate.of(2026, 1, 15), null, ""))
			.withMessage("task.event.reason.missing");
		enter.enter(this.commune.drafter(), task, LocalDate.of(2026, 1, 15), null, "Văn bản đến ngày 15");
		assertThat(this.walk.task(task).deadline().dueOn()).as("25 January is a Sunday")
			.isEqualTo(LocalDate.of(2026, 1, 26));
		assertThat(this.walk.task(task).timing().eventOn()).isEqualTo(LocalDate.of(2026, 1, 15));
		assertThat(this.walk.get(TaskEvents.class).of(this.commune.id, task))
			.extracting(EventEntry::entry, EventEntry::happenedOn, EventEntry::dueOn, EventEntry::words)
			.containsExactly(tuple(1, LocalDate.of(2026, 1, 12), LocalDate.of(2026, 1, 22), ""),
					tuple(2, LocalDate.of(2026, 1, 15), LocalDate.of(2026, 1, 26), "Văn bản đến ngày 15"));
	}

	@Test
	void wordsWithoutATermAskForTheDueDateToo() {
		TaskId task = launch("Sau khi có hướng dẫn của tỉnh");
		assertThat(this.walk.task(task).timing().countsFromEvent()).isTrue();
		EnterEvent enter = this.walk.get(EnterEvent.class);
		LocalDate happened = LocalDate.of(2026, 1, 12);
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> enter.enter(this.commune.economist(), task, happened, null, ""))
			.withMessage("task.event.due.missing");
		enter.enter(this.commune.economist(), task, happened, LocalDate.of(2026, 2, 2), "");
		assertThat(this.walk.task(task).deadline().dueOn()).isEqualTo(LocalDate.of(2026, 2, 2));
	}

	@Test
	void workWithoutADateIsAskedAboutOnceAQuarter() {
		this.walk.planEnd = LocalDate.of(2026, 6, 30);
		TaskId task = launch("Thường xuyên");
		this.walk.accept(task);
		this.jobs.liveUntil("2026-12-31T08:00");
		assertThat(this.walk.rungs(task, 1)).containsExactly(Map.entry(20261, "SENT 2026-03-09T07:30"),
				Map.entry(20262, "SENT 2026-06-08T07:30"), Map.entry(20263, "SENT 2026-09-07T07:30"),
				Map.entry(20264, "SENT 2026-12-07T07:30"));
		assertThat(this.walk.sentences(this.commune.economist(), task))
			.startsWith("Đến kỳ báo cáo quý I/2026, việc không có hạn cố định; hãy báo tiến độ: "
					+ "Rà soát hạ tầng số của xã → Báo cáo")
			.hasSize(4);
		assertThat(this.walk.told(this.commune.economyHead(), task)).isEmpty();
	}

	@Test
	void afterAStopOnlyTheLastQuarterIsAskedAbout() {
		TaskId task = launch("Theo quy định");
		this.walk.accept(task);
		this.jobs.jumpTo("2026-10-01T09:00");
		this.jobs.runDue();
		assertThat(this.walk.rungs(task, 1)).containsExactly(Map.entry(20261, "SKIPPED 2026-10-01T09:00"),
				Map.entry(20262, "SKIPPED 2026-10-01T09:00"), Map.entry(20263, "SENT 2026-10-01T09:00"));
		assertThat(this.walk.get(TaskRecords.class).rungs(this.commune.id, task).get(0).reason())
			.contains("quý III/2026");
	}

	@Test
	void theStandingUnitSeesWhoHasReportedForAQuarterAndWhoHasNot() {
		TaskId task = launch("Thường xuyên");
		this.walk.accept(task);
		PeriodReports reports = this.walk.get(PeriodReports.class);
		this.jobs.liveUntil("2026-03-10T09:00");
		ReportingQuarter first = reports.asked(this.commune.id);
		assertThat(first.words()).isEqualTo("quý I/2026");
		assertThat(reports.ofPlan(this.commune.id, this.walk.plan, first)).singleElement()
			.satisfies((owed) -> assertThat(owed.report()).isNull());
		ReportProgress report = this.walk.get(ReportProgress.class);
		report.report(this.commune.economist(), task, 20, "Đã phát 12 tin bài");
		report.report(this.commune.economist(), task, 25, "Đã phát 15 tin bài");
		assertThat(reports.of(this.commune.id, task)).extracting(PeriodReport::percent).containsExactly(25);
		assertThat(reports.ofPlan(this.commune.id, this.walk.plan, first)).singleElement()
			.satisfies((owed) -> assertThat(owed.report()).isNotNull());
		this.jobs.liveUntil("2026-06-20T09:00");
		report.report(this.commune.economist(), task, 50, "Báo cáo chậm của quý II");
		report.report(this.commune.economist(), task, 60, "Đã sang quý III");
		assertThat(reports.of(this.commune.id, task)).extracting((one) -> one.period().words())
			.containsExactly("quý III/2026", "quý II/2026", "quý I/2026");
	}

	@Test
	void theHeadOfTheStandingUnitIsToldOnceWhatIsMissing() {
		TaskId reported = launch("Thường xuyên");
		this.walk.accept(reported);
		launch("Theo quy định", 2);
		launch("Hằng năm theo hướng dẫn", 3);
		this.jobs.liveUntil("2026-03-10T09:00");
		this.walk.get(ReportProgress.class).report(this.commune.economist(), reported, 20, "Đã phát 12 tin bài");
		tellAt("2026-03-13T09:00");
		assertThat(missing(this.commune.cultureHead())).as("not before the last day is over").isEmpty();
		tellAt("2026-03-14T09:00");
		assertThat(missing(this.commune.cultureHead())).as("nor on a Saturday").isEmpty();
		tellAt("2026-03-15T09:00");
		assertThat(missing(this.commune.cultureHead())).as("nor on a Sunday").isEmpty();
		tellAt("2026-03-16T07:00");
		assertThat(missing(this.commune.cultureHead())).as("nor before the office opens").isEmpty();
		tellAt("2026-03-16T07:30");
		List<String> once = List
			.of("2 việc không có hạn cố định chưa báo cáo quý I/2026 (chốt số liệu ngày 14/03/2026):"
					+ " Kế hoạch chuyển đổi số năm 2026");
		assertThat(missing(this.commune.cultureHead())).isEqualTo(once);
		tellAt("2026-03-16T08:00");
		tellAt("2026-04-20T08:00");
		assertThat(missing(this.commune.cultureHead())).isEqualTo(once);
		assertThat(missing(this.commune.economyHead())).isEmpty();
		tellAt("2026-06-15T08:00");
		assertThat(missing(this.commune.cultureHead())).hasSize(2)
			.last()
			.asString()
			.startsWith("3 việc không có hạn cố định chưa báo cáo quý II/2026");
	}

	private void tellAt(String moment) {
		this.jobs.liveUntil(moment);
		this.walk.get(TellMissingReports.class).tell(this.commune.id);
	}

	private List<String> missing(Actor officer) {
		return this.walk.sentences(officer, new TaskId(this.walk.plan));
	}

	private TaskId launch(String words) {
		return launch(words, 1);
	}

	private TaskId launch(String words, int position) {
		TaskOrder order = this.walk.order(this.commune.economy, null, false);
		return this.walk.launch(new TaskOrder(order.itemNo(), position, order.group(), order.content(),
				order.deliverable(), order.leadUnit(), List.of(), words, null, false));
	}

}
