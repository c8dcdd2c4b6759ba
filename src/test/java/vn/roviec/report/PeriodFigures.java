package vn.roviec.report;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.attoparser.dom.Element;
import org.jspecify.annotations.Nullable;

import vn.roviec.deadline.ReportingPeriod;

import org.springframework.web.util.HtmlUtils;

import static org.assertj.core.api.Assertions.assertThat;

/** Reads every figure of a periodic report, a final review and the PAR INDEX. */
final class PeriodFigures {

	private static final String HANDED_IN = "floor((extract(epoch from t.submitted_at) + 25200) / 86400)";

	private static final String DUE = "floor(extract(epoch from t.due_on) / 86400)";

	private static final String IN = " t.submitted_at is not null and t.status <> 'PERFORMING'";

	private static final String STOPPED = " t.status = 'CANCELLED'";

	private static final String DONE = " t.completed_at is not null";

	private static final String OVERDUE = " t.completed_at is null and not (" + STOPPED + ") and (" + IN + " and "
			+ HANDED_IN + " > " + DUE + " or not (" + IN + ") and t.due_on < :today)";

	private final CountedTasks counted;

	private final Function<String, String> open;

	PeriodFigures(CountedTasks counted, Function<String, String> open) {
		this.counted = counted;
		this.open = open;
	}

	private int count(UUID plan, @Nullable UUID unit, String condition) {
		Map<String, Object> parameters = new HashMap<>(Map.of("plan", plan, "today", this.counted.today));
		parameters.put("unit", (unit != null) ? unit : new UUID(0, 0));
		return this.counted.count(
				"t.plan_id = :plan" + ((unit != null) ? " and t.lead_unit = :unit" : "") + " and " + condition,
				parameters);
	}

	/** Of a report that was opened as its cut-off ended, so that now is then. */
	void report(UUID report, UUID plan, ReportingPeriod period) {
		String began = "timestamp with time zone '" + period.begins(CountedTasks.VIETNAM) + "'";
		String counts = "not (" + STOPPED + " and t.changed_at < " + began + ")";
		ShownPage page = new ShownPage(this.open.apply("/reports/" + report));
		int stopped = count(plan, null, STOPPED + " and t.changed_at >= " + began);
		int tasks = count(plan, null, counts);
		int done = count(plan, null, DONE);
		int overdue = count(plan, null, OVERDUE);
		List<Element> figures = page.all("dl.facts dd");
		assertThat(page.number(figures.get(0))).isEqualTo(tasks);
		assertThat(page.numbers(figures.get(1))).containsExactly(done, 100 * done / (tasks - stopped));
		String within = DONE + " and t.completed_at >= " + began;
		assertThat(page.number(figures.get(2))).isEqualTo(count(plan, null, within));
		assertThat(page.number(figures.get(4))).isEqualTo(overdue);
		assertThat(page.number(figures.get(3))).isEqualTo(tasks - done - overdue - stopped);
		lines(page, tasks);
		page.named("p.page-note", "h1", "nav", "p.page-lead", "details", "#lines td.text-pre", "#lines td.cell-main");
		page.named("title", "ol", "ul.rows small");
		assertThat(page.left()).as("figures that nobody has counted").isEmpty();
		body(report, plan, counts, within);
	}

	private void lines(ShownPage page, int tasks) {
		List<Element> rows = page.all("#lines tbody tr")
			.stream()
			.filter((row) -> !ShownPage.all(row, "a").isEmpty())
			.toList();
		assertThat(rows).hasSize(tasks);
		page.named("#lines tr.table-group");
		for (int at = 0; at < rows.size(); at++) {
			List<Element> cells = ShownPage.all(rows.get(at), "td");
			assertThat(page.number(cells.get(0))).isEqualTo(at + 1);
			UUID task = UUID
				.fromString(ShownPage.all(rows.get(at), "a").get(0).getAttributeValue("href").replaceAll(".*/", ""));
			String mark = this.counted.jdbc()
				.sql("select case when " + STOPPED + " then 'Dừng' when " + OVERDUE + " or " + DONE + " and "
						+ HANDED_IN + " > " + DUE + " then 'Chậm' when " + DONE + " and " + HANDED_IN + " < " + DUE
						+ " then 'Vượt' when " + DONE + " then 'Đạt' else 'Đang thực hiện' end"
						+ " from appendix_task t where t.id = :task")
				.param("task", task)
				.param("today", this.counted.today)
				.query(String.class)
				.single();
			assertThat(page.words(cells.get(5))).isEqualTo(mark);
			String cumulative = page.words(cells.get(4));
			if (cumulative.startsWith("Đạt")) {
				assertThat(ShownPage.numbersIn(cumulative))
					.containsExactly(this.counted.ask("select progress_percent from appendix_task where id = ?", task));
			}
		}
	}

