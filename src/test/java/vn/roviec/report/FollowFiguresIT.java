package vn.roviec.report;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.roviec.agency.AgencyId;
import vn.roviec.agency.OfficerId;
import vn.roviec.agency.UnitId;
import vn.roviec.support.ApplicationTest;
import vn.roviec.support.SignedIn;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Simulated years of a commune: each figure of each picture equals a count of its own,
 * and the list behind it has as many lines.
 */
@ApplicationTest
@AutoConfigureMockMvc
class FollowFiguresIT {

	private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

	private static final String OPEN = " and t.status in ('WAITING', 'PERFORMING', 'SHARING', 'ACCEPTING', 'CONFIRMING')";

	private static final String LATE_DAYS = "(select count(*) from figures_day d where d.falls_on > t.due_on and d.falls_on <= :today)";

	/** Working days left, the day before a date "trước ngày" being the last. */
	private static final String DAYS_LEFT = """
			(select count(*) from figures_day d where d.falls_on > :today and d.falls_on <= t.due_on
			and (not t.strict_before or d.falls_on < t.due_on))""";

	@Autowired
	private ApplicationContext application;

	@Autowired
	private TaskFigures figures;

	@Autowired
	private ComingWeeks weeks;

	@Autowired
	private TaskCourse course;

	@Autowired
	private WorkFacts facts;

	@Autowired
	private Decisions decisions;

	@Autowired
	private JdbcClient jdbc;

	private SimulatedYears years;

	@BeforeEach
	void begin() {
		WorkedDays.drop(this.jdbc);
		WorkedDays.into(this.jdbc);
		this.years = new SimulatedYears(this.application, 20260105);
	}

	@AfterEach
	void end() {
		WorkedDays.drop(this.jdbc);
	}

	@Test
	void everyFigureIsItsCountAndItsList() throws Exception {
		for (String moment : List.of("2026-01-05T09:00", "2026-04-07T08:00", "2026-05-02T23:30", "2026-07-06T06:30",
				"2026-09-17T08:00", "2026-10-08T08:00", "2026-12-31T23:00", "2027-01-11T08:00")) {
			this.years.until(moment);
			LocalDate today = LocalDate.parse(moment.substring(0, 10));
			matrixIs(today, TaskFilter.of(null, null, today.getYear()));
			matrixIs(today, TaskFilter.of(null, this.years.plans.get(0), null));
			weeksAre(today);
			courseIs(today, TaskFilter.of(null, null, 2026));
			courseIs(today, TaskFilter.of(this.years.commune.economy, this.years.plans.get(0), null));
			obstaclesAre();
			factsAre();
		}
		assertThat(this.seenStates).contains("waiting", "doing", "soon", "late-0", "late-3", "late-7", "late-15",
				"done", "done-late");
		pagesSayTheSame();
	}

	private final List<String> seenStates = new ArrayList<>();

	private void matrixIs(LocalDate today, TaskFilter filter) {
		Matrix matrix = this.figures.matrix(agency(), filter);
		int all = 0;
		for (UnitId unit : List.of(this.years.commune.culture, this.years.commune.economy, this.years.commune.office,
				this.years.commune.centre)) {
			Map<String, Integer> counts = matrix.rows()
				.stream()
				.filter((row) -> row.unit().equals(unit.value()))
				.findFirst()
				.map(Matrix.Row::counts)
				.orElse(Map.of());
			for (String state : matrix.standing().states()) {
				int figure = counts.getOrDefault(state, 0);
				assertThat(figure).as(state + " of " + unit + " on " + today)
					.isEqualTo(counted(state, unit, today, filter));
				TaskFilter behind = filter.of(unit).in(state);
				assertThat(this.figures.page(agency(), behind, 0, 1000)).hasSize(figure);
				assertThat(this.figures.count(agency(), behind)).isEqualTo(figure);
				if (figure > 0) {
					this.seenStates.add(state);
				}
				all += figure;
			}
		}
		assertThat(matrix.total(matrix.standing().states())).isEqualTo(all);
		assertThat(this.figures.count(agency(), filter)).isEqualTo(all);
	}

