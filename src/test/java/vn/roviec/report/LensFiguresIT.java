package vn.roviec.report;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.roviec.agency.Agencies;
import vn.roviec.agency.AgencyId;
import vn.roviec.agency.RegisterAgency;
import vn.roviec.agency.Role;
import vn.roviec.agency.UnitId;
import vn.roviec.appendix.LaunchTasks;
import vn.roviec.appendix.PlanOrder;
import vn.roviec.appendix.TaskOrder;
import vn.roviec.deadline.Audience;
import vn.roviec.deadline.Ladder;
import vn.roviec.deadline.Ladders;
import vn.roviec.deadline.Rung;
import vn.roviec.deadline.RungKind;
import vn.roviec.observation.AgencyFigures;
import vn.roviec.observation.Awaited;
import vn.roviec.observation.Bottlenecks;
import vn.roviec.observation.GrantObservation;
import vn.roviec.observation.Granting;
import vn.roviec.observation.LateMonths;
import vn.roviec.observation.ObservedAgency;
import vn.roviec.observation.OpenLens;
import vn.roviec.observation.SharedProduct;
import vn.roviec.observation.SideBySide;
import vn.roviec.observation.UnitField;
import vn.roviec.support.ApplicationTest;
import vn.roviec.support.Commune;
import vn.roviec.support.Jobs;
import vn.roviec.support.Visitors;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/**
 * Tasks of two communes out of a seed: each figure of an observer, for each agency,
 * equals a count of its own, and the list behind it has as many lines.
 */
@ApplicationTest
@AutoConfigureMockMvc
class LensFiguresIT {

	private static final LocalDate TODAY = LocalDate.of(2026, 9, 17);

	/** Three working days later; the day after is soon where it is meant strictly. */
	private static final LocalDate SOON = LocalDate.of(2026, 9, 22);

	private static final int TASKS = 160;

	private static final String OPEN = "t.status in ('WAITING', 'PERFORMING', 'SHARING', 'ACCEPTING', 'CONFIRMING')";

	private static final String LATE = OPEN + " and t.due_on < :today";

	private static final String LATE_DAYS = "(select count(*) from figures_day d where d.falls_on > t.due_on and d.falls_on <= :today)";

	/** Working days left, the day before a date "trước ngày" being the last. */
	private static final String DAYS_LEFT = """
			(select count(*) from figures_day d where d.falls_on > :today and d.falls_on <= t.due_on
			and (not t.strict_before or d.falls_on < t.due_on))""";

	private static final String DONE = "t.status = 'DONE' and t.handed_in_on between date '2026-01-01' and date '2026-12-31'";

	private static final Map<String, String> STATES = Map.of("waiting",
			OPEN + " and t.status = 'WAITING' and (t.due_on is null or t.due_on >= :today and " + DAYS_LEFT + " > 3)",
			"doing",
			OPEN + " and t.status <> 'WAITING' and (t.due_on is null or t.due_on >= :today and " + DAYS_LEFT + " > 3)",
			"soon", OPEN + " and t.due_on >= :today and " + DAYS_LEFT + " <= 3", "late-0",
			LATE + " and " + LATE_DAYS + " < 3", "late-3", LATE + " and " + LATE_DAYS + " between 3 and 6", "late-7",
			LATE + " and " + LATE_DAYS + " between 7 and 14", "late-15", LATE + " and " + LATE_DAYS + " >= 15", "done",
			DONE + " and (t.due_on is null or t.handed_in_on <= t.due_on)", "done-late",
			DONE + " and t.handed_in_on > t.due_on");

	private static final List<String> PRODUCTS = List.of("Báo cáo chuyển đổi số", "Kế hoạch tuyên truyền",
			"Tờ trình dự toán", "Danh sách hộ nghèo", "Biên bản kiểm tra", "Phương án phòng cháy");

	private static final List<String> OBSTACLES = List.of("Chưa có kinh phí", "Chờ số liệu của tỉnh",
			"Sở chưa hướng dẫn", "Thiếu người", "Mưa bão");

	@Autowired
	private ApplicationContext application;

	@Autowired
	private SideBySide side;

	@Autowired
	private Bottlenecks bottlenecks;

	@Autowired
	private JdbcClient jdbc;

	private final Random random = new Random(20260917);

	private final List<UUID> copies = new ArrayList<>();

	private Visitors department;

	private List<ObservedAgency> seen;

