package vn.roviec.appendix;

import java.time.LocalDate;
import java.util.List;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import vn.roviec.appendix.process.SeriesProcess;
import vn.roviec.deadline.DeadlineReader;
import vn.roviec.deadline.Recurrence;
import vn.roviec.deadline.WorkingCalendars;
import vn.roviec.support.VisitedElements;
import vn.roviec.workflow.CheckConsistency;
import vn.roviec.workflow.Conflict;
import vn.roviec.workflow.NotAllowed;
import vn.roviec.workflow.Refused;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Recurring work becomes a task each cycle, once, whatever time does. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SeriesProcessTests extends WalkedTask {

	private static final VisitedElements VISITED = new VisitedElements(SeriesProcess.KEY);

	@Autowired
	private SeriesRows series;

	@Autowired
	private CycleRows cycles;

	SeriesProcessTests() {
		super("2026-01-05T08:00");
	}

	@Override
	@AfterEach
	void end() {
		this.walk.get(StopSeries.class).stopAll(this.commune.cultureHead(), this.walk.plan, "Hết thử");
		super.end();
		VISITED.collect(this.walk.get(HistoryService.class), this.commune.id);
	}

	@Test
	void eachMonthOfAYearBecomesOneTaskBeforeItBegins() {
		SeriesId id = start("Trước ngày 20 hằng tháng");
		this.jobs.runDue();
		assertThat(opened(id)).as("January began before the plan was issued").containsExactly("2026-01 2026-01-05");
		this.jobs.liveUntil("2026-01-27T23:00");
		assertThat(opened(id)).hasSize(1);
		this.jobs.liveUntil("2026-01-28T06:00");
		assertThat(opened(id)).endsWith("2026-02 2026-01-28");
		assertThat(this.walk.launched()).extracting(TaskSummary::deliverable)
			.containsExactlyInAnyOrder("Báo cáo (Tháng 01/2026)", "Báo cáo (Tháng 02/2026)");
		assertThat(this.walk.launched()).allSatisfy((task) -> assertThat(task.strictBefore()).isTrue());
		for (int month = 2; month <= 12; month++) {
			this.walk.end();
			this.jobs.liveUntil(LocalDate.of(2026, month, 28).atTime(23, 0).toString());
		}
		assertThat(opened(id)).containsExactly("2026-01 2026-01-05", "2026-02 2026-01-28", "2026-03 2026-02-25",
				"2026-04 2026-03-27", "2026-05 2026-04-24", "2026-06 2026-05-27", "2026-07 2026-06-26",
				"2026-08 2026-07-29", "2026-09 2026-08-27", "2026-10 2026-09-28", "2026-11 2026-10-28",
				"2026-12 2026-11-26");
		assertThat(this.walk.launched()).hasSize(12);
		assertThat(status(id)).isEqualTo(SeriesStatus.OVER);
		assertThat(running(id)).isFalse();
		inOrder();
	}

	@Test
	void whatAStopOfMonthsHasMissedIsOpenedOnceAndKnownAsLate() {
		SeriesId id = start("Hằng tháng");
		this.jobs.runDue();
		this.jobs.jumpTo("2026-05-12T09:00");
		this.jobs.runDue();
		this.jobs.runDue();
		assertThat(opened(id)).containsExactly("2026-01 2026-01-05", "2026-02 2026-05-12", "2026-03 2026-05-12",
				"2026-04 2026-05-12", "2026-05 2026-05-12");
		assertThat(this.cycles.of(this.commune.id, id)).filteredOn((cycle) -> cycle.isOpenedAfter(cycle.dueOn()))
			.extracting(SeriesCycle::name)
			.containsExactly("Tháng 02/2026", "Tháng 03/2026", "Tháng 04/2026");
		assertThat(this.walk.launched()).filteredOn((task) -> task.isLate(LocalDate.of(2026, 5, 12))).hasSize(4);
		this.jobs.liveUntil("2026-05-28T12:00");
		assertThat(opened(id)).hasSize(6);
		inOrder();
	}

	@Test
	void aTimerThatFiresTooEarlyOpensNothing() {
		SeriesId id = start("Hằng quý");
		this.jobs.runDue();
		OpenOccurrences occurrences = this.walk.get(OpenOccurrences.class);
		assertThat(occurrences.open(this.commune.id, id)).isTrue();
		assertThat(occurrences.open(this.commune.id, id)).isTrue();
		assertThat(opened(id)).containsExactly("2026-03-31 2026-01-05");
	}

	@Test
	void anAgencyThatWantsItsTasksEarlierGetsThemEarlier() {
		SeriesId id = start("Hằng tháng");
		this.jobs.liveUntil("2026-01-20T08:00");
		assertThat(opened(id)).hasSize(1);
		SetSeriesLead lead = this.walk.get(SetSeriesLead.class);
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> lead.set(this.commune.officeHead(), 21));
		lead.set(this.commune.officeHead(), 10);
		this.jobs.runDue();
		assertThat(opened(id)).endsWith("2026-02 2026-01-20");
		lead.set(this.commune.officeHead(), 0);
		this.jobs.liveUntil("2026-03-01T05:59");
		assertThat(opened(id)).hasSize(2);
		this.jobs.liveUntil("2026-03-01T06:00");
		assertThat(opened(id)).endsWith("2026-03 2026-03-01");
		inOrder();
	}

	@Test
	void whoFollowsThePlanEndsASeriesWithAReason() {
		SeriesId id = start("Hằng tháng");
		this.jobs.runDue();
		StopSeries stop = this.walk.get(StopSeries.class);
		assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> stop.stop(this.commune.economyHead(), id, "Không cần nữa"));
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> stop.stop(this.commune.cultureHead(), id, " "));
		stop.stop(this.commune.cultureHead(), id, "Tỉnh đã bỏ báo cáo này");
		assertThat(status(id)).isEqualTo(SeriesStatus.STOPPED);
		assertThat(running(id)).isFalse();
		this.jobs.liveUntil("2026-06-01T08:00");
		assertThat(opened(id)).hasSize(1);
		assertThat(this.cycles.of(this.commune.id, id)).filteredOn((one) -> one.state() == SeriesCycle.State.DROPPED)
			.hasSize(11);
		assertThatExceptionOfType(Conflict.class)
			.isThrownBy(() -> stop.stop(this.commune.cultureHead(), id, "Lần nữa"));
		inOrder();
	}

	@Test
	void aSeriesBeginsOnceHoweverOftenItsPlanIsLaunched() {
		SeriesId id = start("Hằng tháng");
		assertThat(start("Hằng tháng")).isEqualTo(id);
		assertThat(this.series.ofPlan(this.commune.id, this.walk.plan)).hasSize(1);
	}

	@Test
	@Order(Integer.MAX_VALUE)
	void everyElementOfTheProcessWasVisited() {
		VISITED.assertWhole(this.walk.get(RepositoryService.class));
	}

	private SeriesId start(String words) {
		TaskOrder order = this.walk.order(this.commune.economy, null, words.startsWith("Trước"));
		TaskOrder worded = new TaskOrder(order.itemNo(), order.position(), order.group(), order.content(),
				order.deliverable(), order.leadUnit(), List.of(this.commune.centre), words, null, order.strictBefore());
		Recurrence recurrence = Recurrence.of(new DeadlineReader().read(words, 2026), LocalDate.of(2026, 1, 5),
				this.walk.planEnd);
		SeriesOrder wanted = new SeriesOrder(worded,
				recurrence.occurrences(this.walk.get(WorkingCalendars.class).of(this.commune.id)));
		PlanOrder plan = new PlanOrder(this.walk.plan, "Kế hoạch chuyển đổi số năm 2026", "07/KH-UBND",
				this.commune.culture, this.commune.drafter().officer(), this.walk.planEnd);
		this.walk.get(TransactionTemplate.class)
			.executeWithoutResult(
					(status) -> this.walk.get(StartSeries.class).start(this.commune.id, plan, List.of(wanted)));
		return this.series.ofPlan(this.commune.id, this.walk.plan).get(0).id();
	}

	/** The cycles that have become tasks, with the day on which they did. */
	private List<String> opened(SeriesId id) {
		return this.cycles.of(this.commune.id, id)
			.stream()
			.filter((one) -> one.state() == SeriesCycle.State.OPENED)
			.map((one) -> one.cycle() + " " + one.openedOn())
			.toList();
	}

	private SeriesStatus status(SeriesId id) {
		return this.series.get(this.commune.id, id).status();
	}

	private boolean running(SeriesId id) {
		return this.walk.get(HistoryService.class)
			.createHistoricProcessInstanceQuery()
			.processInstanceBusinessKey(id.toString())
			.unfinished()
			.count() > 0;
	}

	private void inOrder() {
		assertThat(this.walk.get(CheckConsistency.class).check())
			.filteredOn((finding) -> finding.name().equals("check.series"))
			.singleElement()
			.satisfies((finding) -> assertThat(finding.differences()).isEmpty());
	}

}