	private int counted(String state, UnitId unit, LocalDate today, TaskFilter filter) {
		return switch (state) {
			case "late-0" -> open(unit, today, filter, "t.due_on < :today and " + LATE_DAYS + " < 3");
			case "late-3" -> open(unit, today, filter, "t.due_on < :today and " + LATE_DAYS + " between 3 and 6");
			case "late-7" -> open(unit, today, filter, "t.due_on < :today and " + LATE_DAYS + " between 7 and 14");
			case "late-15" -> open(unit, today, filter, "t.due_on < :today and " + LATE_DAYS + " >= 15");
			case "soon" -> open(unit, today, filter, "t.due_on >= :today and " + DAYS_LEFT + " <= 3");
			case "waiting" -> open(unit, today, filter,
					"(t.due_on is null or t.due_on >= :today and " + DAYS_LEFT + " > 3) and t.accepted_at is null");
			case "doing" -> open(unit, today, filter,
					"(t.due_on is null or t.due_on >= :today and " + DAYS_LEFT + " > 3) and t.accepted_at is not null");
			case "done" -> (int) done(unit, filter).stream().filter((task) -> !task.late()).count();
			case "done-late" -> (int) done(unit, filter).stream().filter(Done::late).count();
			default -> throw new IllegalArgumentException(state);
		};
	}

	private int open(UnitId unit, LocalDate today, TaskFilter filter, String condition) {
		return this.jdbc
			.sql("select count(*) from appendix_task t where t.agency_id = :agency and t.lead_unit = :unit" + OPEN
					+ ((filter.plan() != null) ? " and t.plan_id = :plan" : "") + " and " + condition)
			.param("agency", agency().value())
			.param("unit", unit.value())
			.param("plan", filter.plan())
			.param("today", today)
			.query(Integer.class)
			.single();
	}

	private List<Done> done(UnitId unit, TaskFilter filter) {
		return this.jdbc.sql(
				"select due_on, submitted_at, plan_id from appendix_task where agency_id = ? and lead_unit = ? and completed_at is not null")
			.params(agency().value(), unit.value())
			.query((row, number) -> new Done(row.getObject("due_on", LocalDate.class),
					row.getObject("submitted_at", OffsetDateTime.class).atZoneSameInstant(VIETNAM).toLocalDate(),
					row.getObject("plan_id", UUID.class)))
			.list()
			.stream()
			.filter((task) -> filter.plan() == null || filter.plan().equals(task.plan()))
			.filter((task) -> filter.year() == null || task.handedIn().getYear() == filter.year())
			.toList();
	}

	private void weeksAre(LocalDate today) {
		Heat heat = this.weeks.heat(agency(), TaskFilter.of(null, null, null));
		assertThat(heat.weeks()).hasSize(8).first().isEqualTo(today.with(DayOfWeek.MONDAY));
		for (Heat.Row row : heat.rows()) {
			UnitId unit = new UnitId(row.unit());
			for (LocalDate week : heat.weeks()) {
				int figure = row.counts().getOrDefault(week, 0);
				assertThat(figure).isEqualTo(counted("t.lead_unit = ? and t.due_on >= ? and t.due_on < ?" + OPEN,
						row.unit(), week, week.plusDays(7)));
				assertThat(this.figures.page(agency(), TaskFilter.of(unit, null, null).due(week), 0, 1000))
					.hasSize(figure);
			}
		}
		assertThat(
				heat.rows().stream().flatMap((row) -> row.counts().values().stream()).mapToInt(Integer::intValue).sum())
			.isEqualTo(counted("t.due_on >= ? and t.due_on < ?" + OPEN, heat.weeks().get(0),
					heat.weeks().get(0).plusDays(56)));
	}

	/** A cancelled task was never planned; what is done counts from its last hand-in. */
	private void courseIs(LocalDate today, TaskFilter filter) {
		BurnUp burnUp = this.course.burnUp(agency(), filter);
		String asked = "t.status <> 'CANCELLED' and (t.plan_id = ? and t.lead_unit = ? or ? and t.due_on between date '2026-01-01'"
				+ " and date '2026-12-31')";
		UUID plan = filter.plan();
		UUID unit = (filter.unit() != null) ? filter.unit().value() : null;
		for (BurnUp.Point point : burnUp.points()) {
			assertThat(point.planned()).as("planned until " + point.day())
				.isEqualTo(counted(asked + " and t.due_on <= ?", plan, unit, plan == null, point.day()));
			if (!point.day().isAfter(today)) {
				assertThat(point.done()).as("done until " + point.day())
					.isEqualTo(counted(
							asked + " and t.due_on is not null and t.completed_at is not null and t.submitted_at < ?",
							plan, unit, plan == null,
							point.day().plusDays(1).atStartOfDay(VIETNAM).toOffsetDateTime()));
			}
			else {
				assertThat(point.known()).isFalse();
			}
		}
	}

	private void obstaclesAre() {
		int figure = this.figures.count(agency(), TaskFilter.of(null, null, null).inTheWay());
		assertThat(figure).isEqualTo(this.jdbc
			.sql("select count(*) from obstacle where agency_id = ? and resolved_at is null and state <> 'LAPSED'")
			.param(agency().value())
			.query(Integer.class)
			.single());
		assertThat(this.weeks.obstacles(agency(), TaskFilter.of(null, null, null), 1000)).hasSize(figure);
	}