	@BeforeEach
	void begin() {
		WorkedDays.drop(this.jdbc);
		WorkedDays.into(this.jdbc);
		this.application.getBean(Jobs.class).jumpTo(TODAY + "T08:00");
		this.department = new Visitors(this.application, "Sở Nội vụ tỉnh Đông Hải");
		for (int at = 0; at < 3; at++) {
			Commune commune = new Commune(this.application.getBean(RegisterAgency.class),
					this.application.getBean(Agencies.class));
			work(commune);
			if (at < 2) {
				ofItsOwn(commune, at);
				this.application.getBean(GrantObservation.class)
					.grant(commune.chairman(),
							new Granting(this.department.agency, TODAY, TODAY, "Công văn số 15/UBND-VP"));
			}
		}
		this.seen = this.application.getBean(OpenLens.class).all(this.department.actor(Role.OBSERVER), "Thử");
		assertThat(this.seen).hasSize(2);
	}

	/** An agency's own ladder measures nothing here. */
	private void ofItsOwn(Commune commune, int at) {
		Rung late = new Rung(4 + at, RungKind.LATE, EnumSet.of(Audience.ASSIGNEE));
		this.application.getBean(TransactionOperations.class)
			.executeWithoutResult((tx) -> this.application.getBean(Ladders.class)
				.save(commune.chairman(), 0, Optional.of(new Ladder(List.of(late)))));
	}

	/** No task is left that no process leads. */
	@AfterEach
	void end() {
		WorkedDays.drop(this.jdbc);
		for (UUID task : this.copies) {
			this.jdbc.sql("delete from obstacle where task_id = ?").param(task).update();
			this.jdbc.sql("delete from appendix_task where id = ?").param(task).update();
		}
	}

	@Test
	void everyFigureIsItsCountAndItsListForEachAgency() throws Exception {
		List<AgencyFigures> figures = this.side.of(this.seen, TaskFilter.of(null, null, 2026));
		for (AgencyFigures one : figures) {
			AgencyId agency = one.agency().id();
			for (String state : one.matrix().standing().states()) {
				int counted = counted(agency, STATES.get(state));
				assertThat(one.count(List.of(state))).as(state).isEqualTo(counted);
				TaskFilter behind = TaskFilter.of(null, null, 2026).in(state);
				assertThat(this.side.count(agency, behind)).isEqualTo(counted);
				assertThat(this.side.page(agency, behind, 0, 1000)).hasSize(counted);
			}
			assertThat(one.obstructed()).isEqualTo(counted(agency,
					OPEN + " and exists (select 1 from obstacle b where b.task_id = t.id" + " and b.state = 'OPEN')"));
			assertThat(one.inTime()).isEqualTo(Math.round(100f * counted(agency, STATES.get("done"))
					/ (counted(agency, STATES.get("done")) + counted(agency, STATES.get("done-late")))));
			assertThat(one.count(Standing.LATE)).isPositive().isEqualTo(counted(agency, LATE));
			assertThat(reads("/lens/agencies/" + agency + "/tasks?state=late"))
				.contains(one.count(Standing.LATE) + " việc</h1>");
		}
		int late = figures.stream().mapToInt((one) -> one.count(Standing.LATE)).sum();
		int open = figures.stream().mapToInt((one) -> one.count("open")).sum();
		assertThat(reads("/lens")).contains("2 cơ quan đang có " + open + " việc chưa xong: " + late + " việc quá hạn");
		assertThat(reads("/lens/tasks?state=late")).contains(late + " việc</h1>");
	}

	@Test
	void whatIsSharedIsCountedAgain() throws Exception {
		LateMonths months = this.bottlenecks.months(this.seen);
		assertThat(months.months()).hasSize(12).last().isEqualTo(YearMonth.from(TODAY));
		for (ObservedAgency agency : this.seen) {
			for (YearMonth month : months.months()) {
				int counted = counted(agency.id(),
						"t.due_on between date '" + month.atDay(1) + "' and date '" + month.atEndOfMonth() + "' and ("
								+ LATE + " or t.status = 'DONE' and t.handed_in_on > t.due_on)");
				assertThat(months.count(agency, month)).as(agency.name() + " " + month).isEqualTo(counted);
				assertThat(
						this.side.count(agency.id(), TaskFilter.of(null, null, null).in(Standing.MISSED).dueIn(month)))
					.isEqualTo(counted);
			}
		}
		List<UnitField> fields = this.bottlenecks.fields(this.seen);
		assertThat(fields).hasSize(4)
			.allSatisfy((field) -> field.late()
				.forEach((agency, of) -> assertThat(of.count())
					.isEqualTo(counted(agency.id(), LATE + " and t.lead_unit = '" + of.unit() + "'"))));
		assertThat(fields.stream().mapToInt(UnitField::count).sum())
			.isEqualTo(this.seen.stream().mapToInt((agency) -> counted(agency.id(), LATE)).sum());
		List<SharedProduct> products = this.bottlenecks.products(this.seen);
		assertThat(products).isNotEmpty()
			.allSatisfy((product) -> assertThat(product.count()).isEqualTo(this.seen.stream()
				.mapToInt((agency) -> counted(agency.id(), LATE + " and t.deliverable = '" + product.title() + "'"))
				.sum()));
		awaitedIs();
	}

