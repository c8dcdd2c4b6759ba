package vn.roviec.target;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.roviec.agency.Actor;
import vn.roviec.agency.Agencies;
import vn.roviec.agency.RegisterAgency;
import vn.roviec.audit.AuditEntry;
import vn.roviec.audit.AuditLog;
import vn.roviec.periodic.OpenDueReports;
import vn.roviec.periodic.PeriodicReports;
import vn.roviec.plan.PlanId;
import vn.roviec.plan.PlanText;
import vn.roviec.support.ApplicationTest;
import vn.roviec.support.Commune;
import vn.roviec.support.Jobs;
import vn.roviec.support.MovedClock;
import vn.roviec.support.PlanRoad;
import vn.roviec.support.SignedIn;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

/**
 * The targets of an issued plan are followed: each figure on the page is a count of its
 * own and as long as its list.
 */
@ApplicationTest
@AutoConfigureMockMvc
class TargetFiguresIT {

	private static final String BODY = """
			I. MỤC ĐÍCH
			Phục vụ người dân tốt hơn.
			II. CHỈ TIÊU
			- Tỷ lệ hồ sơ nộp trực tuyến đạt từ 80% trở lên.
			- 100% kết quả được trả bằng bản điện tử; trên 90% hồ sơ được thanh toán trực tuyến.
			- Tỷ lệ hồ sơ quá hạn không quá 2%.
			- Thuộc nhóm 20 xã dẫn đầu tỉnh về chuyển đổi số.
			- Tỷ lệ hộ có đường truyền cáp quang đạt 75%.
			III. NHIỆM VỤ
			Nêu tại phụ lục.""";

	private static final Pattern FIGURE = Pattern
		.compile("href=\"/follow/targets\\?unit=([0-9a-f-]{36})&amp;state=([a-z-]+)\">(\\d+)</a>");

	/** Days since 1970, in words that both databases know. */
	private static final String DAYS = "extract(epoch from cast(%s as timestamp)) / 86400";

	@Autowired
	private ApplicationContext beans;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private MovedClock clock;

	@Autowired
	private AuditLog audit;

	private Commune commune;

	private PlanId plan;

	private SignedIn pages;

