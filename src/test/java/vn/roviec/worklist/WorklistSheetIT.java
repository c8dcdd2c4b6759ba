package vn.roviec.worklist;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.roviec.agency.Actor;
import vn.roviec.agency.Agencies;
import vn.roviec.agency.RegisterAgency;
import vn.roviec.support.ApplicationTest;
import vn.roviec.support.Commune;
import vn.roviec.support.Jobs;
import vn.roviec.support.SignedIn;
import vn.roviec.support.Values;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.util.HtmlUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/**
 * Lists of work of every kind, longer than one page and than one reading of the table,
 * are taken away as their pages show them one after the other.
 */
@ApplicationTest
@AutoConfigureMockMvc
class WorklistSheetIT {

	private static final int ROWS = 900;

	private static final Pattern NEXT = Pattern.compile(" rel=\"next\" href=\"([^\"]*)\"");

	/** Addresses of lists, and how many rows each has at least. */
	private static final Map<String, Integer> LISTS = new TreeMap<>(
			Map.of("?tab=mine", 525, "?tab=mine&deadline=late", 90, "?tab=mine&q=so%201", 100, "?tab=unit", 70,
					"?tab=coordinated", 70, "?tab=followed", 150, "?tab=done", 70));

	@Autowired
	private ApplicationContext application;

	@Autowired
	private JdbcTemplate jdbc;

	private Commune commune;

	private SignedIn pages;

	@BeforeEach
	void begin() throws Exception {
		this.application.getBean(Jobs.class).jumpTo("2026-03-04T08:00");
		this.commune = new Commune(this.application.getBean(RegisterAgency.class),
				this.application.getBean(Agencies.class));
		this.pages = new SignedIn(this.application);
		fill();
	}

	/** No work is left that no process leads. */
	@AfterEach
	void end() {
		this.jdbc.update("delete from work_item where agency_id = ?", this.commune.id.value());
	}

	@Test
	void theFileHasTheRowsOfAllPages() throws Exception {
		Actor head = this.commune.economyHead();
		for (Map.Entry<String, Integer> list : LISTS.entrySet()) {
			List<List<String>> file = Values
				.of(this.pages.perform(head, get(URI.create("/worklist/sheet" + list.getKey() + "&format=csv"))))
				.stream()
				.skip(1)
				.map((line) -> List.of(line.get(0), line.get(1), line.get(2), line.get(3), line.get(6)))
				.toList();
			assertThat(file).as(list.getKey())
				.hasSizeGreaterThanOrEqualTo(list.getValue())
				.doesNotHaveDuplicates()
				.containsExactlyElementsOf(shown(head, "/worklist" + list.getKey()));
		}
	}

	/** The rows of all pages of a list. */
	private List<List<String>> shown(Actor reader, String address) throws Exception {
		List<List<String>> rows = new ArrayList<>();
		for (String page = address; !page.isEmpty();) {
			String html = this.pages.perform(reader, get(URI.create(page))).getContentAsString();
			for (String group : after(html, "<section class=\"work-group")) {
				String name = between(group, "work-group-title", "<span>");
				after(group, "<li class=\"work-row").forEach(
						(row) -> rows.add(List.of(between(row, "work-what", "</a>"), between(row, "work-from", "</a>"),
								name, between(row, "work-deadline", "<span class=\"work-wait"),
								between(row, "work-wait", "</span>"))));
			}
			Matcher next = NEXT.matcher(html);
			page = next.find() ? HtmlUtils.htmlUnescape(next.group(1)) : "";
		}
		return rows;
	}

	private static List<String> after(String html, String start) {
		return Arrays.stream(html.split(start)).skip(1).toList();
	}

	/** The words from the element that begins so. */
	private static String between(String html, String start, String end) {
		int from = html.indexOf(start);
		if (from < 0) {
			return "";
		}
		int words = html.indexOf('>', from) + 1;
		return HtmlUtils.htmlUnescape(html.substring(words, html.indexOf(end, words)).replaceAll("<[^>]*>", ""))
			.replaceAll("\\s+", " ")
			.strip();
	}

	/** Work of each step, of which the head has most. */
	private void fill() throws Exception {
		try (Stream<Path> forms = Files.list(Path.of("forms"))) {
			List<String> steps = forms.map((form) -> form.getFileName().toString().replace(".html", ""))
				.sorted()
				.toList();
			this.jdbc.batchUpdate("""
					insert into work_item (id, agency_id, process_key, task_key, subject_id, plan_id, unit_id,
					follow_unit_id, title, plan_title, folded, candidate, requester_id, assignee_id, due_on,
					strict_before, state, created_at, claimed_at, changed_at, ended_at, ended_by)
					values (?, ?, 'appendix-task', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
					""", IntStream.range(0, ROWS).mapToObj((no) -> row(no, steps.get(no % steps.size()))).toList());
		}
	}

	private Object[] row(int no, String step) {
		UUID head = this.commune.economyHead().officer().value();
		UUID economist = this.commune.economist().officer().value();
		String unit = "U:" + this.commune.economy;
		OffsetDateTime made = OffsetDateTime.parse("2026-02-02T08:00:00+07:00").plusMinutes(no % 40);
		int place = no % 12;
		boolean followed = place == 0 || place == 1;
		boolean done = place == 2;
		boolean held = place > 7 || place == 1;
		String candidate = followed ? "R:CLERK" : (place == 3 || place == 4) ? unit : unit + ":HEAD";
		LocalDate due = (no % 7 == 0) ? null : LocalDate.of(2026, 2, 23).plusDays(no * 5L % 40);
		return new Object[] { UUID.randomUUID().toString(), this.commune.id.value(), (place == 3) ? "contribute" : step,
				UUID.randomUUID(), UUID.randomUUID(), this.commune.economy.value(),
				followed ? this.commune.economy.value() : null, "Việc, \"số\" " + no, "Kế hoạch " + no % 5,
				"viec so " + no, candidate, economist, held ? ((place == 1) ? economist : head) : null, due,
				no % 4 == 0, done ? "DONE" : held ? "CLAIMED" : "OPEN", made, held ? made : null, made,
				done ? made.plusHours(no) : null, done ? head : null };
	}

}
