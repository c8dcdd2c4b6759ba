package vn.roviec.appendix;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;

import vn.roviec.appendix.process.EscalationPolicy;
import vn.roviec.deadline.DueDate;
import vn.roviec.deadline.Ladder;
import vn.roviec.deadline.Rung;
import vn.roviec.deadline.WorkingCalendar;
import vn.roviec.workflow.NotAllowed;
import vn.roviec.workflow.Refused;
import vn.roviec.worklist.ClaimWork;
import vn.roviec.worklist.TakeOverWork;
import vn.roviec.worklist.WorkItem;

import org.springframework.dao.DuplicateKeyException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Who is told of a task's deadline, and on which days, as time goes by or jumps. */
class DeadlineWatchProcessTests extends WalkedTask {

	/** The Friday before Tết 2026; the office is closed until 23 February. */
	private static final LocalDate BEFORE_TET = LocalDate.of(2026, 2, 13);

	DeadlineWatchProcessTests() {
		super("2026-01-05T08:00");
	}

	@Test
	void theLadderRunsInWorkingDaysAcrossTetAndTellsEachOnce() {
		TaskId task = this.walk.launch(BEFORE_TET);
		this.walk.accept(task);
		this.jobs.liveUntil("2026-03-20T12:00");
		assertThat(this.walk.rungs(task, 1)).containsExactly(Map.entry(-7, "SENT 2026-02-04T07:30"),
				Map.entry(-3, "SENT 2026-02-10T07:30"), Map.entry(-1, "SENT 2026-02-12T07:30"),
				Map.entry(0, "SENT 2026-02-13T07:30"), Map.entry(1, "SENT 2026-02-23T07:30"),
				Map.entry(3, "SENT 2026-02-25T07:30"), Map.entry(7, "SENT 2026-03-03T07:30"),
				Map.entry(15, "SENT 2026-03-13T07:30"), Map.entry(20, "SENT 2026-03-20T07:30"));
		assertThat(this.walk.told(this.commune.economist(), task)).containsExactly("v1:rung:-7", "v1:rung:-3",
				"v1:rung:-1", "v1:rung:+0", "v1:rung:+1", "v1:rung:+3", "v1:rung:+7", "v1:rung:+15", "v1:rung:+20");
		assertThat(this.walk.told(this.commune.economyHead(), task)).containsExactly("v1:rung:+1", "v1:rung:+3",
				"v1:rung:+7", "v1:rung:+15", "v1:rung:+20");
		assertThat(List.of(this.commune.cultureHead(), this.commune.drafter(), this.commune.officeHead()))
			.allSatisfy((officer) -> assertThat(this.walk.told(officer, task)).containsExactly("v1:rung:+3",
					"v1:rung:+7", "v1:rung:+15", "v1:rung:+20"));
		assertThat(this.walk.told(this.commune.viceChairman(), task)).containsExactly("v1:rung:+7", "v1:rung:+15",
				"v1:rung:+20");
		assertThat(this.walk.told(this.commune.chairman(), task)).containsExactly("v1:rung:+15", "v1:rung:+20");
		assertThat(List.of(this.commune.clerk(), this.commune.centreHead(), this.commune.receptionist()))
			.allSatisfy((officer) -> assertThat(this.walk.told(officer, task)).isEmpty());
		assertThat(this.walk.sentences(this.commune.economist(), task)).startsWith(
				"Còn 7 ngày làm việc đến hạn 13/02/2026: Rà soát hạ tầng số của xã → Báo cáo",
				"Còn 3 ngày làm việc đến hạn 13/02/2026: Rà soát hạ tầng số của xã → Báo cáo",
				"Còn 1 ngày làm việc đến hạn 13/02/2026: Rà soát hạ tầng số của xã → Báo cáo",
				"Đến hạn ngày 13/02/2026: Rà soát hạ tầng số của xã → Báo cáo",
				"Quá hạn 1 ngày làm việc (hạn 13/02/2026), cần giải trình: Rà soát hạ tầng số của xã → Báo cáo");
	}

	@Test
	void theTableGivesTheStandardLadderAndGoesOnForEver() {
		Ladder ladder = this.beans.getBean(EscalationPolicy.class).standard();
		assertThat(ladder.rungs()).startsWith(Ladder.standard().rungs().toArray(Rung[]::new));
		assertThat(ladder.next(new DueDate(BEFORE_TET, false), new WorkingCalendar(List.of()), 120))
			.hasValueSatisfying((point) -> assertThat(point.rung().offset()).isEqualTo(125));
	}