	@BeforeEach
	void aPlanIsIssued() {
		this.beans.getBean(Jobs.class).jumpTo("2026-03-02T08:00");
		this.commune = new Commune(this.beans.getBean(RegisterAgency.class), this.beans.getBean(Agencies.class));
		this.pages = new SignedIn(this.beans);
		PlanRoad road = new PlanRoad(this.beans, this.commune);
		this.plan = road.open(
				new PlanText("Cải cách hành chính năm 2026", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), "",
						BODY, "Phòng Kinh tế xã", "VT"),
				List.of(PlanRoad.item("Rà soát", this.commune.culture, LocalDate.of(2026, 12, 1))));
		road.issue(this.plan);
	}

	@Test
	void everyFigureIsItsCountAndItsList() throws Exception {
		assertThat(goals()).containsExactly("AT_LEAST 80", "REACH 100", "ABOVE 90", "AT_MOST 2", "RANK 20", "REACH 75");
		figuresAre(6);
		sends(this.commune.cultureHead(), target(0) + "/unit", "unit", this.commune.economy.toString());
		measured(this.commune.economist(), 0, "61", "10/02/2026");
		measured(this.commune.drafter(), 1, "40", "15/01/2026");
		measured(this.commune.drafter(), 3, "1,5", "15/01/2026");
		figuresAre(6);
		this.clock.move(Duration.ofDays(60));
		measured(this.commune.economist(), 0, "70", "20/04/2026");
		measured(this.commune.drafter(), 1, "41", "20/04/2026");
		measured(this.commune.drafter(), 2, "91", "02/04/2026");
		measured(this.commune.drafter(), 3, "2,5 %", "20/04/2026");
		measured(this.commune.drafter(), 4, "31", "20/04/2026");
		figuresAre(6);
		assertThat(counted()).containsKeys(this.commune.economy + " not-reached", this.commune.culture + " behind",
				this.commune.culture + " reached", this.commune.culture + " unmeasured");
		this.clock.move(Duration.ofDays(250));
		figuresAre(6);
		assertThat(read(this.commune.chairman(), target(0))).contains("Kỳ đã hết ngày 31/12/2026", "Không đạt");
		sends(this.commune.chairman(), target(5) + "/drop", "words", "Không phải chỉ tiêu");
		figuresAre(5);
	}

	@Test
	void aWrongMeasurementStaysToBeRead() throws Exception {
		UUID wrong = measured(this.commune.drafter(), 0, "95", "01/03/2026");
		assertThat(read(this.commune.drafter(), target(0))).contains("state-done");
		String correct = target(0) + "/measurements/" + wrong + "/correct";
		MockHttpServletResponse unexplained = this.pages.sends(this.commune.drafter(), correct, "value", "59", "words",
				"");
		assertThat(unexplained.getStatus()).isEqualTo(422);
		assertThat(unexplained.getContentAsString()).contains("Hãy ghi lý do sửa.", "value=\"59\"");
		sends(this.commune.drafter(), correct, "value", "59", "words", "Gõ nhầm số");
		assertThat(read(this.commune.drafter(), target(0)))
			.contains("<del>95 %</del>", "<strong>59 %</strong>", "Gõ nhầm số", "Chuyên viên VHXH",
					"href=\"" + target(0) + "/sheet?format=csv\"")
			.doesNotContain("state-done");
		assertThat(read(this.commune.drafter(), target(0) + "/sheet?format=csv").lines().skip(1)).hasSize(2)
			.anyMatch((line) -> line.contains("95 %") && line.contains("Gõ nhầm số"))
			.anyMatch((line) -> line.contains("59 %") && !line.contains("Không tính"));
		assertThat(this.pages.sends(this.commune.drafter(), correct, "value", "58", "words", "Lại").getStatus())
			.isEqualTo(409);
		assertThat(this.audit.of(this.commune.id, id(0))).extracting(AuditEntry::action, AuditEntry::words)
			.containsExactly(tuple("target.measured", "95 % (01/03/2026)"), tuple("target.corrected", "Gõ nhầm số"));
		assertThat(this.jdbc.sql("select count(*) from measurement where agency_id = ?")
			.param(this.commune.id.value())
			.query(Integer.class)
			.single()).isEqualTo(2);
	}

	@Test
	void whoMeasuresAndWhoAssigns() throws Exception {
		String measure = target(0) + "/measure";
		String[] fields = { "value", "70", "on", "01/03/2026", "by", "Bộ phận một cửa", "words", "" };
		assertThat(this.pages.sends(this.commune.economist(), measure, fields).getStatus()).isEqualTo(403);
		assertThat(this.pages
			.sends(this.commune.economyHead(), target(0) + "/unit", "unit", this.commune.economy.toString())
			.getStatus()).isEqualTo(403);
		assertThat(read(this.commune.economist(), target(0))).doesNotContain("id=\"measure\"");
		sends(this.commune.chairman(), target(0) + "/unit", "unit", this.commune.economy.toString());
		sends(this.commune.economist(), measure, fields);
		assertThat(this.pages.sends(this.commune.drafter(), measure, fields).getStatus()).isEqualTo(403);
		Commune other = new Commune(this.beans.getBean(RegisterAgency.class), this.beans.getBean(Agencies.class));
		for (String address : List.of(target(0), "/plans/" + this.plan + "/targets")) {
			assertThat(this.pages.reads(other.chairman(), address).getStatus()).isEqualTo(404);
		}
		assertThat(
				this.pages.sends(other.chairman(), target(0) + "/unit", "unit", other.culture.toString()).getStatus())
			.isEqualTo(404);
		assertThat(this.pages.sends(this.commune.chairman(), target(0) + "/unit", "unit", other.culture.toString())
			.getStatus()).isEqualTo(422);
		assertThat(read(other.chairman(), "/follow/targets?plan=" + this.plan)).doesNotContain("trực tuyến");
	}

	@Test
	void whatCannotBeReadComesBackWithItsSentence() throws Exception {
		for (Map.Entry<String, String> wrong : Map
			.of("nhiều", "Không đọc được số đo", "101", "Tỷ lệ không thể lớn hơn 100 %", "-3", "không thể nhỏ hơn 0")
			.entrySet()) {
			MockHttpServletResponse answer = this.pages.sends(this.commune.drafter(), target(0) + "/measure", "value",
					wrong.getKey(), "on", "01/03/2026", "by", "Tôi", "words", "Sổ theo dõi một cửa");
			assertThat(answer.getStatus()).isEqualTo(422);
			assertThat(answer.getContentAsString()).contains(wrong.getValue(), "Sổ theo dõi một cửa");
		}
		MockHttpServletResponse future = this.pages.sends(this.commune.drafter(), target(0) + "/measure", "value", "70",
				"on", "31/12/2099", "by", "Tôi");
		assertThat(future.getContentAsString()).contains("Ngày đo chưa đến");
		assertThat(this.jdbc.sql("select count(*) from measurement where agency_id = ?")
			.param(this.commune.id.value())
			.query(Integer.class)
			.single()).isZero();
	}

	/** What is measured after the cut-off belongs to the next report. */
	@Test
	void aReportSaysWhatWasMeasuredByItsCutOff() throws Exception {
		measured(this.commune.drafter(), 0, "61", "10/02/2026");
		this.clock.move(Duration.ofDays(20));
		measured(this.commune.drafter(), 0, "85", "18/03/2026");
		measured(this.commune.drafter(), 3, "1,5", "14/03/2026");
		this.beans.getBean(OpenDueReports.class).open(this.commune.id);
		String report = "/reports/"
				+ this.beans.getBean(PeriodicReports.class).of(this.commune.id, this.plan).get(0).id();
		assertThat(read(this.commune.drafter(), report))
			.contains("Các chỉ tiêu của kế hoạch tính đến hết ngày 14/03/2026:",
					"trực tuyến đạt từ 80% trở lên (80 %): đo ngày 10/02/2026 là 61 %, chưa đạt.",
					"không quá 2% (2 %): đo ngày 14/03/2026 là 1,5 %, đã đạt.",
					"Thuộc nhóm 20 xã dẫn đầu tỉnh về chuyển đổi số (20 hạng): chưa đo.")
			.doesNotContain("85 %");
	}

	@Test
	void whatTheReaderMissedIsAdded() throws Exception {
		String plan = "/plans/" + this.plan + "/targets";
		String[] fields = { "text", "Mỗi thôn có 1.200 cây mới", "kind", "REACH", "goal", "1.200", "measuredIn", "cây",
				"startsOn", "2026", "endsOn", "2026", "unit", this.commune.economy.toString() };
		assertThat(this.pages.sends(this.commune.economist(), plan, fields).getStatus()).isEqualTo(403);
		sends(this.commune.drafter(), plan, fields);
		assertThat(read(this.commune.economist(), plan)).contains("Mỗi thôn có 1.200 cây mới", "Đạt 1200 cây");
		assertThat(goals()).hasSize(7);
	}

	/** The page, the lists behind its figures, the file: all as the database says. */
	private void figuresAre(int all) throws Exception {
		Map<String, Integer> counted = counted();
		String page = read(this.commune.chairman(), "/follow/targets");
		Map<String, Integer> shown = new TreeMap<>();
		for (Matcher figure = FIGURE.matcher(page); figure.find();) {
			shown.put(figure.group(1) + " " + figure.group(2), Integer.valueOf(figure.group(3)));
			assertThat(rows(read(this.commune.chairman(),
					"/follow/targets?unit=" + figure.group(1) + "&state=" + figure.group(2))))
				.isEqualTo(Integer.parseInt(figure.group(3)));
		}
		assertThat(shown).isEqualTo(counted);
		assertThat(page).contains("Đang theo dõi %d chỉ tiêu: %d đạt, %d chậm, %d chưa đạt, %d chưa đo.".formatted(all,
				sum(counted, "reached"), sum(counted, "behind"), sum(counted, "not-reached"),
				sum(counted, "unmeasured")));
		assertThat(rows(page)).isEqualTo(all);
		assertThat(rows(read(this.commune.chairman(), "/plans/" + this.plan + "/targets"))).isEqualTo(all);
		String sheet = new String(
				this.pages.reads(this.commune.clerk(), "/follow/targets/sheet?format=csv").getContentAsByteArray(),
				StandardCharsets.UTF_8);
		assertThat(sheet.lines().count()).isEqualTo(all + 1);
	}

	private static int sum(Map<String, Integer> counted, String state) {
		return counted.entrySet()
			.stream()
			.filter((one) -> one.getKey().endsWith(" " + state))
			.mapToInt(Map.Entry::getValue)
			.sum();
	}

	private static int rows(String page) {
		return page.split("data-row", -1).length - 1;
	}

	/** Counted by the database alone, with its own regression. */
	private Map<String, Integer> counted() {
		String sql = """
				select unit_id, case when n = 0 then 'unmeasured' when %s then 'reached'
				    when ends_on >= :today and days > 1 and not (%s) then 'behind' else 'not-reached' end as state,
				    count(*) as figure
				from (select t.unit_id, t.ends_on, t.kind, t.goal, count(m.id) as n, count(distinct m.measured_on) as days,
				    regr_slope(cast(m.measured as double precision), %s) as slope,
				    regr_intercept(cast(m.measured as double precision), %s) as level,
				    (select l.measured from measurement l where l.target_id = t.id and l.struck_at is null
				        order by l.measured_on desc, l.recorded_at desc fetch first 1 rows only) as last
				    from target t left join measurement m on m.target_id = t.id and m.struck_at is null
				    where t.agency_id = :agency and t.dropped_at is null
				    group by t.id, t.unit_id, t.ends_on, t.kind, t.goal) q
				group by unit_id, state
				""";
		String atEnd = "(level + slope * " + DAYS.formatted("ends_on") + ")";
		Map<String, Integer> counted = new TreeMap<>();
		this.jdbc
			.sql("select unit_id, state, sum(figure) as figure from (" + sql
				.replace("group by unit_id, state",
						"group by unit_id, ends_on, kind, goal, n, days, slope, level, last")
				.formatted(reached("last"), reached(atEnd), DAYS.formatted("m.measured_on"),
						DAYS.formatted("m.measured_on"))
					+ ") s group by unit_id, state")
			.param("agency", this.commune.id.value())
			.param("today", LocalDate.now(this.clock))
			.query((row) -> {
				counted.put(row.getString("unit_id") + " " + row.getString("state"), row.getInt("figure"));
			});
		return counted;
	}

	private static String reached(String value) {
		return "(kind in ('AT_MOST', 'RANK') and " + value + " <= goal or kind = 'ABOVE' and " + value
				+ " > goal or kind in ('AT_LEAST', 'REACH') and " + value + " >= goal)";
	}

	private List<String> goals() {
		return this.jdbc
			.sql("select kind, goal from target where agency_id = ? and dropped_at is null order by position, figure")
			.param(this.commune.id.value())
			.query((row, number) -> row.getString("kind") + " "
					+ row.getBigDecimal("goal").stripTrailingZeros().toPlainString())
			.list();
	}

	private UUID id(int at) {
		return this.jdbc.sql("select id from target where agency_id = ? order by position, figure")
			.param(this.commune.id.value())
			.query(UUID.class)
			.list()
			.get(at);
	}

	private String target(int at) {
		return "/targets/" + id(at);
	}

	private String read(Actor actor, String address) throws Exception {
		MockHttpServletResponse answer = this.pages.reads(actor, address);
		assertThat(answer.getStatus()).isEqualTo(200);
		return answer.getContentAsString();
	}

	private void sends(Actor actor, String address, String... fields) throws Exception {
		assertThat(this.pages.sends(actor, address, fields).getStatus()).isEqualTo(302);
	}

	/** Enters a measurement with a file, which everybody can open from the page. */
	private UUID measured(Actor actor, int at, String value, String on) throws Exception {
		MockHttpServletResponse answer = this.pages.perform(actor,
				multipart(target(at) + "/measure")
					.file(new MockMultipartFile("files", "so-lieu.txt", "text/plain",
							"Số liệu".getBytes(StandardCharsets.UTF_8)))
					.param("value", value)
					.param("on", on)
					.param("by", "Bộ phận một cửa")
					.param("words", "Phần mềm một cửa"));
		assertThat(answer.getStatus()).isEqualTo(302);
		String page = read(this.commune.clerk(), target(at));
		Matcher file = Pattern.compile("/files/[0-9a-f-]{36}").matcher(page);
		assertThat(page).contains("so-lieu.txt", "Bộ phận một cửa");
		assertThat(file.find()).isTrue();
		assertThat(read(this.commune.clerk(), file.group())).isEqualTo("Số liệu");
		return this.jdbc
			.sql("select id from measurement where agency_id = ? order by recorded_at desc, measured_on desc")
			.param(this.commune.id.value())
			.query(UUID.class)
			.list()
			.get(0);
	}

}
