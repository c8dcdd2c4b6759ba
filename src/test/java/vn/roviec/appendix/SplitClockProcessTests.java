package vn.roviec.appendix;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import vn.roviec.deadline.WorkingCalendars;

import static org.assertj.core.api.Assertions.assertThat;

/** Whose days a task has taken, to the working day. */
class SplitClockProcessTests extends WalkedTask {

	/** The Friday before Tết 2026; the office is closed until 23 February. */
	private static final LocalDate DUE = LocalDate.of(2026, 2, 13);

	SplitClockProcessTests() {
		super("2026-02-02T08:00");
	}

	@Test
	void daysOfWaitingAreTheCoordinatingUnits() {
		TaskId task = this.walk.launch(DUE, this.commune.centre, this.commune.office);
		this.jobs.jumpTo("2026-02-03T08:00");
		this.walk.accept(task);
		this.jobs.jumpTo("2026-02-05T17:00");
		this.beans.getBean(GiveContribution.class)
			.give(this.commune.clerk(), task, this.commune.office, "Danh mục", List.of());
		this.jobs.jumpTo("2026-02-11T16:00");
		this.walk.submit(task);
		assertThat(clock(task).isSplit()).isFalse();
		this.jobs.jumpTo("2026-02-13T23:00");
		assertThat(clock(task).units()).containsExactly(new SplitClock.Part(this.commune.centre, 2, 0));
		this.jobs.jumpTo("2026-02-25T09:00");
		this.walk.give(task);
		this.jobs.jumpTo("2026-03-02T09:00");
		this.walk.acceptResult(task);
		assertThat(clock(task)).isEqualTo(new SplitClock(new SplitClock.Part(this.commune.economy, 7, 0),
				List.of(new SplitClock.Part(this.commune.centre, 5, 3))));
	}

	@Test
	void afterAReturnTheDaysAreTheLeadUnitsAgain() {
		TaskId task = this.walk.launch(DUE, this.commune.centre);
		this.walk.accept(task);
		this.jobs.jumpTo("2026-02-11T16:00");
		this.walk.submit(task);
		this.jobs.jumpTo("2026-02-23T09:00");
		this.walk.give(task);
		this.jobs.jumpTo("2026-02-24T09:00");
		this.beans.getBean(ReturnResult.class).giveBack(this.commune.economyHead(), task, "Thiếu số liệu");
		this.jobs.jumpTo("2026-02-26T09:00");
		SplitClock expected = new SplitClock(new SplitClock.Part(this.commune.economy, 10, 3),
				List.of(new SplitClock.Part(this.commune.centre, 3, 1)));
		assertThat(clock(task)).isEqualTo(expected);
		this.walk.submit(task);
		this.jobs.jumpTo("2026-03-06T09:00");
		assertThat(clock(task)).isEqualTo(expected);
	}

	@Test
	void whoGivesBeforeTheResultHasTakenNoDay() {
		TaskId task = this.walk.launch(DUE, this.commune.centre);
		this.walk.accept(task);
		this.jobs.jumpTo("2026-02-24T09:00");
		this.walk.give(task);
		this.walk.submit(task);
		assertThat(clock(task).units()).isEmpty();
		assertThat(clock(task).lead()).isEqualTo(new SplitClock.Part(this.commune.economy, 11, 2));
	}

	private SplitClock clock(TaskId task) {
		Clock now = this.beans.getBean(Clock.class);
		return SplitClock.of(this.walk.task(task), this.beans.getBean(WorkingCalendars.class).of(this.commune.id),
				now.getZone(), LocalDate.now(now));
	}

}
