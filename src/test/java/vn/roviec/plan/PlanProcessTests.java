package vn.roviec.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

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
import vn.roviec.agency.Agencies;
import vn.roviec.agency.RegisterAgency;
import vn.roviec.appendix.CancelTask;
import vn.roviec.appendix.TaskOverview;
import vn.roviec.audit.AuditEntry;
import vn.roviec.audit.AuditLog;
import vn.roviec.calendar.DecideStorm;
import vn.roviec.calendar.StormId;
import vn.roviec.calendar.StormPreview;
import vn.roviec.distribution.Deliveries;
import vn.roviec.notification.Notices;
import vn.roviec.notification.Receipt;
import vn.roviec.plan.process.PlanProcess;
import vn.roviec.support.ApplicationTest;
import vn.roviec.support.Commune;
import vn.roviec.support.Jobs;
import vn.roviec.support.PlanRoad;
import vn.roviec.support.RunningProcess;
import vn.roviec.support.Storm;
import vn.roviec.support.VisitedElements;
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

/**
 * Every way through the process of a plan, on the engine, with jobs run as time goes by.
 */
@ApplicationTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PlanProcessTests {

	private static final VisitedElements VISITED = new VisitedElements(PlanProcess.KEY);

	@Autowired
	private ApplicationContext beans;

	@Autowired
	private Plans plans;

	@Autowired
	private WorkItems workItems;

	@Autowired
	private Notices notices;

	@Autowired
	private Jobs jobs;

	private Commune commune;

	private PlanId id;

	@BeforeEach
	void openOnAMondayMorning() {
		this.jobs.jumpTo("2026-03-02T08:00");
		this.commune = new Commune(this.beans.getBean(RegisterAgency.class), this.beans.getBean(Agencies.class));
		this.id = this.beans.getBean(OpenPlan.class)
			.open(this.commune.drafter(), new PlanText("Kế hoạch chuyển đổi số", LocalDate.of(2026, 1, 1),
					LocalDate.of(2026, 6, 30), "", "I. MỤC ĐÍCH", "Phòng Kinh tế xã\nSở Nội vụ tỉnh", "VT"),
					List.of(row()));
	}

	private PlanItem row() {
		return new PlanItem(UUID.randomUUID(), "", "Rà soát văn bản", this.commune.economy.value(), "Phòng Kinh tế", "",
				"", List.of(), List.of(new PlannedDeliverable(UUID.randomUUID(), "Báo cáo", "31/12/2026", null,
						LocalDate.of(2026, 12, 31), false, "DATE", "", null)));
	}

	@AfterEach
	void collectWhatWasVisited() {
		VISITED.collect(this.beans.getBean(HistoryService.class), this.commune.id);
	}

	@Test
	void theStraightWayEndsWhenAllTasksAreClosed() {
		ProcessInstance process = process();
		issue();
		this.jobs.runDue();
		assertThat(open()).isEmpty();
		assertThat(process).isWaitingAtExactly("await-results");
		assertThat(this.beans.getBean(Deliveries.class).of(this.commune.id, this.id.value())).hasSize(2);
		assertThat(this.beans.getBean(TaskOverview.class).ofPlan(this.commune.id, this.id.value())).singleElement()
			.satisfies((task) -> this.beans.getBean(CancelTask.class)
				.cancel(this.commune.cultureHead(), task.id(), "Không còn cần"));
		this.jobs.runDue();
		assertThat(open()).containsExactly("close-plan");
		this.beans.getBean(ClosePlan.class).close(this.commune.cultureHead(), this.id, "Đạt yêu cầu");
		assertThat(plan().status()).isEqualTo(PlanStatus.CLOSED);
		assertThat(process).isEnded()
			.hasPassed("plan-opened", "draft-plan", "approve-draft", "check-plan", "sign-plan", "issue-plan",
					"seal-document", "distribute-copies", "launch-tasks", "tasks-closed", "close-plan", "plan-closed");
		assertThat(actions()).containsSubsequence("plan.opened", "plan.submitted", "plan.approved", "plan.checked",
				"plan.signed", "plan.issued", "plan.sealed", "plan.closed");
	}

	@Test
	void thePeriodsEndBringsTheReviewThoughTasksAreOpen() {
		issue();
		this.jobs.liveUntil("2026-06-30T23:59");
		assertThat(open()).isEmpty();
		this.jobs.liveUntil("2026-07-01T00:01");
		assertThat(open()).containsExactly("close-plan");
		assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> this.beans.getBean(ClosePlan.class).close(this.commune.economyHead(), this.id, "Xong"));
	}

	@Test
	void nothingIsSentTwiceWhenIssuedAgain() {
		issue();
		this.jobs.runDue();
		assertThatExceptionOfType(Conflict.class)
			.isThrownBy(() -> this.beans.getBean(IssuePlan.class).issue(this.commune.clerk(), this.id));
		this.jobs.runDue();
		assertThat(this.beans.getBean(TaskOverview.class).ofPlan(this.commune.id, this.id.value())).hasSize(1);
		assertThat(plan().number()).isEqualTo(1);
	}

	@Test
	void whoDecidesMaySendBackFromEveryStep() {
		submit();
		sendBack(this.commune.cultureHead(), PlanStatus.APPROVING);
		submit();
		approve();
		sendBack(this.commune.officeHead(), PlanStatus.CHECKING);
		submit();
		approve();
		check();
		sendBack(this.commune.chairman(), PlanStatus.SIGNING);
		assertThat(plan().round()).isEqualTo(4);
		issue();
		assertThat(plan().status()).isEqualTo(PlanStatus.ISSUED);
	}

	@Test
	void commentsEndWhenEveryUnitHasAnswered() {
		consult();
		assertThat(open()).containsExactly("consult-unit", "consult-unit");
		comment(this.commune.economist(), "Đồng ý");
		assertThat(open()).containsExactly("consult-unit");
		comment(this.commune.centreHead(), "");
		assertThat(open()).containsExactly("digest-comments");
		this.jobs.liveUntil("2026-03-10T08:00");
		assertThat(plan().consultations()).extracting(Consultation::state).containsOnly(Consultation.State.ANSWERED);
		this.beans.getBean(DigestComments.class)
			.digest(this.commune.drafter(), this.id, new Digest(Map.of(), "Tiếp thu"));
		assertThat(open()).containsExactly("approve-draft");
	}

	@Test
	void silenceIsAgreementWhenTheLastDayIsOver() {
		consult();
		comment(this.commune.economist(), "Bổ sung kinh phí");
		this.jobs.liveUntil("2026-03-06T23:59");
		assertThat(open()).containsExactly("consult-unit");
		this.jobs.liveUntil("2026-03-07T00:01");
		assertThat(open()).containsExactly("digest-comments");
		assertThat(plan().consultations()).extracting(Consultation::state)
			.containsExactly(Consultation.State.ANSWERED, Consultation.State.SILENT);
		assertThat(actions()).endsWith("plan.silence");
		assertThatExceptionOfType(Conflict.class).isThrownBy(() -> comment(this.commune.centreHead(), "Muộn"));
	}

	@Test
	void aStepThatStaysIsRemindedOnItsLastDayAndThenClimbs() {
		submit();
		this.jobs.liveUntil("2026-03-03T18:00");
		assertThat(told(this.commune.cultureHead())).isEmpty();
		this.jobs.liveUntil("2026-03-04T18:00");
		assertThat(told(this.commune.cultureHead())).singleElement().asString().startsWith("Đến hạn hôm nay: Duyệt");
		assertThat(told(this.commune.drafter())).isEmpty();
		this.jobs.liveUntil("2026-03-05T18:00");
		assertThat(told(this.commune.cultureHead())).hasSize(2);
		assertThat(told(this.commune.drafter())).singleElement().asString().startsWith("Quá hạn 1 ngày làm việc");
		assertThat(told(this.commune.officeHead())).hasSize(1);
		assertThat(told(this.commune.chairman())).isEmpty();
		this.jobs.liveUntil("2026-03-08T18:00");
		assertThat(told(this.commune.cultureHead())).as("silent on Saturday and Sunday").hasSize(3);
		this.jobs.liveUntil("2026-03-09T18:00");
		assertThat(told(this.commune.chairman())).singleElement().asString().startsWith("Quá hạn 3 ngày làm việc");
	}

	@Test
	void whatIsSignedAndHasNoNumberAfterTheNextWorkingDayIsToldToTheClerkAndTheOffice() {
		this.jobs.jumpTo("2026-03-06T16:00");
		toSign();
		sign();
		this.jobs.liveUntil("2026-03-09T18:00");
		assertThat(told(this.commune.clerk(), "Cấp số")).singleElement()
			.asString()
			.startsWith("Đến hạn hôm nay: Cấp số");
		assertThat(told(this.commune.officeHead(), "Cấp số")).isEmpty();
		this.jobs.liveUntil("2026-03-10T18:00");
		assertThat(told(this.commune.clerk(), "Cấp số")).hasSize(2);
		assertThat(told(this.commune.officeHead(), "Cấp số")).singleElement()
			.asString()
			.startsWith("Quá hạn 1 ngày làm việc: Cấp số");
	}

	@Test
	void daysThatAreLostAreNotCountedInAStep() {
		submit();
		storm().sign(storm().propose());
		assertThat(this.workItems.openOf(this.commune.id, this.id.value())).extracting(WorkItem::due)
			.containsExactly(LocalDate.of(2026, 3, 6));
		this.jobs.liveUntil("2026-03-05T18:00");
		assertThat(told(this.commune.cultureHead(), "Duyệt")).isEmpty();
		this.jobs.liveUntil("2026-03-06T18:00");
		assertThat(told(this.commune.cultureHead(), "Duyệt")).singleElement()
			.asString()
			.startsWith("Đến hạn hôm nay: Duyệt");
	}

	@Test
	void daysThatAreLostAreGivenBackToTheUnitsThatAreAsked() {
		consult();
		comment(this.commune.economist(), "Đồng ý");
		storm().sign(storm().propose());
		LocalDate moved = LocalDate.of(2026, 3, 10);
		assertThat(plan().consultUntil()).isEqualTo(moved);
		assertThat(this.workItems.openOf(this.commune.id, this.id.value())).singleElement()
			.satisfies((item) -> assertThat(item.due()).isEqualTo(moved));
		assertThat(told(this.commune.centreHead())).singleElement()
			.asString()
			.startsWith("Ngày cuối góp ý “Kế hoạch chuyển đổi số” đổi từ 06/03/2026 sang 10/03/2026.")
			.contains("Bão số 9");
		assertThat(told(this.commune.drafter())).hasSize(1);
		assertThat(told(this.commune.economist())).as("has answered").isEmpty();
		assertThat(actions()).endsWith("plan.consult-moved");
		this.jobs.liveUntil("2026-03-10T23:59");
		assertThat(open()).containsExactly("consult-unit");
		this.jobs.liveUntil("2026-03-11T00:01");
		assertThat(open()).containsExactly("digest-comments");
	}

	@Test
	void theLastDayForCommentsComesBackWithTheDaysButNeverBeforeToday() {
		consult();
		StormId storm = storm().propose();
		storm().sign(storm);
		this.jobs.liveUntil("2026-03-09T08:00");
		StormId undo = storm().undo(storm);
		assertThat(storm().sign(undo).consultations()).singleElement().satisfies((one) -> {
			assertThat(one.from()).isEqualTo(LocalDate.of(2026, 3, 10));
			assertThat(one.to()).isEqualTo(LocalDate.of(2026, 3, 9));
		});
		this.jobs.liveUntil("2026-03-09T23:59");
		assertThat(open()).containsExactly("consult-unit", "consult-unit");
		this.jobs.liveUntil("2026-03-10T00:01");
		assertThat(open()).containsExactly("digest-comments");
	}

	@Test
	void aConsultationThatEndedMeanwhileIsNotMovedUnseen() {
		consult();
		StormId storm = storm().propose();
		StormPreview seen = storm().preview(storm);
		comment(this.commune.economist(), "");
		comment(this.commune.centreHead(), "");
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.beans.getBean(DecideStorm.class).sign(this.commune.chairman(), storm, seen.seen()));
	}

	@Test
	void checkingSigningAndNumberingAreWatchedToo() {
		submit();
		approve();
		this.jobs.liveUntil("2026-03-04T18:00");
		assertThat(told(this.commune.officeHead())).hasSize(1);
		check();
		this.jobs.liveUntil("2026-03-06T18:00");
		assertThat(told(this.commune.chairman())).singleElement().asString().startsWith("Đến hạn hôm nay: Ký ban hành");
		sign();
		this.jobs.liveUntil("2026-03-09T18:00");
		assertThat(told(this.commune.clerk(), "Cấp số, phát hành")).hasSize(1);
		this.beans.getBean(IssuePlan.class).issue(this.commune.clerk(), this.id);
		this.jobs.liveUntil("2026-03-20T18:00");
		assertThat(told(this.commune.clerk(), "Cấp số, phát hành")).hasSize(1);
	}

	@Test
	void aPlanIsWithdrawnAtAnyStepBeforeItIsIssued() {
		for (String step : List.of("draft-plan", "consult-unit", "digest-comments", "approve-draft", "check-plan",
				"sign-plan", "issue-plan")) {
			openOnAMondayMorning();
			walkTo(step);
			assertThat(open()).contains(step);
			this.beans.getBean(WithdrawPlan.class).withdraw(this.commune.drafter(), this.id, "Không còn cần");
			assertThat(open()).as(step).isEmpty();
			assertThat(process()).as(step).isNull();
			assertThat(plan().status()).isEqualTo(PlanStatus.WITHDRAWN);
			collectWhatWasVisited();
		}
	}

	@Test
	void anIssuedPlanIsNotWithdrawn() {
		issue();
		assertThatExceptionOfType(Conflict.class).isThrownBy(
				() -> this.beans.getBean(WithdrawPlan.class).withdraw(this.commune.chairman(), this.id, "Muộn"));
		this.jobs.runDue();
		assertThat(process()).isWaitingAtExactly("await-results");
	}

	@Test
	void aPlanIsRecalledWhereverItStandsAfterItsIssue() {
		for (String step : List.of("seal-document", "await-results", "close-plan", "closed")) {
			openOnAMondayMorning();
			issueUntil(step);
			assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> recall(this.commune.cultureHead()));
			recall(this.commune.chairman());
			this.jobs.runDue();
			assertThat(open()).as(step).isEmpty();
			assertThat(process()).as(step).isNull();
			assertThat(plan().status()).isEqualTo(PlanStatus.RECALLED);
			assertThat(this.beans.getBean(TaskOverview.class).ofPlan(this.commune.id, this.id.value())).as(step)
				.noneMatch((task) -> task.status().isOpen());
			assertThatExceptionOfType(Conflict.class).isThrownBy(() -> recall(this.commune.chairman()));
			collectWhatWasVisited();
		}
	}

	@Test
	void aPlanEndsWhenTheOneThatReplacesItIsIssued() {
		issue();
		this.jobs.runDue();
		PlanId old = this.id;
		this.id = this.beans.getBean(OpenPlan.class)
			.open(this.commune.drafter(),
					new PlanText("Kế hoạch chuyển đổi số, bản mới", null, null, "", "I. MỤC ĐÍCH", "", "VT"),
					List.of());
		this.beans.getBean(LinkPlan.class).link(this.commune.drafter(), this.id, PlanLink.Kind.REPLACES, old);
		issue();
		assertThat(this.plans.get(this.commune.id, old).status()).isEqualTo(PlanStatus.ISSUED);
		this.jobs.runDue();
		assertThat(process()).isWaitingAtExactly("await-results");
		this.id = old;
		assertThat(plan().status()).isEqualTo(PlanStatus.REPLACED);
		assertThat(process()).isNull();
		assertThat(this.beans.getBean(TaskOverview.class).ofPlan(this.commune.id, old.value()))
			.noneMatch((task) -> task.status().isOpen());
	}

	@Test
	void aPlanThatIsAmendedWaitsOnForItsTasksAndTheAmendingOneHasNoneOfItsOwn() {
		issue();
		this.jobs.runDue();
		PlanId old = this.id;
		amendment(old, new ChooseRows.Choice(Set.of(), Map.of()));
		issue();
		assertThat(process()).isWaitingAtExactly("seal-document");
		this.jobs.runDue();
		assertThat(process()).isNull();
		assertThat(plan().status()).isEqualTo(PlanStatus.CLOSED);
		this.id = old;
		assertThat(plan().status()).isEqualTo(PlanStatus.ISSUED);
		assertThat(process()).isWaitingAtExactly("await-results");
		assertThat(actions()).contains("plan.amended");
	}

	@Test
	void aPlanAtItsFinalReviewGoesBackToItsTasksWhereOneIsAdded() {
		issue();
		this.jobs.runDue();
		PlanId old = this.id;
		this.beans.getBean(TaskOverview.class)
			.ofPlan(this.commune.id, old.value())
			.forEach((task) -> this.beans.getBean(CancelTask.class)
				.cancel(this.commune.cultureHead(), task.id(), "Không còn cần"));
		this.jobs.runDue();
		assertThat(open()).containsExactly("close-plan");
		amendment(old, new ChooseRows.Choice(Set.of(), Map.of()));
		Plan draft = plan();
		this.beans.getBean(EditDraft.class).items(this.commune.drafter(), draft.id(), draft.version(), List.of(row()));
		issue();
		this.jobs.runDue();
		this.id = old;
		assertThat(open()).isEmpty();
		assertThat(process()).isWaitingAtExactly("await-results");
		assertThat(this.beans.getBean(TaskOverview.class).ofPlan(this.commune.id, old.value())).hasSize(2)
			.last()
			.satisfies((task) -> assertThat(task.itemNo()).isEqualTo(2));
	}

	@Test
	void aPlanWhoseLastRowEndsGoesOnToItsFinalReview() {
		issue();
		this.jobs.runDue();
		PlanId old = this.id;
		amendment(old, new ChooseRows.Choice(Set.of(), Map.of(plan().items().get(0).id(), "Đã làm ở kế hoạch khác")));
		issue();
		this.jobs.runDue();
		this.id = old;
		assertThat(open()).containsExactly("close-plan");
	}

	private void amendment(PlanId old, ChooseRows.Choice choice) {
		this.id = this.beans.getBean(StartAmendment.class).start(this.commune.drafter(), old);
		this.beans.getBean(ChooseRows.class).choose(this.commune.drafter(), this.id, choice);
	}

	@Test
	@Order(Integer.MAX_VALUE)
	void everyElementOfTheProcessWasVisited() {
		VISITED.assertWhole(this.beans.getBean(RepositoryService.class));
	}

	private void walkTo(String step) {
		switch (step) {
			case "consult-unit" -> consult();
			case "digest-comments" -> {
				consult();
				comment(this.commune.economist(), "");
				comment(this.commune.centreHead(), "");
			}
			case "approve-draft" -> submit();
			case "check-plan" -> {
				submit();
				approve();
			}
			case "sign-plan" -> toSign();
			case "issue-plan" -> {
				toSign();
				sign();
			}
			default -> assertThat(step).isEqualTo("draft-plan");
		}
	}

	private Storm storm() {
		return new Storm(this.beans, this.commune, LocalDate.of(2026, 3, 3), LocalDate.of(2026, 3, 4));
	}

	private void consult() {
		this.beans.getBean(SubmitDraft.class)
			.submit(this.commune.drafter(), this.id, List.of(this.commune.economy, this.commune.centre),
					LocalDate.of(2026, 3, 6));
	}

	private void comment(Actor actor, String words) {
		this.beans.getBean(CommentOnPlan.class).comment(actor, this.id, actor.positions().get(0).unit(), words);
	}

	private void submit() {
		this.beans.getBean(SubmitDraft.class).submit(this.commune.drafter(), this.id, List.of(), null);
	}

	private void approve() {
		this.beans.getBean(ApproveDraft.class).approve(this.commune.cultureHead(), this.id);
	}

	private void check() {
		this.beans.getBean(CheckPlan.class).check(this.commune.officeHead(), this.id);
	}

	private void sign() {
		new PlanRoad(this.beans, this.commune).sign(this.id);
	}

	private void toSign() {
		new PlanRoad(this.beans, this.commune).toSign(this.id);
	}

	private void issue() {
		toSign();
		sign();
		this.beans.getBean(IssuePlan.class).issue(this.commune.clerk(), this.id);
	}

	private void issueUntil(String step) {
		issue();
		if (!step.equals("seal-document")) {
			this.jobs.runDue();
		}
		if (step.startsWith("close")) {
			this.jobs.liveUntil("2026-07-01T00:01");
		}
		if (step.equals("closed")) {
			this.beans.getBean(ClosePlan.class).close(this.commune.cultureHead(), this.id, "Đạt yêu cầu");
		}
		else {
			assertThat(process()).isWaitingAtExactly(step);
		}
	}

	private void recall(Actor actor) {
		this.beans.getBean(RecallPlan.class).recall(actor, this.id, "Ban hành trùng");
	}

	private void sendBack(Actor actor, PlanStatus from) {
		this.beans.getBean(ReturnPlan.class).sendBack(actor, this.id, from, "Rà lại");
		assertThat(open()).containsExactly("draft-plan");
		assertThat(plan().returned().from()).isEqualTo(from);
	}

	private Plan plan() {
		return this.plans.get(this.commune.id, this.id);
	}

	private List<String> open() {
		return this.workItems.openOf(this.commune.id, this.id.value()).stream().map(WorkItem::taskKey).toList();
	}

	private ProcessInstance process() {
		return RunningProcess.of(this.beans, PlanProcess.KEY, this.id);
	}

	private List<String> actions() {
		return this.beans.getBean(AuditLog.class)
			.of(this.commune.id, this.id.value())
			.stream()
			.map(AuditEntry::action)
			.toList();
	}

	private List<String> told(Actor actor) {
		return this.notices.page(actor, null, 50).stream().map(Receipt::text).toList();
	}

	private List<String> told(Actor actor, String step) {
		return told(actor).stream().filter((text) -> text.contains(step)).toList();
	}

}