	@Test
	void aTaskDueOnADayOffIsRemindedOnThatDay() {
		TaskId task = this.walk.launch(LocalDate.of(2026, 2, 17));
		this.walk.accept(task);
		this.jobs.liveUntil("2026-02-23T12:00");
		assertThat(this.walk.rungs(task, 1)).containsEntry(-1, "SENT 2026-02-13T07:30")
			.containsEntry(0, "SENT 2026-02-17T07:30")
			.containsEntry(1, "SENT 2026-02-23T07:30");
	}

	@Test
	void beforeADayMeansTheDayBefore() {
		TaskId task = this.walk.launch(this.walk.order(this.commune.economy, LocalDate.of(2026, 2, 13), true));
		this.walk.accept(task);
		this.jobs.liveUntil("2026-02-23T12:00");
		assertThat(this.walk.rungs(task, 1)).containsEntry(0, "SENT 2026-02-12T07:30")
			.containsEntry(1, "SENT 2026-02-23T07:30");
	}

	@Test
	void theWholeUnitIsRemindedWhereNobodyAccepted() {
		TaskId task = this.walk.launch(BEFORE_TET);
		this.jobs.liveUntil("2026-02-04T08:00");
		assertThat(List.of(this.commune.economist(), this.commune.economyHead()))
			.allSatisfy((officer) -> assertThat(this.walk.told(officer, task)).contains("v1:rung:-7"));
	}

