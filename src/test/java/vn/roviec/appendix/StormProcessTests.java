package vn.roviec.appendix;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;

import vn.roviec.agency.Actor;
import vn.roviec.calendar.DecideStorm;
import vn.roviec.calendar.StormId;
import vn.roviec.calendar.StormPreview;
import vn.roviec.deadline.Audience;
import vn.roviec.deadline.Ladder;
import vn.roviec.deadline.Ladders;
import vn.roviec.deadline.Rung;
import vn.roviec.deadline.RungKind;
import vn.roviec.deadline.WorkingCalendars;
import vn.roviec.support.AtOnce;
import vn.roviec.support.Storm;
import vn.roviec.workflow.Conflict;
import vn.roviec.workflow.NotAllowed;
import vn.roviec.workflow.Refused;

import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A storm from Tuesday to Thursday, and what becomes of deadlines, timers and reminders.
 */
class StormProcessTests extends WalkedTask {

	private static final LocalDate FIRST = LocalDate.of(2026, 11, 10);

	private static final LocalDate LAST = LocalDate.of(2026, 11, 12);

	private static final LocalDate DUE = LocalDate.of(2026, 11, 13);

	private static final LocalDate MOVED = LocalDate.of(2026, 11, 18);

	StormProcessTests() {
		super("2026-11-02T08:00");
	}

	@Test
	void aSignedStormMovesDeadlineTimerAndRemindersTogether() {
		TaskId task = this.walk.launch(DUE);
		this.walk.accept(task);
		this.jobs.liveUntil("2026-11-09T08:00");
		StormId storm = storm().propose();
		assertThat(this.walk.task(task).deadline().dueOn()).as("not before the signature").isEqualTo(DUE);
		storm().sign(storm);
		TaskDeadline deadline = this.walk.task(task).deadline();
		assertThat(deadline.dueOn()).isEqualTo(MOVED);
		assertThat(deadline.originalDue()).isEqualTo(DUE);
		assertThat(this.walk.openItems(task)).allSatisfy((item) -> assertThat(item.due()).isEqualTo(MOVED));
		assertThat(this.walk.get(TaskRecords.class).dueChanges(this.commune.id, task)).singleElement()
			.satisfies((change) -> assertThat(change.reason()).contains("quyết định của Chủ tịch", "Bão số 9"))
			.satisfies((change) -> assertThat(change.byName()).isEqualTo("Chủ tịch UBND xã"));
		this.jobs.liveUntil("2026-11-13T08:00");
		assertThat(this.walk.rungs(task, 1)).containsOnlyKeys(-7);
		assertThat(this.walk.rungs(task, 2)).containsExactly(Map.entry(-7, "SKIPPED 2026-11-09T08:00"),
				Map.entry(-3, "SENT 2026-11-13T07:30"));
		assertThat(told(this.commune.economist(), storm))
			.containsExactly("Chủ tịch đã ký lùi hạn 1 việc của bạn (10/11/2026–12/11/2026): Bão số 9");
		assertThat(told(this.commune.receptionist(), storm)).isEmpty();
	}

