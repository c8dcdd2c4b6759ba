package vn.roviec.report;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import org.attoparser.dom.Element;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Reads every figure of the page Theo dõi and counts each a second time. */
final class FollowPageFigures {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

	private final ShownPage page;

	private final CountedTasks counted;

	private final @Nullable UUID plan;

	private final @Nullable Integer year;

	private final Function<String, String> open;

	private boolean lists;

	/** Of one plan or of one year; lists behind figures are opened by the function. */
	FollowPageFigures(CountedTasks counted, @Nullable UUID plan, @Nullable Integer year,
			Function<String, String> open) {
		this.counted = counted;
		this.plan = plan;
		this.year = year;
		this.open = open;
		this.page = new ShownPage(open
			.apply("/follow?year=" + ((year != null) ? year : "all") + ((plan != null) ? "&plan=" + plan : "")));
	}

	/** Opens the list behind each figure too. */
	FollowPageFigures withLists() {
		this.lists = true;
		return this;
	}

	/** Every figure is its count, and no figure is left. */
	void check() {
		assertThat(this.page.drawingsWithoutTable()).isEmpty();
		sentence();
		matrix();
		heat();
		course();
		obstacles();
		timeline();
		assertThat(this.page.left()).as("figures that nobody has counted").isEmpty();
	}

	private int in(String state) {
		return this.counted.in(state, null, this.plan, this.year);
	}

	private void sentence() {
		List<Integer> expected = new ArrayList<>(List.of(in("open")));
		if (in("late") + in("soon") > 0) {
			expected.addAll(List.of(in("late"), in("soon")));
		}
		if (in("done") + in("done-late") > 0) {
			if (this.year != null) {
				expected.add(this.year);
			}
			expected.addAll(List.of(in("done") + in("done-late"), in("done-late")));
		}
		assertThat(this.page.numbers(this.page.all("p.page-lead").get(0))).isEqualTo(expected);
	}

	private void matrix() {
		this.page.named("table.follow-matrix thead");
		Map<String, UUID> units = this.counted.ids("unit");
		for (Element row : this.page.all("table.follow-matrix tbody tr")) {
			String name = this.page.words(ShownPage.all(row, "th").get(0));
			UUID unit = name.equals("Tất cả đơn vị") ? null : units.remove(name);
			List<Element> cells = ShownPage.all(row, "td");
			for (int at = 0; at < CountedTasks.STATES.size(); at++) {
				String state = CountedTasks.STATES.get(at);
				figure(cells.get(at), this.counted.in(state, unit, this.plan, this.year), name + " " + state);
			}
			figure(cells.get(CountedTasks.STATES.size()), this.counted.all(unit, this.plan, this.year), name);
		}
		units.forEach((name, unit) -> assertThat(this.counted.all(unit, this.plan, this.year)).as(name).isZero());
	}

	/** The figure, and the list that it opens. */
	private void figure(Element cell, int expected, String which) {
		assertThat(this.page.number(cell)).as(which + " on " + this.counted.today).isEqualTo(expected);
		if (expected > 0 && this.lists) {
			ShownPage list = new ShownPage(
					this.open.apply(ShownPage.all(cell, "a").get(0).getAttributeValue("href").replace("&amp;", "&")));
			assertThat(list.number(list.all("h1").get(0))).as("list of " + which).isEqualTo(expected);
			assertThat(list.all("tbody tr")).as("lines of " + which).hasSize(Math.min(100, expected));
		}
	}

	private void heat() {
		LocalDate monday = this.counted.today.with(DayOfWeek.MONDAY);
		Map<String, UUID> units = this.counted.ids("unit");
		int sum = 0;
		for (Element head : this.page.all("table.heat thead")) {
			List<Element> cells = ShownPage.all(head, "th");
			for (int week = 1; week < 8; week++) {
				assertThat(this.page.words(cells.get(week + 1)))
					.isEqualTo(DateTimeFormatter.ofPattern("dd/MM").format(monday.plusWeeks(week)));
			}
		}
		for (Element row : this.page.all("table.heat tbody tr")) {
			UUID unit = units.get(this.page.words(ShownPage.all(row, "th").get(0)));
			for (int week = 0; week < 8; week++) {
				int figure = due(unit, monday.plusWeeks(week), monday.plusWeeks(week + 1));
				assertThat(this.page.number(ShownPage.all(row, "td").get(week))).isEqualTo(figure);
				sum += figure;
			}
		}
		assertThat(sum).isEqualTo(due(null, monday, monday.plusWeeks(8)));
	}

	private int due(@Nullable UUID unit, LocalDate from, LocalDate before) {
		Map<String, Object> parameters = new HashMap<>(Map.of("from", from, "before", before));
		parameters.put("unit", (unit != null) ? unit : new UUID(0, 0));
		parameters.put("plan", (this.plan != null) ? this.plan : new UUID(0, 0));
		return this.counted.count("t.due_on >= :from and t.due_on < :before" + CountedTasks.OPEN
				+ ((unit != null) ? " and t.lead_unit = :unit" : "")
				+ ((this.plan != null) ? " and t.plan_id = :plan" : ""), parameters);
	}