	/** The text that was drafted: its table says of each unit what the database does. */
	private void body(UUID report, UUID plan, String counts, String within) {
		String body = this.counted.jdbc()
			.sql("select body from periodic_report where id = ?")
			.param(report)
			.query(String.class)
			.single();
		Map<String, UUID> units = this.counted.ids("unit");
		int rows = 0;
		for (String line : body.lines().filter((one) -> one.startsWith("| ") && !one.contains("Tổng số")).toList()) {
			String name = line.split("\\|")[1].strip();
			UUID unit = units.get(name);
			assertThat(unit != null || name.equals("Cộng")).as(name).isTrue();
			int tasks = count(plan, unit, counts);
			int done = count(plan, unit, DONE);
			int overdue = count(plan, unit, OVERDUE);
			int stopped = tasks - count(plan, unit, "not (" + STOPPED + ")");
			assertThat(ShownPage.numbersIn(line)).as(name)
				.containsExactly(tasks, done, count(plan, unit, within), overdue, tasks - done - overdue - stopped);
			rows++;
		}
		assertThat(rows).as(body).isGreaterThan(2);
	}

	/** Of a plan whose time is over, as its form offers it. */
	void review(UUID plan) {
		String words = HtmlUtils.htmlUnescape(this.open.apply("/plans/" + plan)
			.replaceAll("(?s).*(Kế hoạch giao \\d+ nhiệm vụ.*?)</textarea>.*", "$1"));
		String all = "1 = 1";
		int done = count(plan, null, DONE);
		int stopped = count(plan, null, STOPPED);
		int late = count(plan, null, DONE + " and " + HANDED_IN + " > " + DUE);
		int early = count(plan, null, DONE + " and " + HANDED_IN + " < " + DUE);
		int tasks = count(plan, null, all);
		assertThat(ShownPage.numbersIn(words.lines().findFirst().orElseThrow())).as(words)
			.containsExactly(tasks,
					this.counted.ask("select count(distinct lead_unit) from appendix_task where plan_id = ?", plan),
					done, early, done - early - late, late, stopped, tasks - done - stopped);
		titled(words, "Nhiệm vụ chậm và lý do", late + count(plan, null, OVERDUE));
		titled(words, "Nhiệm vụ điều chỉnh thời hạn",
				count(plan, null, "exists (select 1 from due_change c where c.task_id = t.id)"));
		titled(words, "Nhiệm vụ dừng", stopped);
		titled(words, "Khó khăn, vướng mắc đã gặp, bài học rút ra",
				count(plan, null, "exists (select 1 from obstacle o where o.task_id = t.id)"));
		titled(words, "Nhiệm vụ chưa xong, chuyển sang kế hoạch sau", tasks - done - stopped);
	}

	private static void titled(String words, String title, int expected) {
		Matcher found = Pattern.compile(Pattern.quote(title) + " \\((\\d+)\\)").matcher(words);
		assertThat(found.find() ? Integer.parseInt(found.group(1)) : 0).as(title).isEqualTo(expected);
	}

	/** Every task of the year stands under one heading, and the headings count them. */
	void parIndex(int year) {
		ShownPage page = new ShownPage(this.open.apply("/par-index?year=" + year));
		int all = 0;
		for (Element group : page.all("details.sheet")) {
			List<Element> tasks = ShownPage.all(group, "li");
			List<Element> figures = ShownPage.all(group, "summary span.quiet");
			if (!figures.isEmpty()) {
				List<UUID> ids = tasks.stream()
					.map((task) -> UUID
						.fromString(ShownPage.all(task, "a").get(0).getAttributeValue("href").replaceAll(".*/", "")))
					.toList();
				assertThat(page.numbers(figures.get(0))).containsExactly(tasks.size(),
						(int) ids.stream().filter((id) -> shows(id, DONE)).count(),
						(int) ids.stream()
							.filter((id) -> shows(id,
									"(t.result_document <> '' or exists (select 1 from stored_file f"
											+ " where f.subject = t.id and f.purpose = 'EVIDENCE'))"))
							.count());
				all += tasks.size();
			}
		}
		assertThat(all).isPositive()
			.isEqualTo(this.counted.count(
					"t.status <> 'CANCELLED' and (t.due_on between :first and :last or t.due_on is null" + " and "
							+ "floor((extract(epoch from t.launched_at) + 25200) / 86400) between :from and :until)",
					Map.of("first", LocalDate.of(year, 1, 1), "last", LocalDate.of(year, 12, 31), "from",
							LocalDate.of(year, 1, 1).toEpochDay(), "until", LocalDate.of(year, 12, 31).toEpochDay())));
		page.named("nav", "h1", "details summary strong", "details li", "p.field-help");
		assertThat(page.left()).as("figures that nobody has counted").isEmpty();
	}

	private boolean shows(UUID task, String condition) {
		return this.counted.ask("select count(*) from appendix_task t where t.id = ? and " + condition, task) > 0;
	}

}
