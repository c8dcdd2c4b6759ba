package vn.roviec.appendix;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import vn.roviec.agency.Actor;
import vn.roviec.agency.Officer;
import vn.roviec.agency.OfficerId;
import vn.roviec.audit.AuditEntry;
import vn.roviec.audit.AuditLog;
import vn.roviec.organisation.EndUnit;
import vn.roviec.workflow.CheckConsistency;
import vn.roviec.workflow.Conflict;
import vn.roviec.workflow.NotAllowed;
import vn.roviec.workflow.NotFound;
import vn.roviec.workflow.Refused;
import vn.roviec.worklist.ClaimWork;
import vn.roviec.worklist.OwnWork;
import vn.roviec.worklist.TakeOverWork;
import vn.roviec.worklist.WorkFilter;
import vn.roviec.worklist.WorkItem;
import vn.roviec.worklist.WorkList;
import vn.roviec.worklist.Worklists;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Parts of a task that colleagues of the unit do. */
class PartProcessTests extends WalkedTask {

	private static final LocalDate DUE = LocalDate.of(2026, 2, 13);

	private static final LocalDate DAY = LocalDate.of(2026, 1, 20);

	PartProcessTests() {
		super("2026-01-05T08:00");
	}

	@Test
	void aColleagueHasThePartInHandAndSaysWhatCameOfIt() {
		TaskId task = accepted();
		TaskPart part = give(this.commune.economist(), task, this.commune.accountant(), "Tổng hợp số liệu 6 thôn");
		assertThat(mine(this.commune.accountant())).singleElement().satisfies((item) -> {
			assertThat(item.taskKey()).isEqualTo("do-part");
			assertThat(item.title()).isEqualTo("Tổng hợp số liệu 6 thôn");
			assertThat(item.due()).isEqualTo(DAY);
			assertThat(item.requester()).isEqualTo(this.commune.economist().officer());
		});
		assertThat(this.walk.sentences(this.commune.accountant(), task)).last()
			.asString()
			.contains("Chuyên viên Kinh tế giao phần việc, xong chậm nhất 20/01/2026: Tổng hợp số liệu 6 thôn");
		assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> get(AnswerPart.class).done(this.commune.economist(), task, part.id(), "Xong"));
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> get(AnswerPart.class).done(this.commune.accountant(), task, part.id(), " "));
		assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> get(ClaimWork.class).release(this.commune.accountant(), OwnWork.idOf(part.id())));
		get(AnswerPart.class).done(this.commune.accountant(), task, part.id(), "Đã có số liệu của 6 thôn");
		assertThat(mine(this.commune.accountant())).isEmpty();
		assertThat(parts(task)).singleElement().satisfies((one) -> {
			assertThat(one.state()).isEqualTo(PartState.DONE);
			assertThat(one.answered()).extracting(Said::words).isEqualTo("Đã có số liệu của 6 thôn");
		});
		assertThat(this.walk.sentences(this.commune.economist(), task)).last()
			.asString()
			.contains("Kế toán Phòng Kinh tế đã làm xong phần việc", "Đã có số liệu của 6 thôn");
		assertThatExceptionOfType(Conflict.class)
			.isThrownBy(() -> get(AnswerPart.class).sendBack(this.commune.accountant(), task, part.id(), "Thôi"))
			.satisfies((conflict) -> assertThat(conflict.who()).isEqualTo("Kế toán Phòng Kinh tế"));
		assertThat(actions(task)).containsSubsequence("task.part-given", "task.part-done");
		inOrder();
	}

	@Test
	void whatIsSentBackOrWithdrawnIsOutOfTheList() {
		TaskId task = accepted();
		Actor colleague = this.commune.accountant();
		TaskPart first = give(this.commune.economist(), task, colleague, "Phần một");
		get(AnswerPart.class).sendBack(colleague, task, first.id(), "Đang đi công tác");
		assertThat(this.walk.sentences(this.commune.economist(), task)).last()
			.asString()
			.contains("trả lại phần việc “Phần một”: Đang đi công tác");
		TaskPart second = give(this.commune.economist(), task, colleague, "Phần hai");
		assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> get(WithdrawPart.class).withdraw(this.commune.drafter(), task, second.id()));
		get(WithdrawPart.class).withdraw(this.commune.economist(), task, second.id());
		assertThat(mine(colleague)).isEmpty();
		assertThat(this.walk.sentences(colleague, task)).contains("Chuyên viên Kinh tế rút lại phần việc: Phần hai");
		assertThat(parts(task)).extracting(TaskPart::state).containsExactly(PartState.RETURNED, PartState.WITHDRAWN);
		inOrder();
	}

	@Test
	void onlyWhoAnswersForTheTaskGivesPartsAndOnlyWithinTheUnit() {
		TaskId task = accepted();
		Actor economist = this.commune.economist();
		assertThatExceptionOfType(NotAllowed.class).isThrownBy(
				() -> get(GivePart.class).give(this.commune.drafter(), task, economist.officer(), "Phần một", DAY));
		assertThatExceptionOfType(NotFound.class).isThrownBy(
				() -> get(GivePart.class).give(economist, task, this.commune.drafter().officer(), "Phần một", DAY));
		assertThatExceptionOfType(NotFound.class).as("a unit's head")
			.isThrownBy(() -> get(GivePart.class).give(economist, task, this.commune.economyHead().officer(),
					"Phần một", DAY));
		assertThat(get(GivePart.class).colleagues(economist, this.walk.task(task))).extracting(Officer::id)
			.containsExactly(this.commune.accountant().officer());
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> give(economist, task, this.commune.accountant(), " "))
			.withMessage("task.part.words.missing");
		refused("task.part.day.late", task, DUE.plusDays(1));
		refused("task.part.day.past", task, LocalDate.of(2026, 1, 4));
		TaskId waiting = this.walk.launch(
				new TaskOrder(2, 2, null, "Rà soát", "Báo cáo khác", this.commune.economy, List.of(), "", DUE, false));
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> get(GivePart.class).give(this.commune.economyHead(), waiting, economist.officer(),
					"Phần một", DAY))
			.withMessage("task.part.notNow");
	}

	@Test
	void aLaterDeadlineLeavesThePartsDayAndAnEarlierOneBringsItForward() {
		TaskId task = accepted();
		give(this.commune.economist(), task, this.commune.accountant(), "Phần một");
		get(MoveDeadline.class).move(this.commune.drafter(), task, DUE.plusDays(14), "Chờ số liệu");
		assertThat(parts(task)).extracting(TaskPart::dueOn).containsExactly(DAY);
		assertThat(mine(this.commune.accountant())).extracting(WorkItem::due).containsExactly(DAY);
		LocalDate earlier = LocalDate.of(2026, 1, 15);
		get(MoveDeadline.class).move(this.commune.drafter(), task, earlier, "Cấp trên cần sớm");
		assertThat(parts(task)).extracting(TaskPart::dueOn).containsExactly(earlier);
		assertThat(mine(this.commune.accountant())).extracting(WorkItem::due).containsExactly(earlier);
	}

	@Test
	void partsEndWithTheTaskAndNotWithItsResult() {
		TaskId task = accepted();
		give(this.commune.economist(), task, this.commune.accountant(), "Phần một");
		this.walk.submit(task);
		assertThat(mine(this.commune.accountant())).extracting(WorkItem::taskKey).containsExactly("do-part");
		this.walk.acceptResult(task);
		this.walk.confirm(task);
		assertThat(parts(task)).extracting(TaskPart::state).containsExactly(PartState.LAPSED);
		assertThat(mine(this.commune.accountant())).isEmpty();
		inOrder();
		TaskId cancelled = accepted();
		give(this.commune.economist(), cancelled, this.commune.accountant(), "Phần hai");
		this.walk.cancel(cancelled);
		assertThat(mine(this.commune.accountant())).isEmpty();
		inOrder();
	}

	@Test
	void aPartTakenOverIsTheColleaguesWhoTookIt() {
		TaskId task = accepted();
		TaskPart part = give(this.commune.economist(), task, this.commune.accountant(), "Phần một");
		WorkItem item = mine(this.commune.accountant()).get(0);
		get(TakeOverWork.class).takeOver(this.commune.economist(), item.id(), this.commune.accountant().officer(), "");
		assertThat(parts(task)).extracting(TaskPart::doer).containsExactly(this.commune.economist().officer());
		get(AnswerPart.class).done(this.commune.economist(), task, part.id(), "Tự làm");
		assertThat(parts(task)).extracting(TaskPart::state).containsExactly(PartState.DONE);
	}

	@Test
	void aPartGoesOnInTheSuccessorOfTheUnit() {
		TaskId task = accepted();
		TaskPart part = give(this.commune.economist(), task, this.commune.accountant(), "Phần một");
		get(EndUnit.class).end(this.commune.officeHead(), this.commune.economy, this.commune.centre,
				LocalDate.of(2026, 1, 5), true);
		assertThat(mine(this.commune.accountant())).singleElement()
			.satisfies((item) -> assertThat(item.unit()).isEqualTo(this.commune.centre));
		get(AnswerPart.class).done(this.commune.accountant(), task, part.id(), "Xong");
		give(this.commune.economist(), task, this.commune.receptionist(), "Phần hai");
		assertThat(mine(this.commune.receptionist())).hasSize(1);
		inOrder();
	}

	@Test
	void aPartThatIsNotInTheListIsFound() {
		TaskPart part = give(this.commune.economist(), accepted(), this.commune.accountant(), "Phần một");
		JdbcClient jdbc = get(JdbcClient.class);
		jdbc.sql("update task_part set state = 'DONE' where id = ?").param(part.id()).update();
		assertThat(get(CheckConsistency.class).check()).filteredOn((finding) -> finding.name().equals("check.parts"))
			.singleElement()
			.satisfies(
					(finding) -> assertThat(finding.differences()).containsExactly("own-" + part.id() + ": — ≠ OPEN"));
		jdbc.sql("update task_part set state = 'OPEN' where id = ?").param(part.id()).update();
		inOrder();
	}

	private TaskId accepted() {
		TaskId task = this.walk.launch(new TaskOrder(1, this.walk.launched().size() + 1, null, "Rà soát", "Báo cáo",
				this.commune.economy, List.of(), "Tháng 2", DUE, false));
		this.walk.accept(task);
		return task;
	}

	private TaskPart give(Actor by, TaskId task, Actor colleague, String words) {
		get(GivePart.class).give(by, task, colleague.officer(), words, DAY);
		List<TaskPart> parts = parts(task);
		return parts.get(parts.size() - 1);
	}

	private void refused(String why, TaskId task, LocalDate day) {
		UUID colleague = this.commune.accountant().officer().value();
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> get(GivePart.class).give(this.commune.economist(), task, new OfficerId(colleague),
					"Phần một", day))
			.withMessage(why);
	}

	private List<TaskPart> parts(TaskId task) {
		return get(TaskParts.class).of(this.commune.id, task);
	}

	private List<WorkItem> mine(Actor actor) {
		return get(Worklists.class).page(actor, WorkList.MINE, WorkFilter.NONE, null, 20).items();
	}

	private List<String> actions(TaskId task) {
		return get(AuditLog.class).of(this.commune.id, task.value()).stream().map(AuditEntry::action).toList();
	}

	private void inOrder() {
		assertThat(get(CheckConsistency.class).check())
			.filteredOn((finding) -> List.of("check.parts", "check.worklist", "check.tasks").contains(finding.name()))
			.hasSize(3)
			.allSatisfy((finding) -> assertThat(finding.differences()).as(finding.name()).isEmpty());
	}

}