	@Test
	void whoHasTakenTheTaskOverIsReminded() {
		TaskId task = this.walk.launch(BEFORE_TET);
		this.walk.accept(task);
		String item = this.walk.openItems(task).get(0).id();
		assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> this.beans.getBean(ClaimWork.class).release(this.commune.economist(), item));
		this.beans.getBean(TakeOverWork.class)
			.takeOver(this.commune.economyHead(), item, this.commune.economist().officer(), "");
		this.jobs.liveUntil("2026-02-04T08:00");
		assertThat(this.walk.told(this.commune.economyHead(), task)).containsExactly("v1:rung:-7");
		assertThat(this.walk.told(this.commune.economist(), task)).noneMatch((key) -> key.contains("rung"));
	}

	@Test
	void whoHasHandedInIsNotRemindedOfIt() {
		TaskId task = this.walk.launch(BEFORE_TET);
		this.walk.accept(task);
		this.walk.submit(task);
		this.jobs.liveUntil("2026-02-04T08:00");
		assertThat(this.walk.told(this.commune.economist(), task)).isEmpty();
		assertThat(this.walk.told(this.commune.economyHead(), task)).containsExactly("v1:rung:-7");
	}

	@Test
	void afterAStopOnlyTheHighestMissedRungIsSent() {
		TaskId task = this.walk.launch(BEFORE_TET);
		this.walk.accept(task);
		this.jobs.liveUntil("2026-02-05T08:00");
		this.jobs.jumpTo("2026-02-26T09:00");
		this.jobs.runDue();
		assertThat(this.walk.rungs(task, 1)).containsExactly(Map.entry(-7, "SENT 2026-02-04T07:30"),
				Map.entry(-3, "SKIPPED 2026-02-26T09:00"), Map.entry(-1, "SKIPPED 2026-02-26T09:00"),
				Map.entry(0, "SKIPPED 2026-02-26T09:00"), Map.entry(1, "SKIPPED 2026-02-26T09:00"),
				Map.entry(3, "SENT 2026-02-26T09:00"));
		assertThat(this.beans.getBean(TaskRecords.class).rungs(this.commune.id, task))
			.filteredOn((rung) -> rung.state() == RungState.SKIPPED)
			.allSatisfy((rung) -> assertThat(rung.reason()).contains("+3"));
		assertThat(this.walk.told(this.commune.economist(), task)).containsExactly("v1:rung:-7", "v1:rung:+3");
		assertThat(this.walk.told(this.commune.officeHead(), task)).containsExactly("v1:rung:+3");
		this.jobs.liveUntil("2026-03-03T08:00");
		assertThat(this.walk.rungs(task, 1)).containsEntry(7, "SENT 2026-03-03T07:30");
	}

	@Test
	void aRungIsNotSentBeforeItsMorning() {
		TaskId task = this.walk.launch(BEFORE_TET);
		this.walk.accept(task);
		this.jobs.jumpTo("2026-02-13T05:00");
		this.jobs.runDue();
		assertThat(this.walk.rungs(task, 1)).containsEntry(-1, "SENT 2026-02-13T05:00").doesNotContainKey(0);
		this.jobs.liveUntil("2026-02-13T08:00");
		assertThat(this.walk.rungs(task, 1)).containsEntry(0, "SENT 2026-02-13T07:30");
	}

	@Test
	void aTimerThatFiresTooEarlyChangesNothing() {
		TaskId task = this.walk.launch(BEFORE_TET);
		this.walk.accept(task);
		Job timer = timer(task);
		this.beans.getBean(ManagementService.class).executeJob(timer.getId());
		assertThat(this.walk.rungs(task, 1)).isEmpty();
		assertThat(timer(task).getDuedate()).isEqualTo(timer.getDuedate());
		assertThat(timer(task).getId()).isNotEqualTo(timer.getId());
	}

	@Test
	void askingTwiceSendsOnce() {
		TaskId task = this.walk.launch(BEFORE_TET);
		this.walk.accept(task);
		this.jobs.jumpTo("2026-02-04T09:00");
		WatchDeadline watch = this.beans.getBean(WatchDeadline.class);
		watch.send(this.commune.id, task);
		watch.send(this.commune.id, task);
		this.jobs.runDue();
		assertThat(this.walk.rungs(task, 1)).hasSize(1);
		assertThat(this.walk.told(this.commune.economist(), task)).containsExactly("v1:rung:-7");
	}

	@Test
	void theSameRungCannotBeRecordedTwice() {
		TaskId task = this.walk.launch(BEFORE_TET);
		TaskRecords records = this.beans.getBean(TaskRecords.class);
		HandledRung rung = new HandledRung(1, 3, RungState.SENT, "", this.walk.task(task).launchedAt());
		records.add(this.walk.task(task), rung);
		assertThatExceptionOfType(DuplicateKeyException.class)
			.isThrownBy(() -> records.add(this.walk.task(task), rung));
	}

	@Test
	void aMovedDateBeginsTheLadderAnewAndKeepsTheFirstDate() {
		TaskId task = this.walk.launch(BEFORE_TET);
		this.walk.accept(task);
		this.jobs.liveUntil("2026-02-23T08:00");
		MoveDeadline move = this.beans.getBean(MoveDeadline.class);
		LocalDate later = LocalDate.of(2026, 3, 31);
		assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> move.move(this.commune.economyHead(), task, later, "Xin thêm"));
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> move.move(this.commune.cultureHead(), task, BEFORE_TET, "Lùi"))
			.withMessage("task.deadline.past");
		move.move(this.commune.cultureHead(), task, later, "Chờ hướng dẫn của tỉnh");
		assertThat(this.walk.openItems(task)).extracting(WorkItem::due).containsOnly(later);
		assertThat(this.walk.task(task).deadline()).returns(BEFORE_TET, TaskDeadline::originalDue)
			.returns(later, TaskDeadline::dueOn)
			.returns(2, TaskDeadline::dueVersion);
		this.jobs.liveUntil("2026-03-31T08:00");
		assertThat(this.walk.rungs(task, 1)).containsOnlyKeys(-7, -3, -1, 0, 1);
		assertThat(this.walk.rungs(task, 2)).containsExactly(Map.entry(-7, "SENT 2026-03-20T07:30"),
				Map.entry(-3, "SENT 2026-03-26T07:30"), Map.entry(-1, "SENT 2026-03-30T07:30"),
				Map.entry(0, "SENT 2026-03-31T07:30"));
		assertThat(this.walk.told(this.commune.economist(), task)).contains("v1:rung:-3", "v2:rung:-3");
		assertThat(this.beans.getBean(TaskRecords.class).dueChanges(this.commune.id, task)).singleElement()
			.satisfies((change) -> {
				assertThat(change.from()).isEqualTo(BEFORE_TET);
				assertThat(change.to()).isEqualTo(later);
				assertThat(change.reason()).isEqualTo("Chờ hướng dẫn của tỉnh");
			});
	}

	private Job timer(TaskId task) {
		return this.beans.getBean(ManagementService.class)
			.createJobQuery()
			.activityId("watch-point")
			.list()
			.stream()
			.filter((job) -> task.toString().equals(businessKey(job)))
			.findFirst()
			.orElseThrow();
	}

	private String businessKey(Job job) {
		return this.beans.getBean(RuntimeService.class)
			.createProcessInstanceQuery()
			.processInstanceId(job.getProcessInstanceId())
			.singleResult()
			.getBusinessKey();
	}

}
