package vn.roviec.appendix;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
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
import vn.roviec.agency.OfficerId;
import vn.roviec.agency.UnitId;
import vn.roviec.appendix.process.AppendixProcess;
import vn.roviec.audit.AuditEntry;
import vn.roviec.audit.AuditLog;
import vn.roviec.document.Files;
import vn.roviec.document.StoredFile;
import vn.roviec.support.ApplicationTest;
import vn.roviec.support.Commune;
import vn.roviec.support.Jobs;
import vn.roviec.support.RunningProcess;
import vn.roviec.support.VisitedElements;
import vn.roviec.workflow.Conflict;
import vn.roviec.workflow.NotAllowed;
import vn.roviec.workflow.NotFound;
import vn.roviec.workflow.Refused;
import vn.roviec.worklist.ClaimWork;
import vn.roviec.worklist.WorkItem;
import vn.roviec.worklist.WorkList;
import vn.roviec.worklist.Worklists;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

/** Every way through the process of an appendix task, on the engine. */
@ApplicationTest
@TestPropertySource(properties = TaskWalk.OWN_TIME)
@RecordApplicationEvents
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AppendixProcessTests {

	private static final LocalDate DUE = LocalDate.of(2026, 2, 13);

	private static final VisitedElements VISITED = new VisitedElements(AppendixProcess.KEY);

	@Autowired
	private BeanFactory beans;

	@Autowired
	private Jobs jobs;

	@Autowired
	private ApplicationEvents events;

	private TaskWalk walk;

	private Commune commune;

	@BeforeEach
	void begin() {
		this.jobs.jumpTo("2026-01-05T08:00");
		this.walk = new TaskWalk(this.beans);
		this.commune = this.walk.commune;
	}

	@AfterEach
	void end() {
		this.walk.end();
		VISITED.collect(this.beans.getBean(HistoryService.class), this.commune.id);
	}

	@Test
	void aTaskGoesStraightToItsConfirmation() {
		TaskId task = this.walk.launch(DUE, this.commune.centre);
		ProcessInstance process = RunningProcess.of(this.beans, AppendixProcess.KEY, task);
		assertThat(this.walk.open(task)).containsExactly("accept-task");
		this.walk.accept(task);
		assertThat(this.walk.open(task)).containsExactly("contribute", "perform-task");
		assertThat(this.beans.getBean(Worklists.class).first(this.commune.economist(), WorkList.MINE, 10))
			.extracting(WorkItem::taskKey, WorkItem::due)
			.containsExactly(tuple("perform-task", DUE));
		this.walk.submit(task);
		assertThat(this.walk.open(task)).containsExactly("contribute");
		assertThat(this.walk.task(task).status()).isEqualTo(TaskStatus.SHARING);
		this.walk.give(task);
		assertThat(this.walk.open(task)).containsExactly("accept-result");
		assertThat(this.walk.task(task).status()).isEqualTo(TaskStatus.ACCEPTING);
		this.walk.acceptResult(task);
		assertThat(this.walk.open(task)).containsExactly("confirm-completion");
		this.walk.confirm(task);
		assertThat(this.walk.open(task)).isEmpty();
		assertThat(this.walk.task(task).status()).isEqualTo(TaskStatus.DONE);
		assertThat(process).isEnded()
			.hasPassed("task-opened", "accept-task", "perform-task", "contribute", "accept-result",
					"confirm-completion", "task-completed");
		assertThat(this.beans.getBean(AuditLog.class).of(this.commune.id, task.value())).extracting(AuditEntry::action)
			.containsExactly("task.launched", "task.accepted", "task.submitted", "task.contributed",
					"task.result-accepted", "task.confirmed");
		assertThat(this.events.stream(TaskEnded.class))
			.containsExactly(new TaskEnded(this.commune.id, this.walk.plan, task.value()));
	}

	@Test
	void sharesMayComeBeforeTheResult() {
		TaskId task = this.walk.launch(DUE, this.commune.centre, this.commune.office, this.commune.economy);
		this.walk.accept(task);
		this.walk.give(task);
		assertThat(this.walk.task(task).status()).isEqualTo(TaskStatus.PERFORMING);
		this.beans.getBean(GiveContribution.class)
			.give(this.commune.clerk(), task, this.commune.office, "Danh mục văn bản", List.of());
		assertThat(this.walk.open(task)).containsExactly("perform-task");
		this.walk.submit(task);
		assertThat(this.walk.open(task)).containsExactly("accept-result");
		assertThat(this.walk.task(task).contributions()).hasSize(2)
			.allSatisfy((share) -> assertThat(share.openedAt()).isNotNull());
	}

	@Test
	void aUnitGivesOnlyItsOwnShareAndOnlyOnce() {
		TaskId task = this.walk.launch(DUE, this.commune.centre, this.commune.office);
		this.walk.accept(task);
		GiveContribution give = this.beans.getBean(GiveContribution.class);
		assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> give.give(this.commune.clerk(), task, this.commune.centre, "Thay", List.of()));
		this.walk.give(task);
		assertThatExceptionOfType(Conflict.class).isThrownBy(() -> this.walk.give(task));
		assertThat(this.walk.task(task).owedShares()).containsExactly(this.commune.office);
	}

	@Test
	void aReturnedResultGoesBackToItsAssigneeWithoutTheSharesAlreadyGiven() {
		TaskId task = this.walk.launch(DUE, this.commune.centre);
		this.walk.accept(task);
		this.walk.give(task);
		this.walk.submit(task);
		ReturnResult returnResult = this.beans.getBean(ReturnResult.class);
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> returnResult.giveBack(this.commune.economyHead(), task, " "))
			.withMessage("task.return.words.missing");
		returnResult.giveBack(this.commune.economyHead(), task, "Thiếu số liệu quý I");
		assertThat(this.walk.openItems(task)).singleElement().satisfies((item) -> {
			assertThat(item.taskKey()).isEqualTo("perform-task");
			assertThat(item.assignee()).isEqualTo(this.commune.economist().officer());
		});
		this.walk.submit(task);
		this.walk.acceptResult(task);
		this.beans.getBean(ReturnCompletion.class).giveBack(this.commune.cultureHead(), task, "Chưa có phụ lục");
		assertThat(this.walk.open(task)).containsExactly("perform-task");
		assertThat(this.walk.task(task).returned().returnCount()).isEqualTo(2);
		assertThat(this.walk.task(task).returned().returnedWords()).isEqualTo("Chưa có phụ lục");
		this.walk.submit(task);
		this.walk.acceptResult(task);
		this.walk.confirm(task);
		assertThat(this.walk.isRunning(task)).isFalse();
	}

	@Test
	void theHeadAssignsEvenWhatSomebodyHasClaimed() {
		TaskId task = this.walk.launch(DUE);
		String item = this.walk.openItems(task).get(0).id();
		this.beans.getBean(ClaimWork.class).claim(this.commune.economist(), item);
		AcceptTask accept = this.beans.getBean(AcceptTask.class);
		OfficerId head = this.commune.economyHead().officer();
		accept.accept(this.commune.economyHead(), task, head);
		assertThat(this.walk.task(task).assignee()).isEqualTo(head);
		this.beans.getBean(HandOverTask.class)
			.handOver(this.commune.economyHead(), task, this.commune.economist().officer());
		this.walk.submit(task);
		assertThat(this.walk.open(task)).containsExactly("accept-result");
	}

	@Test
	void onlyTheLeadUnitAcceptsAndOnlyItsHeadAssigns() {
		TaskId task = this.walk.launch(DUE);
		AcceptTask accept = this.beans.getBean(AcceptTask.class);
		Actor economist = this.commune.economist();
		Actor outsider = this.commune.drafter();
		assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> accept.accept(outsider, task, outsider.officer()));
		assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> accept.accept(economist, task, this.commune.economyHead().officer()));
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> accept.accept(this.commune.economyHead(), task, outsider.officer()));
		Actor stranger = new TaskWalk(this.beans).commune.economist();
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> accept.accept(stranger, task, stranger.officer()));
		assertThat(this.walk.open(task)).containsExactly("accept-task");
		assertThat(this.walk.task(task).status()).isEqualTo(TaskStatus.WAITING);
	}

	@Test
	void whoComesLateIsToldWhoWasFaster() {
		TaskId task = this.walk.launch(DUE);
		this.walk.accept(task);
		assertThatExceptionOfType(Conflict.class)
			.isThrownBy(() -> this.beans.getBean(AcceptTask.class)
				.accept(this.commune.economyHead(), task, this.commune.economyHead().officer()))
			.satisfies((conflict) -> {
				assertThat(conflict.what()).isEqualTo("conflict.task.PERFORMING");
				assertThat(conflict.who()).isEqualTo(this.commune.economist().name());
				assertThat(conflict.when()).isNotNull();
			});
		this.walk.submit(task);
		assertThatExceptionOfType(Conflict.class).isThrownBy(() -> this.walk.submit(task));
		assertThat(this.walk.open(task)).containsExactly("accept-result");
	}

	@Test
	void aResultIsWordsOrANumberOrAFile() {
		TaskId task = this.walk.launch(DUE);
		this.walk.accept(task);
		SubmitResult submit = this.beans.getBean(SubmitResult.class);
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> submit.submit(this.commune.economist(), task, " ", "", List.of()))
			.withMessage("task.result.missing");
		assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> submit.submit(this.commune.drafter(), task, "Xong", "", List.of()));
		assertThatExceptionOfType(Conflict.class)
			.isThrownBy(() -> submit.submit(this.commune.economyHead(), task, "Xong", "", List.of()))
			.satisfies((conflict) -> assertThat(conflict.who()).isEqualTo(this.commune.economist().name()));
		submit.submit(this.commune.economist(), task, "", "",
				List.of(new EvidenceFile("bien-ban.txt", "Biên bản".getBytes(StandardCharsets.UTF_8))));
		assertThat(this.beans.getBean(Files.class).of(this.commune.id, task.value())).extracting(StoredFile::name)
			.containsExactly("bien-ban.txt");
	}

	@Test
	void wordsThatAreTooLongAreRefusedInASentence() {
		TaskId task = this.walk.launch(DUE);
		this.walk.accept(task);
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.beans.getBean(SubmitResult.class)
				.submit(this.commune.economist(), task, "x".repeat(4001), "", List.of()))
			.withMessage("task.words.long");
		AddComment comment = this.beans.getBean(AddComment.class);
		comment.add(this.commune.clerk(), task, " Đã có số liệu ");
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> comment.add(this.commune.clerk(), task, " "));
		assertThat(this.beans.getBean(TaskRecords.class).comments(this.commune.id, task)).singleElement()
			.satisfies((said) -> {
				assertThat(said.words()).isEqualTo("Đã có số liệu");
				assertThat(said.byName()).isEqualTo(this.commune.clerk().name());
			});
	}

	@Test
	void listsAndFiguresSayHowFarThePlanIs() {
		TaskId task = this.walk.launch(DUE, this.commune.centre);
		TaskOverview overview = this.beans.getBean(TaskOverview.class);
		assertThat(overview.progress(this.commune.id, this.walk.plan)).isEqualTo(new PlanProgress(0, 1, 0, 0));
		assertThat(overview.late(this.commune.id, 10)).isEmpty();
		this.walk.accept(task);
		this.jobs.jumpTo("2026-02-14T00:30");
		assertThat(overview.progressByUnit(this.commune.id, this.walk.plan)).containsOnlyKeys(this.commune.economy)
			.containsValue(new PlanProgress(0, 0, 1, 0));
		assertThat(overview.openOf(this.commune.id, this.commune.economy, 10))
			.isEqualTo(overview.late(this.commune.id, 10))
			.singleElement()
			.satisfies((summary) -> {
				assertThat(summary.assigneeName()).isEqualTo(this.commune.economist().name());
				assertThat(summary.leadName()).isEqualTo("PKT");
				assertThat(summary.owedShares()).isEqualTo(1);
				assertThat(summary.isLate(DUE)).isFalse();
				assertThat(summary.isLate(DUE.plusDays(1))).isTrue();
			});
	}

	@Test
	void onlyTheAssigneeReportsProgress() {
		TaskId task = this.walk.launch(DUE);
		this.walk.accept(task);
		ReportProgress report = this.beans.getBean(ReportProgress.class);
		report.report(this.commune.economist(), task, 60, "Đã có dự thảo");
		assertThat(this.walk.task(task).progress().progressPercent()).isEqualTo(60);
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> report.report(this.commune.economist(), task, 101, ""));
		assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> report.report(this.commune.economyHead(), task, 10, ""));
	}

	@Test
	void whoDidATaskDoesNotConfirmIt() {
		TaskId task = this.walk.launch(this.walk.order(this.commune.culture, DUE, false));
		Actor doer = this.commune.drafter();
		this.beans.getBean(AcceptTask.class).accept(doer, task, doer.officer());
		this.beans.getBean(SubmitResult.class).submit(doer, task, "Xong", "", List.of());
		this.beans.getBean(AcceptResult.class).accept(this.commune.cultureHead(), task);
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.beans.getBean(ConfirmCompletion.class).confirm(doer, task))
			.withMessage("task.confirm.own");
		this.beans.getBean(ConfirmCompletion.class).confirm(this.commune.cultureHead(), task);
		assertThat(this.walk.isRunning(task)).isFalse();
	}

	@Test
	void nobodyWaitsForAUnitThatHasNobodyHere() {
		UnitId villages = new UnitId(UUID.randomUUID());
		UnitId union = new UnitId(UUID.randomUUID());
		TaskId task = this.walk.launch(this.walk.order(union, DUE, false, villages));
		Actor head = this.commune.cultureHead();
		this.beans.getBean(AcceptTask.class).accept(head, task, this.commune.drafter().officer());
		this.beans.getBean(GiveContribution.class)
			.give(this.commune.drafter(), task, villages, "Các thôn đã họp dân", List.of());
		this.beans.getBean(SubmitResult.class).submit(this.commune.drafter(), task, "Xong", "", List.of());
		this.beans.getBean(AcceptResult.class).accept(head, task);
		this.beans.getBean(ConfirmCompletion.class).confirm(head, task);
		assertThat(this.walk.isRunning(task)).isFalse();
	}

	@Test
	void theHeadIsToldOnceWhereNobodyAcceptsWithinAWorkingDay() {
		this.jobs.jumpTo("2026-01-09T10:00");
		TaskId task = this.walk.launch(DUE);
		this.jobs.liveUntil("2026-01-12T16:59");
		assertThat(this.walk.told(this.commune.economyHead(), task)).isEmpty();
		this.jobs.liveUntil("2026-01-20T08:00");
		assertThat(this.walk.told(this.commune.economyHead(), task)).containsExactly("unaccepted");
		assertThat(this.walk.told(this.commune.economist(), task)).isEmpty();
		assertThat(this.walk.open(task)).containsExactly("accept-task");
	}

	@Test
	void theHeadIsNotToldOfWhatWasAccepted() {
		TaskId task = this.walk.launch(DUE);
		this.walk.accept(task);
		this.jobs.liveUntil("2026-01-20T08:00");
		assertThat(this.walk.told(this.commune.economyHead(), task)).isEmpty();
	}

	@Test
	void aCancelledTaskEndsWhereverItStands() {
		TaskId task = this.walk.launch(DUE, this.commune.centre);
		this.walk.accept(task);
		CancelTask cancel = this.beans.getBean(CancelTask.class);
		assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> cancel.cancel(this.commune.economyHead(), task, "Không làm"));
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> cancel.cancel(this.commune.cultureHead(), task, ""));
		cancel.cancel(this.commune.drafter(), task, "Trùng với kế hoạch của tỉnh");
		assertThat(this.walk.isRunning(task)).isFalse();
		assertThat(this.walk.open(task)).isEmpty();
		assertThat(this.walk.path(task)).contains("cancelled", "task-cancelled");
		assertThat(this.walk.task(task).endedReason()).isEqualTo("Trùng với kế hoạch của tỉnh");
		assertThat(this.events.stream(TaskEnded.class)).hasSize(1);
		this.jobs.liveUntil("2026-04-01T08:00");
		assertThat(this.walk.rungs(task, 1)).isEmpty();
		assertThatExceptionOfType(Conflict.class).isThrownBy(() -> this.walk.submit(task));
	}

	@Test
	void launchingAgainChangesNothing() {
		TaskId task = this.walk.launch(DUE);
		assertThat(this.walk.launch(DUE)).isEqualTo(task);
		assertThat(this.walk.launched()).hasSize(1);
		assertThat(this.walk.open(task)).containsExactly("accept-task");
		assertThat(this.beans.getBean(AppendixTasks.class).openCount(this.commune.id, this.walk.plan)).isEqualTo(1);
	}

	@Test
	void aTaskThatIsLateComesByTheReminderAndTheEscalation() {
		TaskId task = this.walk.launch(DUE);
		this.jobs.liveUntil("2026-02-24T08:00");
		assertThat(this.walk.path(task)).contains("send-reminder", "escalate");
		this.beans.getBean(MoveDeadline.class)
			.move(this.commune.cultureHead(), task, LocalDate.of(2026, 4, 30), "Chờ hướng dẫn của tỉnh");
		assertThat(this.walk.path(task)).contains("deadline-changed");
	}

	@Test
	void besideItsStepsATaskIsExtendedUnblockedAndExplained() {
		TaskId task = this.walk.launch(DUE);
		this.walk.accept(task);
		this.walk.proposed(task, DUE.plusDays(30));
		this.walk.grant(task, DUE.plusDays(20));
		this.beans.getBean(RaiseObstacle.class).raise(this.commune.economist(), task, "Thiếu kinh phí");
		this.beans.getBean(ResolveObstacle.class).resolve(this.commune.drafter(), task, "Đã bố trí từ dự phòng");
		this.jobs.liveUntil("2026-03-10T08:00");
		this.beans.getBean(ExplainLateness.class).explain(this.commune.economyHead(), task, "Do mưa lũ");
		JudgeExplanation judge = this.beans.getBean(JudgeExplanation.class);
		judge.giveBack(this.commune.cultureHead(), task, "Nêu rõ ngày xong");
		this.beans.getBean(ExplainLateness.class).explain(this.commune.economyHead(), task, "Xong ngày 15/3");
		judge.accept(this.commune.cultureHead(), task, "");
		assertThat(this.walk.path(task)).contains("extension-decided", "obstacle-resolved", "explanation-judged",
				"lateness-explained");
		assertThat(this.walk.open(task)).containsExactly("perform-task");
	}

	@Test
	void anIssuedDocumentIsTheResultThatWasAskedFor() {
		TaskId task = this.walk.launch(DUE, this.commune.centre);
		FulfilTask fulfil = this.beans.getBean(FulfilTask.class);
		fulfil.fulfil(this.commune.clerk(), task, "31/KH-UBND");
		assertThat(this.walk.open(task)).containsExactly("accept-task");
		this.walk.accept(task);
		fulfil.fulfil(this.commune.clerk(), task, "31/KH-UBND");
		assertThat(this.walk.open(task)).containsExactly("contribute");
		assertThat(this.walk.task(task).result().resultDocument()).isEqualTo("31/KH-UBND");
		assertThat(this.walk.task(task).assignee()).isEqualTo(this.commune.economist().officer());
		assertThat(this.walk.sentences(this.commune.economist(), task)).containsExactly(
				"Văn bản 31/KH-UBND đã ban hành, được tính là kết quả: Rà soát hạ tầng số của xã → Báo cáo");
		this.walk.give(task);
		fulfil.fulfil(this.commune.clerk(), task, "32/KH-UBND");
		assertThat(this.walk.open(task)).containsExactly("accept-result");
		assertThat(this.walk.task(task).result().resultDocument()).isEqualTo("31/KH-UBND");
	}

	@Test
	@Order(Integer.MAX_VALUE)
	void everyElementOfTheProcessWasVisited() {
		VISITED.assertWhole(this.beans.getBean(RepositoryService.class));
	}

}
