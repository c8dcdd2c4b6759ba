package vn.roviec.report;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

import org.attoparser.dom.Element;

import vn.roviec.plan.PlanId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * Reads every figure of the page on which a plan is weighed before its signature. What
 * comes back is counted by the months and quarters that are left of the plan's year.
 */
final class FeasibilityFigures {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

	private static final int NEAR = 25;

	private final CountedTasks counted;

	private final ShownPage page;

	private final PlanId plan;

	private final List<Due> dues = new ArrayList<>();

	private int recurring;

	private int products;

	FeasibilityFigures(CountedTasks counted, PlanId plan, Function<String, String> open) {
		this.counted = counted;
		this.plan = plan;
		this.page = new ShownPage(open.apply("/plans/" + plan + "/feasibility"));
	}

	void check() {
		read();
		assertThat(this.page.drawingsWithoutTable()).isEmpty();
		sentences();
		timeline();
		load();
		this.page.named("nav", "h1");
		assertThat(this.page.left()).as("figures that nobody has counted").isEmpty();
	}

	/** The draft's rows as the database keeps them. */
	private void read() {
		LocalDate end = LocalDate.of(this.counted.today.getYear(), 12, 31);
		this.counted.jdbc().sql("""
				select i.lead_unit_id, d.due_on, d.deadline_text, d.kind from planned_deliverable d
				join plan_item i on i.id = d.plan_item where i.plan = ?
				""").param(this.plan.value()).query((row) -> {
			this.products++;
			UUID lead = row.getObject("lead_unit_id", UUID.class);
			int months = switch (row.getString("deadline_text")) {
				case "Hằng tháng" -> 1;
				case "Hằng quý" -> 3;
				default -> 0;
			};
			if (months == 0) {
				this.dues.add(new Due(lead, row.getObject("due_on", LocalDate.class)));
				return;
			}
			this.recurring++;
			for (LocalDate month = this.counted.today.withDayOfMonth(1); !month.isAfter(end); month = month
				.plusMonths(1)) {
				if (month.getMonthValue() % months == 0) {
					this.dues.add(new Due(lead, month.withDayOfMonth(month.lengthOfMonth())));
				}
			}
		});
	}

	private boolean near(Due due) {
		LocalDate today = this.counted.today;
		return due.day() != null && !due.day().isBefore(today) && !due.day().isAfter(nearUntil());
	}

	private LocalDate nearUntil() {
		return this.counted.jdbc()
			.sql("select falls_on from figures_day where falls_on > ? order by falls_on limit 1 offset ?")
			.params(this.counted.today, NEAR - 1)
			.query(LocalDate.class)
			.single();
	}

	private boolean off(LocalDate day) {
		return this.counted.ask("select count(*) from figures_day where falls_on = ?", day) == 0;
	}

	private void sentences() {
		List<LocalDate> days = this.dues.stream().map(Due::day).filter((day) -> day != null).toList();
		int near = (int) this.dues.stream().filter(this::near).count();
		List<String> said = this.page.all("ul.feasible-words li").stream().map(this.page::words).toList();
		List<List<Integer>> expected = new ArrayList<>();
		long most = this.dues.stream()
			.map(Due::unit)
			.distinct()
			.mapToLong((unit) -> this.dues.stream().filter((due) -> due.unit().equals(unit) && near(due)).count())
			.max()
			.orElse(0);
		expected.add((near > 0) ? List.of(near, this.dues.size(), NEAR, (int) most) : List.of(this.dues.size(), NEAR));
		assertThat(said.get(0)).contains("đến " + DAY.format(nearUntil()));
		int cycles = this.dues.size() - (this.products - this.recurring);
		expected.add(List.of(this.recurring, cycles));
		int past = (int) days.stream().filter((day) -> day.isBefore(this.counted.today)).count();
		if (past > 0) {
			expected.add(List.of(past));
		}
		List<Integer> peak = peak();
		if (peak.get(0) > 1) {
			expected.add(peak);
		}
		List<LocalDate> off = days.stream().distinct().filter(this::off).sorted().toList();
		if (!off.isEmpty()) {
			expected.add(List.of(off.size()));
		}
		int without = (int) this.dues.stream().filter((due) -> due.day() == null).count();
		expected.add(List.of(without));
		assertThat(said.stream().map(ShownPage::numbersIn)).as(String.join("\n", said)).isEqualTo(expected);
		off.stream().limit(3).forEach((day) -> assertThat(String.join(" ", said)).contains(DAY.format(day)));
	}