	private void awaitedIs() throws Exception {
		var awaited = Bottlenecks.awaited(this.bottlenecks.stuck(this.seen));
		String like = OPEN + " and exists (select 1 from obstacle b where b.task_id = t.id and b.state = 'OPEN'"
				+ " and b.raised_words like '%s')";
		for (ObservedAgency agency : this.seen) {
			assertThat(awaited.get(Awaited.MONEY).getOrDefault(agency, 0L))
				.isEqualTo(counted(agency.id(), like.formatted("%kinh phí%")));
			assertThat(awaited.get(Awaited.DATA).getOrDefault(agency, 0L))
				.isEqualTo(counted(agency.id(), like.formatted("%số liệu%")));
			assertThat(awaited.get(Awaited.SUPERIOR).getOrDefault(agency, 0L)).isEqualTo(
					counted(agency.id(), like.formatted("%tỉnh%")) + counted(agency.id(), like.formatted("Sở%")));
		}
		long money = awaited.get(Awaited.MONEY).values().stream().mapToLong(Long::longValue).sum();
		assertThat(reads("/lens/bottlenecks?awaited=MONEY")).contains(money + " vướng mắc: Kinh phí")
			.doesNotContain("Mưa bão");
		assertThat(reads("/lens/bottlenecks")).contains("Mưa bão", "Đơn vị cùng lĩnh vực", "Tháng lỡ hạn");
	}

	@Test
	void everyListIsTakenAwayAsItIsAndTheAgenciesReadSo() throws Exception {
		List<AgencyFigures> figures = this.side.of(this.seen, TaskFilter.of(null, null, 2026));
		assertThat(taken("/lens", "/lens/sheet?year=2026")).containsExactlyElementsOf(figures.stream()
			.map((one) -> Stream
				.of(one.count("open"), one.count(Standing.LATE), one.count(Standing.SOON), one.obstructed(),
						one.plans(), one.count(Standing.DONE), one.count(Standing.DONE_LATE))
				.map(String::valueOf)
				.collect(Collectors.joining(",", one.agency().name() + ",", "")))
			.toList());
		String late = "?year=all&state=late";
		int all = 0;
		for (AgencyFigures one : figures) {
			String list = "/lens/agencies/" + one.agency().id();
			assertThat(taken(list + "/tasks?state=late&year=all", list + "/tasks/sheet" + late))
				.hasSize(one.count(Standing.LATE))
				.allMatch((line) -> line.startsWith(one.agency().name() + ",") && line.endsWith(",Quá hạn"));
			assertThat(taken(null, list + "/plans/sheet")).hasSize(one.plans());
			all += one.count(Standing.LATE);
		}
		assertThat(taken("/lens/tasks?state=late&year=all", "/lens/tasks/sheet" + late)).hasSize(all);
		int money = (int) this.bottlenecks.stuck(this.seen)
			.stream()
			.filter((task) -> Awaited.MONEY.in(task.words()))
			.count();
		assertThat(taken("/lens/bottlenecks?awaited=MONEY", "/lens/bottlenecks/sheet?awaited=MONEY")).hasSize(money)
			.allMatch((line) -> line.contains("Chưa có kinh phí"));
		assertThat(this.jdbc.sql("select words from audit_entry where agency_id = ? and action = 'observation.looked'")
			.param(this.seen.get(0).id().value())
			.query(String.class)
			.list()).contains("Các cơ quan cạnh nhau · năm 2026 · tải danh sách",
					"Danh sách việc · Quá hạn · mọi năm · tải danh sách");
	}

	/**
	 * The lines of a file below their columns.
	 * @param page that leads to it; none where it leads nowhere today
	 */
	private List<String> taken(@Nullable String page, String sheet) throws Exception {
		String file = sheet + (sheet.contains("?") ? "&" : "?") + "format=csv";
		if (page != null) {
			assertThat(reads(page)).as(page).contains("href=\"" + file.replace("&", "&amp;") + "\"");
		}
		List<String> lines = reads(file).lines().toList();
		assertThat(lines.get(0)).as(sheet).contains(",");
		return lines.subList(1, lines.size());
	}

