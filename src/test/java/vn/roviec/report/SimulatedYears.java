package vn.roviec.report;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.Agencies;
import vn.roviec.agency.RegisterAgency;
import vn.roviec.appendix.OpenOccurrences;
import vn.roviec.appendix.SeriesId;
import vn.roviec.appendix.TaskOverview;
import vn.roviec.plan.LinkPlan;
import vn.roviec.plan.PlanId;
import vn.roviec.plan.PlanItem;
import vn.roviec.plan.PlanLink;
import vn.roviec.plan.PlanText;
import vn.roviec.plan.RecallPlan;
import vn.roviec.support.Commune;
import vn.roviec.support.Jobs;
import vn.roviec.support.PlanRoad;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Years of a commune, out of a seed: plans are issued, one is recalled, each year's own
 * is replaced by the next one's, and every unit works in its own way.
 */
final class SimulatedYears {

	static final int FIRST = 2026;

	final Commune commune;

	final List<PlanId> plans = new ArrayList<>();

	private final BeanFactory beans;

	private final SimulatedPlans written;

	private final PlanRoad road;

	private final SimulatedWork work;

	private final Random random;

	private final PriorityQueue<Event> events = new PriorityQueue<>(
			Comparator.comparing(Event::at).thenComparingInt(Event::order));

	private final Set<UUID> alive = new HashSet<>();

	private int scheduled;

	private @Nullable PlanId last;

	/** Begins a commune; its years are simulated as far as somebody waits for them. */
	SimulatedYears(BeanFactory beans, long seed, int years) {
		this.beans = beans;
		this.random = new Random(seed);
		get(Jobs.class).jumpTo(FIRST + "-01-05T08:00");
		this.commune = new Commune(get(RegisterAgency.class), get(Agencies.class));
		this.road = new PlanRoad(beans, this.commune);
		this.written = new SimulatedPlans(
				List.of(this.commune.culture, this.commune.economy, this.commune.office, this.commune.centre),
				this.random);
		this.work = new SimulatedWork(beans, this.commune, this.random, this::at);
		issue("Kế hoạch năm " + FIRST, FIRST, this.written.own(FIRST), true);
		this.written.seeds(FIRST).forEach((rows) -> issue("Kế hoạch chuyên đề", FIRST, rows, false));
		int recalled = this.plans.size() - 1;
		at(LocalDate.of(FIRST, 8, 20).atTime(9, 0), () -> get(RecallPlan.class).recall(this.commune.chairman(),
				this.plans.get(recalled), "Trái thẩm quyền"));
		for (int year = FIRST + 1; year < FIRST + years; year++) {
			int now = year;
			at(LocalDate.of(year, 1, 25).atTime(10, 0),
					() -> issue("Kế hoạch năm " + now, now, this.written.own(now), true));
		}
	}

	private <T> T get(Class<T> type) {
		return this.beans.getBean(type);
	}

	/** A draft with rows of its own. */
	PlanId draft(String title, int year, List<PlanItem> rows) {
		return this.road.open(new PlanText(title, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), "",
				"I. MỤC ĐÍCH", "Sở Nội vụ (b/c)", "VT"), rows);
	}

	/** It waits for the chairman from now on. */
	void toSign(PlanId draft) {
		this.road.toSign(draft);
	}

	/** As the next plan would have them. */
	List<PlanItem> rows(int year) {
		return this.written.own(year);
	}

	private void issue(String title, int year, List<PlanItem> rows, boolean own) {
		PlanId id = draft(title, year, rows);
		PlanId older = this.last;
		if (own && older != null) {
			get(LinkPlan.class).link(this.commune.drafter(), id, PlanLink.Kind.REPLACES, older);
		}
		this.last = own ? id : older;
		this.road.toNumber(id);
		this.road.number(id);
		get(Jobs.class).runDueOf("plan-lifecycle", this.commune.id);
		this.plans.add(id);
		live();
		cycles(id);
	}

	/** Whatever is new begins its life. */
	private void live() {
		this.plans.forEach((plan) -> get(TaskOverview.class).ofPlan(this.commune.id, plan.value())
			.stream()
			.filter((task) -> !task.content().startsWith(SimulatedPlans.FORGOTTEN))
			.filter((task) -> this.alive.add(task.id().value()))
			.forEach(this.work::live));
	}

	/** Opens each cycle when its time has come. */
	private void cycles(PlanId plan) {
		get(JdbcClient.class).sql("select id from task_series where plan_id = ? order by item_no")
			.param(plan.value())
			.query(UUID.class)
			.list()
			.forEach((series) -> opening(new SeriesId(series)));
	}

	private void opening(SeriesId series) {
		boolean waits = get(JdbcClient.class)
			.sql("select count(*) from series_cycle where series_id = ? and state = 'WAITING'")
			.param(series.value())
			.query(Integer.class)
			.single() > 0;
		if (waits) {
			LocalDateTime next = get(OpenOccurrences.class).next(this.commune.id, series)
				.atZone(CountedTasks.VIETNAM)
				.toLocalDateTime();
			LocalDateTime now = LocalDateTime.now(get(Clock.class)).plusMinutes(1);
			at(next.isBefore(now) ? now : next, () -> {
				get(OpenOccurrences.class).open(this.commune.id, series);
				live();
				opening(series);
			});
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
		get(Jobs.class).runDueOf("plan-lifecycle", this.commune.id);
	}

	private void at(LocalDateTime moment, Runnable what) {
		this.events.add(new Event(moment, this.scheduled++, what));
	}

	private record Event(LocalDateTime at, int order, Runnable what) {
	}

}
