package vn.roviec.report;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.Actor;
import vn.roviec.agency.UnitId;
import vn.roviec.appendix.AcceptResult;
import vn.roviec.appendix.AcceptTask;
import vn.roviec.appendix.AskExtension;
import vn.roviec.appendix.CancelTask;
import vn.roviec.appendix.ConfirmCompletion;
import vn.roviec.appendix.DecideExtension;
import vn.roviec.appendix.GiveContribution;
import vn.roviec.appendix.ProposeExtension;
import vn.roviec.appendix.RaiseObstacle;
import vn.roviec.appendix.ReportProgress;
import vn.roviec.appendix.ResolveObstacle;
import vn.roviec.appendix.ReturnResult;
import vn.roviec.appendix.SubmitResult;
import vn.roviec.appendix.TaskId;
import vn.roviec.appendix.TaskSummary;
import vn.roviec.support.Commune;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How units do their tasks: every one accepts, hands in, waits for others and is late in
 * its own way; some work is returned, stuck, given longer or cancelled, some never begun,
 * and some waits for ever for an answer.
 */
final class SimulatedWork {

	private final BeanFactory beans;

	private final Commune commune;

	private final Random random;

	private final BiConsumer<LocalDateTime, Runnable> at;

	private final Map<UnitId, Habit> habits;

	SimulatedWork(BeanFactory beans, Commune commune, Random random, BiConsumer<LocalDateTime, Runnable> at) {
		this.beans = beans;
		this.commune = commune;
		this.random = random;
		this.at = at;
		this.habits = Map.of(commune.culture, new Habit(commune.drafter(), commune.cultureHead(), 3, -6, 9, 0),
				commune.economy, new Habit(commune.economist(), commune.economyHead(), 12, -4, 40, 15), commune.office,
				new Habit(commune.clerk(), commune.officeHead(), 60, -2, 12, 30), commune.centre,
				new Habit(commune.receptionist(), commune.centreHead(), 6, -10, 25, 60));
	}

	private <T> T get(Class<T> type) {
		return this.beans.getBean(type);
	}

	void live(TaskSummary task) {
		Habit habit = this.habits.get(task.leadUnit());
		TaskId id = task.id();
		LocalDate begun = launched(id);
		LocalDate due = task.dueOn();
		int spread = (due != null && due.isBefore(begun.plusDays(60))) ? 10 : 150;
		LocalDateTime accepted = begun
			.plusDays(1 + this.random.nextInt(habit.acceptDays()) + this.random.nextInt(spread))
			.atTime(8, 0);
		if (this.random.nextInt(100) < 6) {
			step(accepted, id,
					() -> get(CancelTask.class).cancel(this.commune.cultureHead(), id, "Đã có văn bản khác"));
			return;
		}
		step(accepted, id, () -> get(AcceptTask.class).accept(habit.doer(), id, habit.doer().officer()));
		if (this.random.nextInt(100) < 12) {
			unanswered(id, habit, accepted.plusDays(2), due);
			return;
		}
		step(accepted.plusDays(1), id,
				() -> get(ReportProgress.class).report(habit.doer(), id, 10 * this.random.nextInt(10), "Đang làm"));
		LocalDate target = (due != null) ? due : begun.plusDays(150 + this.random.nextInt(300));
		LocalDateTime done = evening(
				target.plusDays(habit.earliest() + this.random.nextInt(habit.latest() - habit.earliest())));
		finish(id, habit, done.isAfter(accepted.plusDays(3)) ? done : accepted.plusDays(4).withHour(23), due);
	}

	private LocalDate launched(TaskId task) {
		return get(JdbcClient.class).sql("select launched_at from appendix_task where id = ?")
			.param(task.value())
			.query((row, number) -> row.getObject(1, OffsetDateTime.class))
			.single()
			.atZoneSameInstant(CountedTasks.VIETNAM)
			.toLocalDate();
	}

	private void finish(TaskId task, Habit habit, LocalDateTime done, @Nullable LocalDate due) {
		LocalDateTime before = done.minusDays(1).withHour(9);
		if (this.random.nextInt(100) < 15) {
			step(before, task, () -> get(RaiseObstacle.class).raise(habit.doer(), task, "Chờ số liệu của tỉnh"));
			if (this.random.nextBoolean()) {
				step(before.plusHours(5), task, () -> get(ResolveObstacle.class).resolve(this.commune.cultureHead(),
						task, "Tỉnh đã gửi số liệu"));
			}
		}
		else if (due != null && this.random.nextInt(100) < 30) {
			longer(task, habit, before, done.toLocalDate().plusDays(30));
		}
		submit(task, habit, done);
		LocalDateTime judged = shares(task, done).plusDays(1).withHour(10);
		if (this.random.nextInt(100) < habit.returnedOf100()) {
			judged = returned(task, habit, judged, 3 + this.random.nextInt(20));
			judged = (done.getDayOfMonth() % 2 == 0) ? returned(task, habit, judged, 1) : judged;
		}
		step(judged, task, () -> get(AcceptResult.class).accept(habit.head(), task));
		step(judged.plusDays(1 + this.random.nextInt(8)), task,
				() -> get(ConfirmCompletion.class).confirm(this.commune.cultureHead(), task));
	}

