package vn.roviec.report;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import org.attoparser.dom.Element;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

/** Reads every figure of the facts of units and people, the days of waiting too. */
final class FactsPageFigures {

	/** Vietnamese days since 1970, by arithmetic that no zone of a session changes. */
	private static final String DAY = "floor((extract(epoch from %s) + 25200) / 86400)";

	/** Working days after a share was awaited until it was given, or until today. */
	private static final String WAITED = "select count(*) from task_contribution c join appendix_task t on t.id ="
			+ " c.appendix_task join figures_day d on d.no > " + DAY.formatted("c.awaited_at")
			+ " and d.no <= coalesce(" + DAY.formatted("c.given_at") + ", :today)"
			+ " where t.agency_id = :agency and t.status <> 'CANCELLED' and ";

	private final CountedTasks counted;

	private final @Nullable Integer year;

	private final ShownPage page;

	private int waited;

	FactsPageFigures(CountedTasks counted, @Nullable Integer year, Function<String, String> open) {
		this.counted = counted;
		this.year = year;
		this.page = new ShownPage(open.apply("/follow/facts?year=" + ((year != null) ? year : "all")));
	}

	/** Says how many days units waited for others, all together. */
	int check() {
		this.page.named("p.page-lead");
		List<Element> tables = this.page.all("table.matrix-facts");
		lines(tables.get(0), "lead_unit", this.counted.ids("unit"));
		lines(tables.get(1), "assignee", this.counted.ids("officer"));
		assertThat(this.page.left()).as("figures that nobody has counted").isEmpty();
		return this.waited;
	}

	private void lines(Element table, String whose, Map<String, UUID> ids) {
		for (Element row : ShownPage.all(table, "tbody tr")) {
			String name = this.page.words(ShownPage.all(row, "th").get(0));
			UUID who = ids.remove(name);
			int late = in("late", whose, who);
			int open = in("open", whose, who);
			int done = in("done", whose, who);
			int doneLate = in("done-late", whose, who);
			List<Element> cells = ShownPage.all(row, "td");
			assertThat(cells.subList(0, 6).stream().map(this.page::number)).as(name + " on " + this.counted.today)
				.containsExactly(open + done + doneLate, open, late, done, doneLate, returned(whose, who));
			if (cells.size() > 6) {
				int waits = days("t.lead_unit", who);
				this.waited += waits;
				assertThat(cells.subList(6, 8).stream().map(this.page::number)).as("days of " + name)
					.containsExactly(waits, days("c.unit_id", who));
			}
		}
		ids.forEach((name, who) -> assertThat(in("open", whose, who) + in("done", whose, who)).as(name).isZero());
	}

	private int in(String state, String whose, UUID who) {
		return this.counted.in(state, whose, who, null, this.year);
	}

	private int returned(String whose, UUID who) {
		return this.counted.count(
				"t." + whose + " = :who and t.return_count > 0 and t.status <> 'CANCELLED' and " + ended("t"),
				parameters(who));
	}

	/** What is done counts in the year in which it was handed in. */
	private String ended(String task) {
		return (this.year == null) ? "1 = 1"
				: "(" + task + ".completed_at is null or " + DAY.formatted(task + ".submitted_at") + " between "
						+ LocalDate.of(this.year, 1, 1).toEpochDay() + " and "
						+ LocalDate.of(this.year, 12, 31).toEpochDay() + ")";
	}

	private int days(String whose, UUID unit) {
		Map<String, Object> parameters = parameters(unit);
		parameters.put("today", this.counted.today.toEpochDay());
		parameters.put("agency", this.counted.agency.value());
		return this.counted.jdbc()
			.sql(WAITED + whose + " = :who and c.awaited_at is not null and " + ended("t"))
			.params(parameters)
			.query(Integer.class)
			.single();
	}

	private static Map<String, Object> parameters(UUID who) {
		return new HashMap<>(Map.of("who", who));
	}

}
