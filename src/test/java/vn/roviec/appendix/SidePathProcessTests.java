package vn.roviec.appendix;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import vn.roviec.agency.Actor;
import vn.roviec.worklist.WorkItem;
import vn.roviec.workflow.CheckConsistency;
import vn.roviec.workflow.Conflict;
import vn.roviec.workflow.NotAllowed;
import vn.roviec.workflow.Refused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

/** What goes on beside a task's steps: later due dates, obstacles, explanations. */
class SidePathProcessTests extends WalkedTask {

	/** The Friday before Tết 2026; the office is closed until 23 February. */
	private static final LocalDate DUE = LocalDate.of(2026, 2, 13);

	private static final LocalDate LATER = LocalDate.of(2026, 3, 31);

	SidePathProcessTests() {
		super("2026-01-05T08:00");
	}

	@Test
	void aGrantedExtensionMovesDueDateTimerAndLaterRungsTogether() {
		TaskId task = accepted();
		this.jobs.liveUntil("2026-02-10T08:00");
		this.walk.get(AskExtension.class).ask(this.commune.economist(), task, LATER, "Chờ số liệu của tỉnh");
		assertThat(this.walk.openItems(task)).extracting(WorkItem::taskKey, WorkItem::due)
			.containsExactlyInAnyOrder(tuple("perform-task", DUE), tuple("propose-extension", DUE));
		ProposeExtension propose = this.walk.get(ProposeExtension.class);
		assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> propose.propose(this.commune.drafter(), task, LATER, ""));
		propose.propose(this.commune.cultureHead(), task, LATER.minusDays(10), "Nên ngắn hơn");
		assertThat(this.walk.open(task)).containsExactly("decide-extension", "perform-task");
		DecideExtension decide = this.walk.get(DecideExtension.class);
		assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> decide.grant(this.commune.cultureHead(), task, LATER, ""));
		LocalDate granted = LocalDate.of(2026, 3, 13);
		decide.grant(this.commune.chairman(), task, granted, "Lần cuối");
		assertThat(this.walk.task(task).deadline()).returns(DUE, TaskDeadline::originalDue)
			.returns(granted, TaskDeadline::dueOn)
			.returns(2, TaskDeadline::dueVersion);
		assertThat(this.walk.openItems(task)).extracting(WorkItem::taskKey, WorkItem::due)
			.containsExactly(tuple("perform-task", granted));
		this.jobs.liveUntil("2026-03-13T08:00");
		assertThat(this.walk.rungs(task, 1)).containsOnlyKeys(-7, -3);
		assertThat(this.walk.rungs(task, 2)).containsExactly(Map.entry(-7, "SENT 2026-03-04T07:30"),
				Map.entry(-3, "SENT 2026-03-10T07:30"), Map.entry(-1, "SENT 2026-03-12T07:30"),
				Map.entry(0, "SENT 2026-03-13T07:30"));
		ExtensionRequest request = this.walk.get(ExtensionRequests.class).getLast(this.commune.id, task);
		assertThat(this.walk.get(TaskRecords.class).dueChanges(this.commune.id, task)).singleElement()
			.satisfies((change) -> {
				assertThat(change.extension()).isEqualTo(request.id());
				assertThat(change.reason()).isEqualTo("Chờ số liệu của tỉnh");
				assertThat(change.byName()).isEqualTo(this.commune.chairman().name());
			});
		assertThat(List.of(this.commune.economist(), this.commune.cultureHead(), this.commune.drafter()))
			.allSatisfy((officer) -> assertThat(this.walk.sentences(officer, task))
				.contains("Đã cho gia hạn đến 13/03/2026: Rà soát hạ tầng số của xã → Báo cáo"));
	}

	@Test
	void aRefusedExtensionLeavesTheDueDateAndSaysWhy() {
		TaskId task = accepted();
		this.walk.get(AskExtension.class).ask(this.commune.economyHead(), task, LATER, "Thiếu người");
		this.walk.get(ProposeExtension.class).propose(this.commune.cultureHead(), task, null, "Còn đủ thời gian");
		DecideExtension decide = this.walk.get(DecideExtension.class);
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> decide.refuse(this.commune.chairman(), task, " "))
			.withMessage("task.extension.words.missing");
		decide.refuse(this.commune.chairman(), task, "Giữ hạn");
		assertThat(this.walk.task(task).deadline().dueVersion()).isEqualTo(1);
		assertThat(this.walk.open(task)).containsExactly("perform-task");
		assertThatExceptionOfType(Conflict.class).isThrownBy(() -> this.walk.grant(task, LATER))
			.satisfies((conflict) -> {
				assertThat(conflict.what()).isEqualTo("conflict.task.extension.REFUSED");
				assertThat(conflict.who()).isEqualTo(this.commune.chairman().name());
			});
		this.walk.get(AskExtension.class).ask(this.commune.economist(), task, LATER, "Xin lại");
		assertThat(this.walk.get(ExtensionRequests.class).of(this.commune.id, task)).extracting(ExtensionRequest::state)
			.containsExactly(ExtensionState.REFUSED, ExtensionState.ASKED);
	}

	@Test
	void oneRequestIsOpenAtATimeAndOnlyOfThoseWhoDoTheTask() {
		TaskId task = accepted();
		AskExtension ask = this.walk.get(AskExtension.class);
		Actor economist = this.commune.economist();
		assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> ask.ask(this.commune.drafter(), task, LATER, "Xin thay"));
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> ask.ask(economist, task, DUE, "Xin"))
			.withMessage("task.extension.day");
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> ask.ask(economist, task, LATER, " "))
			.withMessage("task.extension.reason.missing");
		ask.ask(economist, task, LATER, "Chờ");
		assertThatExceptionOfType(Conflict.class)
			.isThrownBy(() -> ask.ask(this.commune.economyHead(), task, LATER, "Chờ"))
			.satisfies((conflict) -> assertThat(conflict.who()).isEqualTo(economist.name()));
		TaskId continuous = this.walk.launch(new TaskOrder(1, 9, null, "Tuyên truyền", "", this.commune.economy,
				List.of(), "Thường xuyên", null, false));
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> ask.ask(this.commune.economyHead(), continuous, LATER, "Chờ"));
	}

	@Test
	void fromTheFirstEscalationTheHeadOwesAnExplanationOncePerDueDate() {
		TaskId task = accepted();
		this.jobs.liveUntil("2026-02-23T08:00");
		assertThat(this.walk.openItems(task)).filteredOn((item) -> item.taskKey().equals("explain-lateness"))
			.singleElement()
			.satisfies((item) -> assertThat(item.candidate().admits(this.commune.economyHead())).isTrue());
		this.jobs.liveUntil("2026-03-03T08:00");
		assertThat(this.walk.open(task)).containsExactly("explain-lateness", "perform-task");
		ExplainLateness explain = this.walk.get(ExplainLateness.class);
		assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> explain.explain(this.commune.economist(), task, "Mưa"));
		explain.explain(this.commune.economyHead(), task, "Mưa lũ");
		JudgeExplanation judge = this.walk.get(JudgeExplanation.class);
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> judge.giveBack(this.commune.cultureHead(), task, ""));
		judge.giveBack(this.commune.cultureHead(), task, "Nêu ngày xong");
		explain.explain(this.commune.economyHead(), task, "Mưa lũ, xong ngày 10/3");
		judge.accept(this.commune.cultureHead(), task, "");
		assertThat(explanations(task)).singleElement().satisfies((explanation) -> {
			assertThat(explanation.state()).isEqualTo(ExplanationState.ACCEPTED);
			assertThat(explanation.returnCount()).isEqualTo(1);
			assertThat(explanation.dueOn()).isEqualTo(DUE);
		});
		this.jobs.liveUntil("2026-03-13T08:00");
		assertThat(this.walk.open(task)).containsExactly("perform-task");
		this.walk.get(MoveDeadline.class).move(this.commune.cultureHead(), task, LATER, "Chờ tỉnh");
		this.jobs.liveUntil("2026-04-01T08:00");
		assertThat(this.walk.open(task)).containsExactly("explain-lateness", "perform-task");
		assertThat(explanations(task)).extracting(LateExplanation::dueVersion).containsExactly(1, 2);
	}

	@Test
	void anExplanationStillOwedForAnEarlierDueDateComesFirst() {
		TaskId task = accepted();
		this.jobs.liveUntil("2026-02-23T08:00");
		this.walk.get(MoveDeadline.class).move(this.commune.cultureHead(), task, LATER, "Chờ tỉnh");
		this.jobs.liveUntil("2026-04-01T08:00");
		assertThat(this.walk.open(task)).containsExactly("explain-lateness", "perform-task");
		this.walk.get(ExplainLateness.class).explain(this.commune.economyHead(), task, "Mưa lũ");
		this.walk.get(JudgeExplanation.class).accept(this.commune.cultureHead(), task, "");
		this.jobs.liveUntil("2026-04-03T08:00");
		assertThat(explanations(task)).extracting(LateExplanation::dueVersion, LateExplanation::state)
			.containsExactly(tuple(1, ExplanationState.ACCEPTED), tuple(2, ExplanationState.OWED));
	}

	@Test
	void aUnitThatHasDoneItsWorkOwesNoExplanation() {
		TaskId task = accepted();
		this.walk.submit(task);
		this.walk.acceptResult(task);
		this.jobs.liveUntil("2026-03-03T08:00");
		assertThat(this.walk.open(task)).containsExactly("confirm-completion");
		assertThat(explanations(task)).isEmpty();
	}

	@Test
	void whoWaitsForACoordinatingUnitOwesNoExplanation() {
		TaskId task = this.walk.launch(DUE, this.commune.centre);
		this.walk.accept(task);
		this.walk.submit(task);
		this.jobs.liveUntil("2026-02-24T08:00");
		assertThat(this.walk.open(task)).containsExactly("contribute");
		assertThat(explanations(task)).isEmpty();
	}

	@Test
	void theHeadWhoAlsoFollowsThePlanIsJudgedByTheChairman() {
		TaskId task = this.walk.launch(this.walk.order(this.commune.culture, DUE, false));
		this.jobs.liveUntil("2026-02-23T08:00");
		this.walk.get(ExplainLateness.class).explain(this.commune.cultureHead(), task, "Thiếu người");
		JudgeExplanation judge = this.walk.get(JudgeExplanation.class);
		assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> judge.accept(this.commune.cultureHead(), task, ""));
		judge.accept(this.commune.chairman(), task, "Đồng ý");
		assertThat(this.walk.open(task)).containsExactly("accept-task");
	}

	@Test
	void anObstacleIsSeenAboveAndResolvedInWords() {
		TaskId task = accepted();
		RaiseObstacle raise = this.walk.get(RaiseObstacle.class);
		assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> raise.raise(this.commune.clerk(), task, "Thiếu kinh phí"));
		raise.raise(this.commune.economist(), task, "Thiếu kinh phí");
		assertThatExceptionOfType(Conflict.class)
			.isThrownBy(() -> raise.raise(this.commune.economyHead(), task, "Thiếu người"));
		assertThat(List.of(this.commune.cultureHead(), this.commune.drafter(), this.commune.viceChairman()))
			.allSatisfy((officer) -> assertThat(this.walk.sentences(officer, task))
				.containsExactly("Chuyên viên Kinh tế báo vướng mắc: Rà soát hạ tầng số của xã → Báo cáo"));
		assertThat(this.walk.open(task)).containsExactly("perform-task", "resolve-obstacle");
		ResolveObstacle resolve = this.walk.get(ResolveObstacle.class);
		assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> resolve.resolve(this.commune.economist(), task, "Tự lo"));
		resolve.resolve(this.commune.drafter(), task, "Đã bố trí");
		assertThat(this.walk.open(task)).containsExactly("perform-task");
		assertThat(this.walk.sentences(this.commune.economist(), task))
			.containsExactly("Vướng mắc đã được tháo gỡ: Rà soát hạ tầng số của xã → Báo cáo");
		assertThatExceptionOfType(Conflict.class)
			.isThrownBy(() -> resolve.resolve(this.commune.cultureHead(), task, "Đã bố trí"))
			.satisfies((conflict) -> assertThat(conflict.who()).isEqualTo(this.commune.drafter().name()));
		raise.raise(this.commune.economist(), task, "Thiếu người");
		assertThat(this.walk.open(task)).containsExactly("perform-task", "resolve-obstacle");
	}

	@Test
	void whatIsOpenBesideATaskEndsWithIt() {
		TaskId done = openEverywhere(1);
		this.walk.submit(done);
		this.walk.acceptResult(done);
		this.walk.confirm(done);
		TaskId cancelled = openEverywhere(2);
		this.walk.cancel(cancelled);
		assertThat(List.of(done, cancelled)).allSatisfy((task) -> {
			assertThat(this.walk.isRunning(task)).isFalse();
			assertThat(this.walk.open(task)).isEmpty();
			assertThat(this.walk.get(ExtensionRequests.class).getLast(this.commune.id, task).state())
				.isEqualTo(ExtensionState.LAPSED);
			assertThat(explanations(task)).extracting(LateExplanation::state).containsExactly(ExplanationState.LAPSED);
			assertThat(this.walk.get(Obstacles.class).last(this.commune.id, task))
				.hasValueSatisfying((obstacle) -> assertThat(obstacle.state()).isEqualTo(ObstacleState.LAPSED));
		});
		assertThatExceptionOfType(Conflict.class).isThrownBy(() -> this.walk.grant(done, LATER));
	}

	@Test
	void theDailyCheckKnowsWhatIsOpenBesideATask() {
		TaskId task = openEverywhere(1);
		assertThat(this.walk.get(CheckConsistency.class).check()).isNotEmpty()
			.flatExtracting(CheckConsistency.Finding::differences)
			.noneMatch((line) -> String.valueOf(line).contains(task.toString()));
	}

	private TaskId accepted() {
		TaskId task = this.walk.launch(DUE);
		this.walk.accept(task);
		return task;
	}

	private TaskId openEverywhere(int position) {
		TaskId task = this.walk.launch(new TaskOrder(2, position, null, "Rà soát", "Sản phẩm " + position,
				this.commune.economy, List.of(), "", LocalDate.of(2026, 1, 6), false));
		this.walk.accept(task);
		this.walk.get(RaiseObstacle.class).raise(this.commune.economist(), task, "Thiếu kinh phí");
		this.walk.proposed(task, LATER);
		this.jobs.jumpTo("2026-01-08T08:00");
		this.jobs.runDue();
		assertThat(this.walk.open(task)).containsExactly("decide-extension", "explain-lateness", "perform-task",
				"resolve-obstacle");
		return task;
	}

	private List<LateExplanation> explanations(TaskId task) {
		return this.walk.get(LateExplanations.class).of(this.commune.id, task);
	}

}