	/**
	 * Given back, and handed in again after so many days.
	 * @return when it is judged anew
	 */
	private LocalDateTime returned(TaskId task, Habit habit, LocalDateTime judged, int days) {
		step(judged, task, () -> get(ReturnResult.class).giveBack(habit.head(), task, "Bổ sung phụ lục"));
		LocalDateTime again = judged.plusDays(days).withHour(23);
		submit(task, habit, again);
		return again.plusDays(1).withHour(10);
	}

	/** Some are granted, some are not, on some nobody decides. */
	private void longer(TaskId task, Habit habit, LocalDateTime asked, LocalDate day) {
		int answer = this.random.nextInt(3);
		step(asked, task, () -> get(AskExtension.class).ask(habit.doer(), task, day, "Khối lượng lớn"));
		step(asked.plusHours(2), task,
				() -> get(ProposeExtension.class).propose(this.commune.cultureHead(), task, day, "Đồng ý"));
		if (answer == 0) {
			step(asked.plusHours(4), task,
					() -> get(DecideExtension.class).grant(this.commune.chairman(), task, day, ""));
		}
		else if (answer == 1) {
			step(asked.plusHours(4), task,
					() -> get(DecideExtension.class).refuse(this.commune.chairman(), task, "Không lùi"));
		}
	}

	/**
	 * Asked, every other time proposed too, and never decided; every third is stuck
	 * besides.
	 */
	private void unanswered(TaskId task, Habit habit, LocalDateTime asked, @Nullable LocalDate due) {
		if (due == null) {
			return;
		}
		LocalDate day = (due.isAfter(asked.toLocalDate()) ? due : asked.toLocalDate()).plusDays(30);
		step(asked, task, () -> get(AskExtension.class).ask(habit.doer(), task, day, "Chờ kinh phí"));
		if (asked.getDayOfMonth() % 2 == 0) {
			step(asked.plusHours(2), task,
					() -> get(ProposeExtension.class).propose(this.commune.cultureHead(), task, day, "Đồng ý"));
		}
		if (asked.getDayOfMonth() % 3 == 0) {
			step(asked.plusHours(3), task,
					() -> get(RaiseObstacle.class).raise(habit.doer(), task, "Chưa có kinh phí"));
		}
	}

	/** Other units give their shares days after they were waited for. */
	private LocalDateTime shares(TaskId task, LocalDateTime submitted) {
		List<UnitId> owed = get(JdbcClient.class)
			.sql("select unit_id from task_contribution where appendix_task = ? order by unit_id")
			.param(task.value())
			.query((row, number) -> new UnitId(row.getObject(1, UUID.class)))
			.list();
		LocalDateTime given = submitted;
		for (UnitId unit : owed) {
			given = given.plusDays(this.random.nextInt(14)).withHour(16);
			given = given.isAfter(submitted) ? given : submitted.plusMinutes(10);
			step(given, task, () -> get(GiveContribution.class).give(this.habits.get(unit).doer(), task, unit,
					"Đã gửi số liệu", List.of()));
		}
		return given;
	}

	private void submit(TaskId task, Habit habit, LocalDateTime moment) {
		step(moment, task,
				() -> get(SubmitResult.class).submit(habit.doer(), task, "Đã hoàn thành", "12/BC-UBND", List.of()));
	}

	/** What has ended meanwhile, with its plan or alone, is left. */
	private void step(LocalDateTime moment, TaskId task, Runnable what) {
		this.at.accept(moment, () -> {
			String status = get(JdbcClient.class).sql("select status from appendix_task where id = ?")
				.param(task.value())
				.query(String.class)
				.single();
			if (!status.equals("DONE") && !status.equals("CANCELLED")) {
				try {
					what.run();
				}
				catch (RuntimeException ex) {
					throw new IllegalStateException(moment + " "
							+ get(JdbcClient.class).sql("select * from appendix_task where id = ?")
								.param(task.value())
								.query()
								.singleRow(),
							ex);
				}
			}
		});
	}

	/** Late enough that the day in Vietnam is another than that of UTC. */
	private LocalDateTime evening(LocalDate day) {
		return day.atTime(this.random.nextBoolean() ? 23 : 6, 59);
	}

	/**
	 * How a unit works.
	 *
	 * @param acceptDays within how many days it accepts
	 * @param earliest days after the due date, negative before it
	 */
	private record Habit(Actor doer, Actor head, int acceptDays, int earliest, int latest, int returnedOf100) {
	}

}