	/** The heaviest week of a unit to which this plan adds something. */
	private List<Integer> peak() {
		LocalDate monday = this.counted.today.with(DayOfWeek.MONDAY);
		int all = 0;
		int own = 0;
		LocalDate first = LocalDate.MAX;
		for (Due due : this.dues) {
			if (due.day() != null && !due.day().isBefore(monday)) {
				LocalDate week = due.day().with(DayOfWeek.MONDAY);
				int planned = planned(due.unit(), week);
				int sum = planned + present(due.unit(), week, week.plusWeeks(1));
				if (sum > all || sum == all && week.isBefore(first)) {
					all = sum;
					own = planned;
					first = week;
				}
			}
		}
		return List.of(all, own);
	}

	private int planned(UUID unit, LocalDate week) {
		return (int) this.dues.stream()
			.filter((due) -> due.unit().equals(unit) && due.day() != null
					&& due.day().with(DayOfWeek.MONDAY).equals(week))
			.count();
	}

	/** What the unit has already, cycles that are still to open with it. */
	private int present(UUID unit, LocalDate from, LocalDate before) {
		return this.counted.count(
				"t.lead_unit = :unit and t.due_on >= :from and t.due_on < :before" + CountedTasks.OPEN,
				Map.of("unit", unit, "from", from, "before", before))
				+ this.counted
					.ask("select count(*) from series_cycle c join task_series s on s.id = c.series_id where s.agency_id = ?"
							+ " and c.task_id is null and c.state <> 'DROPPED' and s.lead_unit = ? and c.due_on >= ?"
							+ " and c.due_on < ?", this.counted.agency.value(), unit, from, before);
	}

	private void timeline() {
		Map<LocalDate, Integer> weeks = new TreeMap<>();
		this.dues.stream()
			.filter((due) -> due.day() != null)
			.forEach((due) -> weeks.merge(due.day().with(DayOfWeek.MONDAY), 1, Integer::sum));
		List<Element> rows = this.page.all("figure.chart tbody tr");
		List<Element> bars = this.page.all("rect.chart-bar");
		assertThat(rows).hasSameSizeAs(weeks.keySet());
		assertThat(bars).hasSameSizeAs(rows);
		int most = weeks.values().stream().mapToInt(Integer::intValue).max().orElse(1);
		int at = 0;
		for (Map.Entry<LocalDate, Integer> week : weeks.entrySet()) {
			assertThat(this.page.words(ShownPage.all(rows.get(at), "th").get(0))).isEqualTo(DAY.format(week.getKey()));
			assertThat(this.page.number(ShownPage.all(rows.get(at), "td").get(0))).isEqualTo(week.getValue());
			assertThat(this.page.drawn(bars.get(at), "height")).isCloseTo(90.0 * week.getValue() / most, within(0.5));
			assertThat(this.page.number(this.page.all("figure.chart g text").get(at))).isEqualTo(week.getValue());
			at++;
		}
		this.page.named("figure.chart text");
	}

	private void load() {
		this.page.named("table.feasible-load thead", "p.sheet-note");
		Map<String, UUID> units = this.counted.ids("unit");
		LocalDate monday = this.counted.today.with(DayOfWeek.MONDAY);
		for (Element row : this.page.all("table.feasible-load tbody tr")) {
			UUID unit = units.get(this.page.words(ShownPage.all(row, "th").get(0)));
			List<Element> cells = ShownPage.all(row, "td");
			assertThat(this.page.number(cells.get(0)))
				.isEqualTo((int) this.dues.stream().filter((due) -> due.unit().equals(unit)).count());
			assertThat(this.page.number(cells.get(1)))
				.isEqualTo(present(unit, LocalDate.of(2000, 1, 1), LocalDate.of(9999, 1, 1)));
			for (int week = 0; week < 8; week++) {
				LocalDate from = monday.plusWeeks(week);
				int planned = planned(unit, from);
				int present = present(unit, from, from.plusWeeks(1));
				assertThat(this.page.numbers(cells.get(week + 2)))
					.isEqualTo((planned + present > 0) ? List.of(planned, present) : List.of());
			}
		}
	}

	/** One time that something is to be handed in. */
	private record Due(UUID unit, LocalDate day) {
	}

}