	@Test
	void nobodyButTheChairmanSignsAndNobodyTwice() {
		TaskId task = this.walk.launch(DUE);
		StormId storm = storm().propose();
		for (Actor other : List.of(this.commune.viceChairman(), this.commune.officeHead(), this.commune.drafter())) {
			assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> storm().sign(other, storm));
		}
		assertThat(this.walk.task(task).deadline().dueVersion()).isEqualTo(1);
		storm().sign(storm);
		assertThatExceptionOfType(Conflict.class).isThrownBy(() -> storm().sign(storm))
			.satisfies((conflict) -> assertThat(conflict.who()).isEqualTo("Chủ tịch UBND xã"));
		StormId again = storm().propose();
		assertThat(storm().preview(again).moves()).as("the same days are lost once").isEmpty();
		storm().sign(again);
		assertThat(this.walk.task(task).deadline().dueVersion()).isEqualTo(2);
	}

	@Test
	void whatTheChairmanHasNotSeenIsNotSigned() {
		TaskId task = this.walk.launch(DUE);
		StormId storm = storm().propose();
		StormPreview seen = storm().preview(storm);
		this.walk.get(MoveDeadline.class).move(this.commune.drafter(), task, DUE.plusDays(7), "Chờ số liệu cấp trên");
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.walk.get(DecideStorm.class).sign(this.commune.chairman(), storm, seen.seen()));
		assertThat(this.walk.task(task).deadline().dueVersion()).isEqualTo(2);
		assertThat(works()).isTrue();
	}

	@Test
	void aNewDecisionPutsBackWhatHasNotMovedSince() {
		TaskId task = this.walk.launch(DUE);
		TaskOrder second = this.walk.order(this.commune.culture, DUE, false);
		TaskId extended = this.walk.launch(new TaskOrder(1, 2, null, second.content(), second.deliverable(),
				second.leadUnit(), List.of(), "", DUE, false));
		this.jobs.liveUntil("2026-11-09T08:00");
		StormId storm = storm().propose();
		storm().sign(storm);
		assertThat(works()).isFalse();
		LocalDate later = LocalDate.of(2026, 11, 25);
		this.walk.get(MoveDeadline.class).move(this.commune.drafter(), extended, later, "Gia hạn thêm");
		StormId undo = storm().undo(storm);
		assertThatExceptionOfType(Conflict.class).isThrownBy(() -> storm().undo(storm));
		storm().sign(undo);
		assertThat(works()).isTrue();
		assertThat(this.walk.task(task).deadline()).satisfies((deadline) -> {
			assertThat(deadline.dueOn()).isEqualTo(DUE);
			assertThat(deadline.originalDue()).isEqualTo(DUE);
			assertThat(deadline.dueVersion()).isEqualTo(3);
		});
		assertThat(this.walk.task(extended).deadline().dueOn()).isEqualTo(later);
		this.jobs.liveUntil("2026-11-10T08:00");
		assertThat(this.walk.rungs(task, 3)).containsExactly(Map.entry(-7, "SKIPPED 2026-11-09T08:00"),
				Map.entry(-3, "SENT 2026-11-10T07:30"));
	}

	@Test
	void anOwnLadderCountsAtOnceAndSendsNothingAgain() {
		TaskId task = this.walk.launch(DUE);
		this.jobs.liveUntil("2026-11-04T08:00");
		Actor chairman = this.commune.chairman();
		Ladder own = new Ladder(List.of(new Rung(-9, RungKind.REMINDER, Set.of(Audience.ASSIGNEE)),
				new Rung(-2, RungKind.REMINDER, Set.of(Audience.UNIT_HEAD)),
				new Rung(2, RungKind.ESCALATION, Set.of(Audience.CHAIRMAN))));
		this.walk.get(TransactionTemplate.class).executeWithoutResult((status) -> {
			this.walk.get(Ladders.class).save(chairman, 0, Optional.of(own));
			this.walk.get(RefreshWatches.class).refresh(this.commune.id);
		});
		this.jobs.liveUntil("2026-11-30T08:00");
		assertThat(this.walk.rungs(task, 1)).containsExactly(Map.entry(-7, "SENT 2026-11-04T07:30"),
				Map.entry(-2, "SENT 2026-11-11T07:30"), Map.entry(2, "SENT 2026-11-17T07:30"));
		assertThat(this.walk.told(this.commune.economyHead(), task)).contains("v1:rung:-2");
		assertThat(this.walk.told(chairman, task)).containsExactly("v1:rung:+2");
	}

	/**
	 * Either order is right: what is sent before the signature belongs to the old date,
	 * what comes after it goes by the new one.
	 */
	@Test
	void signingWhileRemindersGoOutLosesAndDoublesNone() throws Exception {
		List<TaskId> tasks = new ArrayList<>();
		TaskOrder order = this.walk.order(this.commune.economy, DUE, false);
		for (int position = 1; position <= 6; position++) {
			tasks.add(this.walk.launch(new TaskOrder(1, position, null, order.content(), "Sản phẩm " + position,
					order.leadUnit(), List.of(), "", DUE, false)));
		}
		this.jobs.liveUntil("2026-11-09T08:00");
		this.jobs.jumpTo("2026-11-10T07:30");
		StormId storm = storm().propose();
		StormPreview seen = storm().preview(storm);
		Actor chairman = this.commune.chairman();
		List<AtOnce.Attempt> all = new ArrayList<>();
		all.add(() -> this.walk.get(DecideStorm.class).sign(chairman, storm, seen.seen()));
		List<Job> due = this.walk.get(ManagementService.class)
			.createJobQuery()
			.activityId("watch-point")
			.tenantIdIn(this.commune.id.toString())
			.list();
		assertThat(due).hasSize(6);
		due.forEach((job) -> all.add(() -> this.walk.get(ManagementService.class).executeJob(job.getId())));
		List<Throwable> failed = AtOnce.all(all);
		if (this.walk.task(tasks.get(0)).deadline().dueVersion() == 1) {
			storm().sign(storm);
		}
		this.jobs.liveUntil("2026-11-19T08:00");
		for (TaskId task : tasks) {
			assertThat(this.walk.task(task).deadline().dueOn()).as("%s", failed).isEqualTo(MOVED);
			assertThat(this.walk.rungs(task, 1).keySet()).containsAnyOf(-7).isSubsetOf(-7, -3);
			assertThat(this.walk.rungs(task, 2)).containsOnlyKeys(-7, -3, -1, 0, 1);
			assertThat(this.walk.rungs(task, 2)).containsEntry(-3, "SENT 2026-11-13T07:30")
				.containsEntry(1, "SENT 2026-11-19T07:30");
			assertThat(this.walk.told(this.commune.economist(), task)).doesNotHaveDuplicates()
				.contains("v2:rung:-3", "v2:rung:-1", "v2:rung:+0", "v2:rung:+1");
		}
		assertThat(this.walk.get(RungsOnce.class).differences()).isEmpty();
	}

	@Test
	void anExtensionWhileTheReminderGoesOutLosesAndDoublesNone() throws Exception {
		TaskId task = this.walk.launch(DUE);
		this.jobs.liveUntil("2026-11-09T08:00");
		this.jobs.jumpTo("2026-11-10T07:30");
		Job due = this.walk.get(ManagementService.class)
			.createJobQuery()
			.activityId("watch-point")
			.tenantIdIn(this.commune.id.toString())
			.singleResult();
		LocalDate later = LocalDate.of(2026, 11, 23);
		Actor drafter = this.commune.drafter();
		AtOnce.Attempt extend = () -> this.walk.get(MoveDeadline.class).move(drafter, task, later, "Chờ số liệu");
		AtOnce.all(List.of(extend, () -> this.walk.get(ManagementService.class).executeJob(due.getId())));
		if (this.walk.task(task).deadline().dueVersion() == 1) {
			extend.make();
		}
		this.jobs.liveUntil("2026-11-23T08:00");
		assertThat(this.walk.rungs(task, 1).keySet()).isSubsetOf(-7, -3);
		assertThat(this.walk.rungs(task, 2)).containsOnlyKeys(-7, -3, -1, 0);
		assertThat(this.walk.told(this.commune.economist(), task)).doesNotHaveDuplicates();
	}

	private Storm storm() {
		return new Storm(this.beans, this.commune, FIRST, LAST);
	}

	private boolean works() {
		return this.walk.get(WorkingCalendars.class).of(this.commune.id).isWorkingDay(FIRST);
	}

	private List<String> told(Actor officer, StormId storm) {
		return this.walk.sentences(officer, new TaskId(storm.value()));
	}

}