	private void course() {
		List<Element> figures = this.page.all("figure.chart");
		if (figures.isEmpty()) {
			assertThat(planned(LocalDate.of(9999, 1, 1))).isZero();
			return;
		}
		List<Element> rows = ShownPage.all(figures.get(0), "tbody tr");
		int all = planned(LocalDate.of(9999, 1, 1));
		int most = Math.max(1, all);
		List<double[]> planned = this.page.points(ShownPage.all(figures.get(0), "polyline.chart-planned").get(0));
		List<double[]> done = this.page.points(ShownPage.all(figures.get(0), "polyline.chart-done").get(0));
		LocalDate first = first();
		LocalDate last = LocalDate.parse(this.page.words(ShownPage.all(rows.get(rows.size() - 1), "th").get(0)), DAY);
		int reached = 0;
		for (int at = 0; at < rows.size(); at++) {
			LocalDate day = LocalDate.parse(this.page.words(ShownPage.all(rows.get(at), "th").get(0)), DAY);
			List<Element> cells = ShownPage.all(rows.get(at), "td");
			assertThat(this.page.number(cells.get(0))).as("planned until " + day).isEqualTo(planned(day));
			assertThat(planned.get(at + 1)).as("drawn on " + day)
				.contains(new double[] { across(day, first, last), 100 - 100.0 * planned(day) / most }, within(0.02));
			if (!day.isAfter(this.counted.today)) {
				assertThat(this.page.number(cells.get(1))).as("done until " + day).isEqualTo(done(day));
				assertThat(done.get(at + 1)[1]).isCloseTo(100 - 100.0 * done(day) / most, within(0.02));
				reached++;
			}
			else {
				assertThat(this.page.words(cells.get(1))).isEmpty();
			}
		}
		assertThat(done).hasSize(reached + 1);
		assertThat(this.page.number(ShownPage.all(figures.get(0), "text").get(0))).isEqualTo(all);
		this.page.named("figure.chart text");
		courseWords(all);
	}

	private void courseWords(int all) {
		LocalDate today = this.counted.today;
		for (Element words : this.page.all("section p")) {
			if (this.page.begins(words, "Đến hôm nay")) {
				int planned = planned(today);
				int done = done(today);
				assertThat(this.page.numbers(words)).isEqualTo(
						(planned > done) ? List.of(planned, done, planned - done, all) : List.of(planned, done, all));
			}
		}
	}

	private static double across(LocalDate day, LocalDate first, LocalDate last) {
		return 100.0 * ChronoUnit.DAYS.between(first, day) / ChronoUnit.DAYS.between(first, last);
	}

	/** Without a year: the month of the first thing that is known of the plan. */
	private LocalDate first() {
		if (this.plan == null) {
			return LocalDate.of(courseYear(), 1, 1);
		}
		LocalDate due = this.counted.jdbc()
			.sql("select min(t.due_on) from appendix_task t where " + asked())
			.param("plan", this.plan)
			.param("agency", this.counted.agency.value())
			.query(LocalDate.class)
			.single();
		OffsetDateTime handedIn = this.counted.jdbc()
			.sql("select min(t.submitted_at) from appendix_task t where t.completed_at is not null and " + asked())
			.param("plan", this.plan)
			.param("agency", this.counted.agency.value())
			.query((row, number) -> row.getObject(1, OffsetDateTime.class))
			.single();
		return Stream
			.of(due, this.counted.today,
					(handedIn != null) ? handedIn.atZoneSameInstant(CountedTasks.VIETNAM).toLocalDate() : due)
			.min(LocalDate::compareTo)
			.orElseThrow()
			.withDayOfMonth(1);
	}

	private int courseYear() {
		return (this.year != null) ? this.year : this.counted.today.getYear();
	}

	private String asked() {
		return "t.agency_id = :agency and t.status <> 'CANCELLED' and t.due_on is not null and t.plan_id = :plan";
	}

	private int planned(LocalDate until) {
		return course("t.due_on <= :until", Map.of("until", until));
	}

	private int done(LocalDate until) {
		return course("t.completed_at is not null and t.submitted_at < :until",
				Map.of("until", until.plusDays(1).atStartOfDay(CountedTasks.VIETNAM).toOffsetDateTime()));
	}

	private int course(String condition, Map<String, Object> parameters) {
		Map<String, Object> all = new HashMap<>(parameters);
		String within = "t.plan_id = :plan";
		all.put("plan", (this.plan != null) ? this.plan : new UUID(0, 0));
		if (this.plan == null) {
			within = "t.due_on between :first and :last";
			all.put("first", LocalDate.of(courseYear(), 1, 1));
			all.put("last", LocalDate.of(courseYear(), 12, 31));
		}
		return this.counted
			.count("t.status <> 'CANCELLED' and t.due_on is not null and " + within + " and " + condition, all);
	}

	private void obstacles() {
		int figure = this.counted.ask(
				"select count(*) from obstacle b join appendix_task t on t.id = b.task_id where b.agency_id = ? and"
						+ " b.resolved_at is null and b.state <> 'LAPSED'"
						+ ((this.plan != null) ? " and t.plan_id = '" + this.plan + "'" : ""),
				this.counted.agency.value());
		List<Element> title = this.page.all("#obstacles-title");
		assertThat(title.isEmpty() ? 0 : this.page.number(title.get(0))).isEqualTo(figure);
		assertThat(this.page.all("#obstacles li")).hasSize(Math.min(10, figure));
		this.page.named("#obstacles li");
	}

	private void timeline() {
		List<Element> bars = this.page.all("table.gantt tbody tr");
		if (this.plan == null) {
			assertThat(bars).isEmpty();
			return;
		}
		this.page.named("table.gantt thead", "table.gantt a");
		List<TimelineBar> expected = TimelineBar.of(this.counted, this.plan);
		assertThat(bars).hasSize(Math.min(300, expected.size()));
		TimelineBar.Scale scale = TimelineBar.scale(expected, this.counted.today);
		for (Element row : bars) {
			String href = ShownPage.all(row, "a").get(0).getAttributeValue("href");
			expected.stream()
				.filter((bar) -> href.endsWith(bar.id().toString()))
				.findFirst()
				.orElseThrow()
				.isDrawn(this.page, row, scale, this.counted.today);
		}
	}

}