	private void factsAre() {
		TaskFilter all = TaskFilter.of(null, null, null);
		for (String whose : List.of("lead_unit", "assignee")) {
			List<WorkFacts.Facts> lines = whose.equals("assignee") ? this.facts.people(agency(), all)
					: this.facts.units(agency(), all);
			String counts = "t.status <> 'CANCELLED' and t." + whose + " = ?";
			for (WorkFacts.Facts one : lines) {
				assertThat(one.tasks()).isEqualTo(counted(counts, one.who()));
				assertThat(one.running()).isEqualTo(counted(counts + OPEN, one.who()));
				assertThat(one.returned()).isEqualTo(counted(counts + " and t.return_count > 0", one.who()));
				assertThat(one.done() + one.doneLate())
					.isEqualTo(counted(counts + " and t.completed_at is not null", one.who()));
				TaskFilter own = whose.equals("assignee") ? all.by(new OfficerId(one.who()))
						: all.of(new UnitId(one.who()));
				assertThat(this.figures.count(agency(), own.in(Standing.LATE))).isEqualTo(one.late());
				assertThat(this.figures.count(agency(), own.sentBack())).isEqualTo(one.returned());
			}
			assertThat(lines.stream().mapToInt(WorkFacts.Facts::tasks).sum())
				.isEqualTo(counted("t.status <> 'CANCELLED' and t." + whose + " is not null"));
		}
		assertThat(this.decisions.count(agency())).isEqualTo(this.figures.count(agency(), all.inTheWay()))
			.isEqualTo(this.decisions.open(agency(), 1000).size());
	}

	private int counted(String condition, Object... parameters) {
		List<Object> all = new ArrayList<>(List.of(agency().value()));
		all.addAll(Arrays.asList(parameters));
		return this.jdbc.sql("select count(*) from appendix_task t where t.agency_id = ? and " + condition)
			.params(all)
			.query(Integer.class)
			.single();
	}

	private void pagesSayTheSame() throws Exception {
		SignedIn pages = new SignedIn(this.application);
		int late = this.figures.count(agency(), TaskFilter.of(null, null, 2027).in(Standing.LATE));
		assertThat(late).isPositive();
		assertThat(pages.reads(this.years.commune.chairman(), "/follow").getContentAsString())
			.contains(late + " việc quá hạn", "Trung tâm Phục vụ hành chính công xã");
		assertThat(
				pages.reads(this.years.commune.economist(), "/follow/tasks?state=late&year=2027").getContentAsString())
			.contains(late + " việc</h1>");
		assertThat(pages.reads(this.years.commune.economist(), "/follow?year=2027&plan=" + this.years.plans.get(0))
			.getContentAsString()).contains("class=\"gantt\"", "chart-planned");
		assertThat(pages.reads(this.years.commune.economist(), "/follow/facts?year=all").getContentAsString())
			.contains("Chuyên viên Kinh tế")
			.doesNotContain("Chuyên viên VHXH");
		assertThat(pages.reads(this.years.commune.chairman(), "/follow/facts?year=all").getContentAsString())
			.contains("Chuyên viên Kinh tế", "Chuyên viên VHXH");
		assertThat(pages.reads(this.years.commune.chairman(), "/follow/monday").getContentAsString())
			.contains("1. Quá hạn: " + late + " việc", "và " + (late - 9) + " mục khác");
		assertThat(pages.reads(this.years.commune.chairman(), "/follow/wall").getContentAsString())
			.contains("<dd>" + late + "</dd>", "hx-trigger=\"every 60s\"");
		try (PDDocument paper = Loader
			.loadPDF(pages.reads(this.years.commune.chairman(), "/follow/monday.pdf").getContentAsByteArray())) {
			assertThat(paper.getNumberOfPages()).isOne();
			assertThat(new PDFTextStripper().getText(paper)).contains("Quá hạn: " + late + " việc");
		}
		String sheet = new String(
				pages.reads(this.years.commune.clerk(), "/follow/tasks/sheet?format=csv&state=late&year=2027")
					.getContentAsByteArray(),
				StandardCharsets.UTF_8);
		assertThat(sheet).startsWith("\uFEFF");
		assertThat(sheet.lines().skip(1).filter((line) -> line.contains("Quá hạn"))).hasSize(late);
	}

	private AgencyId agency() {
		return this.years.commune.id;
	}

	private record Done(LocalDate due, LocalDate handedIn, UUID plan) {

		boolean late() {
			return this.due != null && this.handedIn.isAfter(this.due);
		}

	}

}
