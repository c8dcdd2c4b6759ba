package vn.roviec.report;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.UUID;

import vn.roviec.agency.Actor;
import vn.roviec.agency.Agencies;
import vn.roviec.agency.RegisterAgency;
import vn.roviec.agency.UnitId;
import vn.roviec.appendix.AcceptResult;
import vn.roviec.appendix.AcceptTask;
import vn.roviec.appendix.CancelTask;
import vn.roviec.appendix.ConfirmCompletion;
import vn.roviec.appendix.LaunchTasks;
import vn.roviec.appendix.PlanOrder;
import vn.roviec.appendix.RaiseObstacle;
import vn.roviec.appendix.ResolveObstacle;
import vn.roviec.appendix.ReturnResult;
import vn.roviec.appendix.SubmitResult;
import vn.roviec.appendix.TaskId;
import vn.roviec.appendix.TaskOrder;
import vn.roviec.appendix.TaskOverview;
import vn.roviec.appendix.TaskSummary;
import vn.roviec.support.Commune;
import vn.roviec.support.Jobs;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Years of a commune, out of a seed: every unit accepts, hands in and is late in its own
 * way, some work is returned, stuck or cancelled, some is never begun.
 */
final class SimulatedYears {

	final Commune commune;

	final List<UUID> plans = new ArrayList<>();

	private final BeanFactory beans;

	private final Random random;

	private final Map<UnitId, Habit> habits;

	private final PriorityQueue<Event> events = new PriorityQueue<>(
			Comparator.comparing(Event::at).thenComparingInt(Event::order));

	private int scheduled;

	SimulatedYears(BeanFactory beans, long seed) {
		this.beans = beans;
		this.random = new Random(seed);
		get(Jobs.class).jumpTo(SimulatedPlans.YEAR + "-01-05T08:00");
		this.commune = new Commune(get(RegisterAgency.class), get(Agencies.class));
		this.habits = Map.of(this.commune.culture,
				new Habit(this.commune.drafter(), this.commune.cultureHead(), 3, -6, 9, 0), this.commune.economy,
				new Habit(this.commune.economist(), this.commune.economyHead(), 12, -4, 40, 15), this.commune.office,
				new Habit(this.commune.clerk(), this.commune.officeHead(), 60, -2, 12, 30), this.commune.centre,
				new Habit(this.commune.receptionist(), this.commune.centreHead(), 6, -10, 25, 60));
		launch();
	}

	private <T> T get(Class<T> type) {
		return this.beans.getBean(type);
	}

	private void launch() {
		List<UnitId> units = List.of(this.commune.culture, this.commune.economy, this.commune.office,
				this.commune.centre);
		for (List<TaskOrder> rows : new SimulatedPlans(units, this.random).all()) {
			UUID plan = UUID.randomUUID();
			this.plans.add(plan);
			PlanOrder order = new PlanOrder(plan, "Kế hoạch số " + this.plans.size(),
					"%02d/KH-UBND".formatted(this.plans.size()), this.commune.culture, this.commune.drafter().officer(),
					LocalDate.of(SimulatedPlans.YEAR, 12, 31));
			get(TransactionOperations.class)
				.executeWithoutResult((status) -> get(LaunchTasks.class).launch(this.commune.id, order, rows));
			get(TaskOverview.class).ofPlan(this.commune.id, plan).forEach(this::live);
		}
	}

	/** Goes on until this moment of local time. */
	void until(String moment) {
		LocalDateTime end = LocalDateTime.parse(moment);
		while (!this.events.isEmpty() && this.events.peek().at().isBefore(end)) {
			Event event = this.events.poll();
			get(Jobs.class).jumpTo(event.at().toString());
			event.what().run();
		}
		get(Jobs.class).jumpTo(moment);
	}

	private void live(TaskSummary task) {
		Habit habit = this.habits.get(task.leadUnit());
		TaskId id = task.id();
		LocalDateTime accepted = morning(LocalDate.of(SimulatedPlans.YEAR, 1, 6)
			.plusDays(this.random.nextInt(habit.acceptDays()) + this.random.nextInt(150)));
		if (this.random.nextInt(100) < 6) {
			at(accepted, () -> get(CancelTask.class).cancel(this.commune.cultureHead(), id, "Đã có văn bản khác"));
			return;
		}
		at(accepted, () -> get(AcceptTask.class).accept(habit.doer(), id, habit.doer().officer()));
		if (this.random.nextInt(100) < 12) {
			return;
		}
		LocalDate target = (task.dueOn() != null) ? task.dueOn()
				: LocalDate.of(SimulatedPlans.YEAR, 6, 1).plusDays(this.random.nextInt(300));
		LocalDateTime done = evening(
				target.plusDays(habit.earliest() + this.random.nextInt(habit.latest() - habit.earliest())));
		finish(id, habit, done.isAfter(accepted) ? done : accepted.plusDays(2).withHour(23));
	}

	private void finish(TaskId task, Habit habit, LocalDateTime done) {
		if (this.random.nextInt(100) < 15) {
			LocalDateTime stuck = done.minusDays(1).withHour(9);
			at(stuck, () -> get(RaiseObstacle.class).raise(habit.doer(), task, "Chờ số liệu của tỉnh"));
			if (this.random.nextBoolean()) {
				at(stuck.plusHours(5), () -> get(ResolveObstacle.class).resolve(this.commune.cultureHead(), task,
						"Tỉnh đã gửi số liệu"));
			}
		}
		submit(task, habit, done);
		LocalDateTime judged = done.plusDays(1).withHour(10);
		if (this.random.nextInt(100) < habit.returnedOf100()) {
			at(judged, () -> get(ReturnResult.class).giveBack(habit.head(), task, "Bổ sung phụ lục"));
			LocalDateTime again = done.plusDays(3 + this.random.nextInt(20));
			submit(task, habit, again);
			judged = again.plusDays(1).withHour(10);
		}
		at(judged, () -> get(AcceptResult.class).accept(habit.head(), task));
		at(judged.plusDays(1 + this.random.nextInt(8)),
				() -> get(ConfirmCompletion.class).confirm(this.commune.cultureHead(), task));
	}

	private void submit(TaskId task, Habit habit, LocalDateTime moment) {
		at(moment, () -> get(SubmitResult.class).submit(habit.doer(), task, "Đã hoàn thành", "12/BC-UBND", List.of()));
	}

	private void at(LocalDateTime moment, Runnable what) {
		this.events.add(new Event(moment, this.scheduled++, what));
	}

	private static LocalDateTime morning(LocalDate day) {
		return day.atTime(8, 0);
	}

	/** Late enough that the day in Vietnam is another than that of UTC. */
	private LocalDateTime evening(LocalDate day) {
		return day.atTime(this.random.nextBoolean() ? 23 : 6, 59);
	}

	private record Event(LocalDateTime at, int order, Runnable what) {
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
