package vn.roviec.report;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import org.attoparser.dom.Element;

import static org.assertj.core.api.Assertions.assertThat;

/** Reads every figure of the Monday sheet and of the wall. */
final class MeetingFigures {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

	private static final Map<String, String> DECIDE = Map.of("sign", "Ký kế hoạch", "extend", "Gia hạn", "obstacle",
			"Tháo gỡ vướng mắc");

	private static final String WAITING = """
			select kind, id from (
			select 'sign' as kind, id, updated_at as since from plan where agency_id = :agency and status = 'SIGNING'
			union all select 'extend', task_id, asked_at from extension_request
			where agency_id = :agency and state in ('ASKED', 'PROPOSED')
			union all select 'obstacle', task_id, raised_at from obstacle
			where agency_id = :agency and resolved_at is null and state <> 'LAPSED') waiting order by since, id
			""";

	private final CountedTasks counted;

	private final Function<String, String> open;

	MeetingFigures(CountedTasks counted, Function<String, String> open) {
		this.counted = counted;
		this.open = open;
	}

	/** Late tasks. */
	int late() {
		return this.counted.in("late", null, null, null);
	}

	/** Open tasks that are due within the week that is planned, from today on. */
	int due() {
		return this.counted.count("t.due_on >= :today and t.due_on <= :sunday" + CountedTasks.OPEN,
				Map.of("today", this.counted.today, "sunday", monday().plusDays(6)));
	}

	/** On Saturday and Sunday the coming one. */
	LocalDate monday() {
		LocalDate day = this.counted.today;
		return (day.getDayOfWeek().getValue() < 6) ? day.with(DayOfWeek.MONDAY)
				: day.with(DayOfWeek.MONDAY).plusWeeks(1);
	}

	/** Kinds of what waits for a decision, what has waited longest first. */
	List<String> undecided() {
		return waiting().stream().map(Waiting::kind).toList();
	}

	private List<Waiting> waiting() {
		return this.counted.jdbc()
			.sql(WAITING)
			.param("agency", this.counted.agency.value())
			.query((row, number) -> new Waiting(row.getString("kind"), row.getObject("id", UUID.class)))
			.list();
	}

	void check() {
		ShownPage sheet = new ShownPage(this.open.apply("/follow/monday"));
		assertThat(sheet.words(sheet.all("h1").get(0)))
			.isEqualTo("Giao ban tuần " + DAY.format(monday()) + " – " + DAY.format(monday().plusDays(6)));
		int open = this.counted.in("open", null, null, null);
		assertThat(sheet.numbers(sheet.all("p.page-lead").get(0)))
			.isEqualTo(List.of(open, late(), due(), waiting().size()));
		List<Element> parts = sheet.all("section");
		part(sheet, parts.get(0), List.of(1, late()), 9);
		part(sheet, parts.get(1), List.of(2, due()), 9);
		part(sheet, parts.get(2), List.of(3, waiting().size()), 9);
		decisions(sheet, parts.get(2), "li a", 9);
		assertThat(sheet.left()).isEmpty();
		wall(open);
	}

	private void part(ShownPage sheet, Element part, List<Integer> title, int most) {
		assertThat(sheet.numbers(ShownPage.all(part, "h2").get(0))).isEqualTo(title);
		lines(sheet, part, title.get(1), most);
	}

	/** Each line says what is to be decided, and leads to it where it is a link. */
	private void decisions(ShownPage sheet, Element part, String path, int most) {
		assertThat(ShownPage.all(part, path).stream().map((line) -> sheet.words(line).replaceFirst(":.*", "")))
			.containsExactlyElementsOf(undecided().stream().limit(most).map(DECIDE::get).toList());
		assertThat(ShownPage.all(part, "a").stream().map((link) -> link.getAttributeValue("href")))
			.isSubsetOf(waiting().stream().limit(most).map(Waiting::href).toList());
	}

	private void lines(ShownPage sheet, Element part, int count, int most) {
		List<Element> lines = ShownPage.all(part, "li");
		assertThat(lines).hasSize(Math.min(most, count));
		for (Element line : lines) {
			for (Element when : ShownPage.all(line, "span.deadline-words")) {
				when(sheet, line, when);
			}
			sheet.words(line);
		}
		List<Element> more = ShownPage.all(part, "p");
		assertThat(more.isEmpty() ? 0 : sheet.number(more.get(0))).isEqualTo(Math.max(0, count - most));
	}

	/** "quá hạn 3 ngày làm việc", "còn 2 ngày làm việc": by the days of the database. */
	private void when(ShownPage sheet, Element line, Element when) {
		String words = sheet.words(when);
		List<Element> links = ShownPage.all(line, "a");
		if (links.isEmpty() || !words.contains("ngày làm việc")) {
			return;
		}
		String task = links.get(0).getAttributeValue("href").replaceAll(".*/", "");
		String days = words.startsWith("quá hạn") ? CountedTasks.LATE_DAYS : CountedTasks.DAYS_LEFT;
		assertThat(ShownPage.numbersIn(words)).as(words)
			.containsExactly(this.counted.jdbc()
				.sql("select " + days + " from appendix_task t where t.id = :task and t.agency_id = :agency")
				.param("task", UUID.fromString(task))
				.param("agency", this.counted.agency.value())
				.param("today", this.counted.today)
				.query(Integer.class)
				.single());
	}

	private void wall(int open) {
		ShownPage wall = new ShownPage(this.open.apply("/follow/wall"));
		int year = this.counted.today.getYear();
		int done = this.counted.in("done", null, null, year) + this.counted.in("done-late", null, null, year);
		assertThat(wall.all("dd").stream().map(wall::number)).containsExactly(late(), due(), waiting().size(), open,
				done);
		List<Element> parts = wall.all("section");
		lines(wall, parts.get(0), late(), 7);
		lines(wall, parts.get(1), due(), 7);
		lines(wall, parts.get(2), waiting().size(), 7);
		decisions(wall, parts.get(2), "span.wall-what", 7);
		wall.named("header");
		assertThat(wall.left()).isEmpty();
	}

	/** What somebody is to decide: of a plan or of a task. */
	private record Waiting(String kind, UUID id) {

		private String href() {
			return this.kind.equals("sign") ? "/plans/" + this.id + "/sign" : "/tasks/" + this.id;
		}

	}

}
