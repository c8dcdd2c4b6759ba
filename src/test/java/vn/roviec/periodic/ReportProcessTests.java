package vn.roviec.periodic;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import vn.roviec.agency.Actor;
import vn.roviec.deadline.ReportKind;
import vn.roviec.distribution.Deliveries;
import vn.roviec.notification.Notices;
import vn.roviec.notification.Receipt;
import vn.roviec.periodic.process.ReportProcess;
import vn.roviec.plan.PlanStatus;
import vn.roviec.plan.RecallPlan;
import vn.roviec.register.OutgoingRegister;
import vn.roviec.signature.Pin;
import vn.roviec.support.ApplicationTest;
import vn.roviec.support.Jobs;
import vn.roviec.support.RunningProcess;
import vn.roviec.support.VisitedElements;
import vn.roviec.workflow.CheckConsistency;
import vn.roviec.workflow.Conflict;
import vn.roviec.workflow.NotAllowed;
import vn.roviec.workflow.Refused;
import vn.roviec.worklist.WorkItem;
import vn.roviec.worklist.WorkItems;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

/** Every way through the process of a report, on the engine. */
@ApplicationTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReportProcessTests {

	private static final VisitedElements VISITED = new VisitedElements(ReportProcess.KEY);

	@Autowired
	private ApplicationContext beans;

	@Autowired
	private PeriodicReports reports;

	@Autowired
	private Jobs jobs;

	private ReportedPlan plan;

	private ReportId id;

	@BeforeEach
	void openOnTheFirstWorkingDayAfterTheCutOff() {
		this.jobs.jumpTo("2026-03-02T08:00");
		this.plan = new ReportedPlan(this.beans,
				new ReportedPlan.Row("I. Thể chế", "Rà soát văn bản", (commune) -> commune.economy, "Báo cáo rà soát",
						LocalDate.of(2026, 3, 10)),
				new ReportedPlan.Row("II. Thủ tục", "Số hóa hồ sơ", (commune) -> commune.centre, "Phương án số hóa",
						LocalDate.of(2026, 4, 30)),
				new ReportedPlan.Row("II. Thủ tục", "Tuyên truyền", (commune) -> commune.culture, "Bản tin",
						LocalDate.of(2026, 5, 30)));
		this.jobs.jumpTo("2026-03-16T08:00");
		this.id = this.plan.report().id();
	}

	@AfterEach
	void collectWhatWasVisited() {
		VISITED.collect(this.beans.getBean(HistoryService.class), this.plan.commune.id);
	}

	@Test
	void aReportIsConfirmedCompiledApprovedSignedNumberedAndSent() {
		ProcessInstance process = process();
		assertThat(report().period().words()).isEqualTo("quý I/2026");
		assertThat(open()).as("the standing unit is not asked for its own")
			.containsExactly("report-unit", "report-unit");
		confirm(this.plan.commune.economist());
		assertThat(open()).containsExactly("report-unit");
		confirm(this.plan.commune.receptionist());
		assertThat(open()).containsExactly("compile-report");
		compile();
		approve();
		sign();
		assertThat(open()).containsExactly("issue-report");
		this.beans.getBean(IssueReport.class).issue(this.plan.commune.clerk(), this.id);
		assertThat(process).isWaitingAtExactly("seal-report");
		this.jobs.runDue();
		assertThat(process).isEnded()
			.hasPassed("period-closed", "report-unit", "compile-report", "approve-report", "sign-report",
					"issue-report", "seal-report", "distribute-report", "report-sent");
		assertThat(report().status()).isEqualTo(ReportStatus.ISSUED);
		assertThat(report().number()).isEqualTo("01/BC-UBND");
		assertThat(this.beans.getBean(OutgoingRegister.class).of(this.plan.commune.id, this.id.value()))
			.hasValueSatisfying((entry) -> assertThat(entry.docType()).isEqualTo("BC"));
		assertThat(this.beans.getBean(Deliveries.class).of(this.plan.commune.id, this.id.value())).hasSize(2);
	}

	@Test
	void theSamePeriodIsOpenedOnce() {
		assertThat(this.plan.report().id()).isEqualTo(this.id);
		assertThat(this.reports.of(this.plan.commune.id, this.plan.id)).hasSize(1);
		this.jobs.jumpTo("2026-06-14T23:59");
		this.plan.report();
		assertThat(this.reports.of(this.plan.commune.id, this.plan.id)).hasSize(1);
		this.jobs.jumpTo("2026-06-15T00:00");
		assertThat(this.plan.report().period().words()).as("the second quarter is in it")
			.isEqualTo("6 tháng đầu năm 2026");
		assertThat(this.reports.of(this.plan.commune.id, this.plan.id)).hasSize(2);
	}

	@Test
	void aUnitThatDoesNotAnswerHoldsNothingUpAndTheReportSaysSo() {
		confirm(this.plan.commune.receptionist());
		this.jobs.liveUntil("2026-03-16T23:59");
		assertThat(open()).containsExactly("report-unit");
		this.jobs.liveUntil("2026-03-17T00:01");
		assertThat(open()).containsExactly("compile-report");
		assertThat(report().body()).contains("Đến hết ngày 16/03/2026 chưa có báo cáo của: Phòng Kinh tế xã");
		assertThat(report().body()).doesNotContain("chưa có báo cáo của: Trung tâm");
		assertThatExceptionOfType(Conflict.class).isThrownBy(() -> confirm(this.plan.commune.economist()));
	}

	@Test
	void theStandingUnitNeedNotWait() {
		GatherParts gather = this.beans.getBean(GatherParts.class);
		assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> gather.now(this.plan.commune.economist(), this.id));
		gather.now(this.plan.commune.drafter(), this.id);
		assertThat(open()).containsExactly("compile-report");
		assertThat(report().parts()).allMatch((part) -> part.state() == ReportPart.State.MISSING);
	}

	@Test
	void whoDecidesMayGiveItBack() {
		gathered();
		compile();
		giveBack(this.plan.commune.cultureHead(), ReportStatus.APPROVING);
		assertThat(open()).containsExactly("compile-report");
		assertThat(report().returnedWords()).isEqualTo("Bổ sung số liệu");
		compile();
		approve();
		giveBack(this.plan.commune.chairman(), ReportStatus.SIGNING);
		assertThat(open()).containsExactly("compile-report");
		compile();
		assertThat(report().returnedWords()).isEmpty();
	}

	@Test
	void whatIsSignedIsWhatWasShown() {
		gathered();
		compile();
		approve();
		assertThatExceptionOfType(Conflict.class).isThrownBy(() -> this.beans.getBean(SignReport.class)
			.sign(this.plan.commune.chairman(), this.id, "0".repeat(64), Pin.none()));
		assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> this.beans.getBean(SignReport.class)
			.sign(this.plan.commune.viceChairman(), this.id,
					this.beans.getBean(ReportPapers.class).toSign(report(), this.plan.commune.viceChairman()).sha256(),
					Pin.none()));
		assertThat(open()).containsExactly("sign-report");
	}

	@Test
	void aReportIsGivenUpAtAnyStep() {
		for (String step : List.of("report-unit", "compile-report", "approve-report", "sign-report")) {
			openOnTheFirstWorkingDayAfterTheCutOff();
			walkTo(step);
			assertThat(open()).contains(step);
			DropReport drop = this.beans.getBean(DropReport.class);
			assertThatExceptionOfType(Refused.class)
				.isThrownBy(() -> drop.drop(this.plan.commune.cultureHead(), this.id, " "));
			drop.drop(this.plan.commune.cultureHead(), this.id, "Tỉnh không yêu cầu kỳ này");
			assertThat(open()).as(step).isEmpty();
			assertThat(process()).as(step).isNull();
			assertThat(report().status()).isEqualTo(ReportStatus.DROPPED);
			collectWhatWasVisited();
		}
		assertThat(this.beans.getBean(CheckConsistency.class).check())
			.filteredOn((finding) -> finding.name().equals("check.reports"))
			.allSatisfy((finding) -> assertThat(finding.differences()).isEmpty());
	}

	@Test
	void aReportEndsWithItsRecalledPlanWhereverItStands() {
		for (String step : List.of("report-unit", "compile-report", "approve-report", "sign-report", "issue-report")) {
			openOnTheFirstWorkingDayAfterTheCutOff();
			walkTo(step);
			assertThat(open()).contains(step);
			this.beans.getBean(RecallPlan.class).recall(this.plan.commune.chairman(), this.plan.id, "Trái thẩm quyền");
			assertThat(open()).as(step).isEmpty();
			assertThat(process()).as(step).isNull();
			assertThat(report().status()).isEqualTo(ReportStatus.DROPPED);
			assertThat(report().endedReason()).isEqualTo("Kế hoạch số 01/KH-UBND đã thu hồi: Trái thẩm quyền");
			assertThat(news(this.plan.commune.cultureHead()))
				.contains("Thôi lập báo cáo quý I/2026 vì kế hoạch đã thu hồi: Kế hoạch cải cách hành chính năm 2026.");
			collectWhatWasVisited();
		}
		this.jobs.jumpTo("2026-04-15T08:00");
		this.beans.getBean(OpenDueReports.class).open(this.plan.commune.id);
		assertThat(this.reports.of(this.plan.commune.id, this.plan.id)).as("and none is opened any more").hasSize(1);
		assertThat(this.beans.getBean(CheckConsistency.class).check())
			.filteredOn((finding) -> finding.name().equals("check.reports"))
			.allSatisfy((finding) -> assertThat(finding.differences()).isEmpty());
	}

	@Test
	void whatAReplacedPlanDidIsStillReportedUnlessNobodyWaitsForIt() {
		gathered();
		this.plan.replaced(new ReportedPlan.Row("I. Thể chế", "Rà soát lại văn bản", (commune) -> commune.economy,
				"Báo cáo rà soát lại", LocalDate.of(2026, 6, 10)));
		assertThat(this.plan.plan().status()).isEqualTo(PlanStatus.REPLACED);
		assertThat(open()).containsExactly("compile-report");
		assertThat(news(this.plan.commune.cultureHead())).contains("Kế hoạch đã được thay thế, báo cáo quý I/2026 còn"
				+ " mở. Còn phải gửi thì gửi, không thì thôi lập: Kế hoạch cải cách hành chính năm 2026.");
		compile();
		approve();
		sign();
		this.beans.getBean(IssueReport.class).issue(this.plan.commune.clerk(), this.id);
		assertThat(report().status()).isEqualTo(ReportStatus.ISSUED);
	}

	@Test
	void unitsAreRemindedBeforeTheirLastDayAndEveryStepIsWatched() {
		this.jobs.jumpTo("2026-06-15T08:00");
		this.beans.getBean(SetReports.class)
			.rules(this.plan.commune.cultureHead(), List.of(new ReportRule(ReportKind.FIRST_HALF, true, 25)));
		this.id = this.plan.report().id();
		assertThat(report().unitsUntil()).isEqualTo(LocalDate.of(2026, 6, 23));
		this.jobs.liveUntil("2026-06-19T18:00");
		assertThat(told(this.plan.commune.economist())).isEmpty();
		this.jobs.liveUntil("2026-06-22T18:00");
		assertThat(told(this.plan.commune.economist())).singleElement().asString().startsWith("Mai là hạn");
		this.jobs.liveUntil("2026-06-23T18:00");
		assertThat(told(this.plan.commune.economist())).hasSize(2);
		this.jobs.liveUntil("2026-06-24T18:00");
		assertThat(told(this.plan.commune.cultureHead(), "Tổng hợp báo cáo")).singleElement()
			.asString()
			.startsWith("Đến hạn hôm nay");
		compile();
		this.jobs.liveUntil("2026-06-25T18:00");
		assertThat(told(this.plan.commune.cultureHead(), "Duyệt báo cáo")).hasSize(1);
		approve();
		this.jobs.liveUntil("2026-06-26T18:00");
		assertThat(told(this.plan.commune.chairman(), "Ký báo cáo")).singleElement()
			.asString()
			.startsWith("Quá hạn 1 ngày làm việc");
		sign();
		this.jobs.liveUntil("2026-06-29T18:00");
		assertThat(told(this.plan.commune.clerk(), "gửi báo cáo")).hasSize(1);
	}

	@Test
	@Order(Integer.MAX_VALUE)
	void everyElementOfTheProcessWasVisited() {
		VISITED.assertWhole(this.beans.getBean(RepositoryService.class));
	}

	private void walkTo(String step) {
		if (step.equals("report-unit")) {
			return;
		}
		gathered();
		if (!step.equals("compile-report")) {
			compile();
		}
		if (step.equals("sign-report") || step.equals("issue-report")) {
			approve();
		}
		if (step.equals("issue-report")) {
			sign();
		}
	}

	private void confirm(Actor actor) {
		this.beans.getBean(ConfirmPart.class)
			.confirm(actor, this.id, actor.positions().get(0).unit(), "Không có kiến nghị", Map.of());
	}

	private void gathered() {
		this.beans.getBean(GatherParts.class).now(this.plan.commune.drafter(), this.id);
	}

	private void compile() {
		this.beans.getBean(CompileReport.class)
			.compile(this.plan.commune.drafter(), this.id,
					new CompileReport.Written(report().title(), report().body(), report().recipients()));
	}

	private void approve() {
		this.beans.getBean(ApproveReport.class).approve(this.plan.commune.cultureHead(), this.id);
	}

	private void giveBack(Actor actor, ReportStatus from) {
		this.beans.getBean(ApproveReport.class).giveBack(actor, this.id, from, "Bổ sung số liệu");
	}

	private void sign() {
		Actor chairman = this.plan.commune.chairman();
		this.beans.getBean(SignReport.class)
			.sign(chairman, this.id, this.beans.getBean(ReportPapers.class).toSign(report(), chairman).sha256(),
					Pin.none());
	}

	private PeriodicReport report() {
		return this.reports.get(this.plan.commune.id, this.id);
	}

	private List<String> open() {
		return this.beans.getBean(WorkItems.class)
			.openOf(this.plan.commune.id, this.id.value())
			.stream()
			.map(WorkItem::taskKey)
			.toList();
	}

	private ProcessInstance process() {
		return RunningProcess.of(this.beans, ReportProcess.KEY, this.id);
	}

	private List<String> told(Actor actor) {
		return this.beans.getBean(Notices.class)
			.page(actor, null, 50)
			.stream()
			.map(Receipt::text)
			.filter((text) -> text.contains("6 tháng đầu năm"))
			.toList();
	}

	private List<String> news(Actor actor) {
		return this.beans.getBean(Notices.class).page(actor, null, 50).stream().map(Receipt::text).toList();
	}

	private List<String> told(Actor actor, String step) {
		return told(actor).stream().filter((text) -> text.contains(step)).toList();
	}

}