	private int counted(AgencyId agency, String condition) {
		JdbcClient.StatementSpec asked = this.jdbc
			.sql("select count(*) from appendix_task t where t.agency_id = :agency and " + condition)
			.param("agency", agency.value());
		return (condition.contains(":today") ? asked.param("today", TODAY) : asked).query(Integer.class).single();
	}

	/** One task that was given, and copies of it in every state. */
	private void work(Commune commune) {
		UUID plan = UUID.randomUUID();
		List<TaskOrder> one = List.of(new TaskOrder(1, 1, null, "Nhiệm vụ", "Sản phẩm riêng", commune.culture,
				List.of(), "Thường xuyên", null, false));
		this.application.getBean(TransactionOperations.class)
			.executeWithoutResult((tx) -> this.application.getBean(LaunchTasks.class)
				.launch(commune.id, new PlanOrder(plan, "Kế hoạch", "01/KH-UBND", commune.culture,
						commune.drafter().officer(), LocalDate.of(2026, 12, 31)), one));
		List<String> own = List.of("id", "item_no", "lead_unit", "deliverable", "due_on", "strict_before", "status",
				"handed_in_on", "accepted_at");
		String others = this.jdbc
			.sql("select lower(column_name) from information_schema.columns where lower(table_name) = 'appendix_task'")
			.query(String.class)
			.list()
			.stream()
			.filter((column) -> !own.contains(column))
			.collect(Collectors.joining(", "));
		String copy = "insert into appendix_task (" + String.join(", ", own) + ", " + others
				+ ") select cast(? as uuid), ?, cast(? as uuid), cast(? as varchar(2000)), cast(? as date),"
				+ " cast(? as boolean), cast(? as varchar(20)), cast(? as date), cast(? as timestamp with time zone), "
				+ others + " from appendix_task where plan_id = ? and item_no = 1";
		List<UnitId> units = List.of(commune.culture, commune.economy, commune.office, commune.centre);
		for (int no = 2; no < TASKS; no++) {
			UUID task = UUID.randomUUID();
			this.copies.add(task);
			this.jdbc.sql(copy).params(values(task, no, units.get(this.random.nextInt(units.size())), plan)).update();
			if (this.random.nextInt(4) == 0) {
				obstacle(commune, task);
			}
		}
	}

	private List<Object> values(UUID task, int no, UnitId unit, UUID plan) {
		List<String> states = List.of("WAITING", "PERFORMING", "ACCEPTING", "CONFIRMING", "DONE", "DONE", "DONE",
				"CANCELLED");
		String status = states.get(this.random.nextInt(states.size()));
		LocalDate due = (this.random.nextInt(9) == 0) ? null : (no % 9 == 0) ? SOON.plusDays(this.random.nextInt(2))
				: LocalDate.of(2026, 1, 5).plusDays(this.random.nextInt(300));
		LocalDate handed = List.of("DONE", "ACCEPTING", "CONFIRMING").contains(status)
				? TODAY.minusDays(this.random.nextInt(250)) : null;
		return new ArrayList<>(Arrays.asList(task, no, unit.value(), PRODUCTS.get(this.random.nextInt(PRODUCTS.size())),
				due, this.random.nextBoolean(), status, handed,
				status.equals("WAITING") ? null : OffsetDateTime.parse("2026-01-06T08:00:00+07:00"), plan));
	}

	private void obstacle(Commune commune, UUID task) {
		this.jdbc.sql(
				"insert into obstacle (id, version, agency_id, task_id, obstacle_no, state, raised_officer, raised_name,"
						+ " raised_at, raised_words) values (?, 0, ?, ?, 1, ?, ?, 'Cán bộ',"
						+ " timestamp with time zone '2026-09-01 08:00:00+07:00', ?)")
			.params(UUID.randomUUID(), commune.id.value(), task, (this.random.nextInt(3) == 0) ? "RESOLVED" : "OPEN",
					commune.drafter().officer().value(), OBSTACLES.get(this.random.nextInt(OBSTACLES.size())))
			.update();
	}

	private String reads(String address) throws Exception {
		return this.application.getBean(MockMvc.class)
			.perform(get(address).session(this.department.session(Role.OBSERVER)).accept(MediaType.TEXT_HTML))
			.andReturn()
			.getResponse()
			.getContentAsString(StandardCharsets.UTF_8);
	}

}
