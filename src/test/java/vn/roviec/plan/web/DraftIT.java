package vn.roviec.plan.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.roviec.agency.Role;
import vn.roviec.document.Files;
import vn.roviec.plan.Doubt;
import vn.roviec.plan.DoubtKind;
import vn.roviec.plan.DraftFinding;
import vn.roviec.plan.FindingsOfDraft;
import vn.roviec.plan.Plan;
import vn.roviec.plan.PlanId;
import vn.roviec.plan.PlanItem;
import vn.roviec.plan.PlanStatus;
import vn.roviec.plan.PlannedDeliverable;
import vn.roviec.plan.Plans;
import vn.roviec.support.ApplicationTest;
import vn.roviec.support.Jobs;
import vn.roviec.support.Visitors;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.util.LinkedMultiValueMap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** A draft from an uploaded file to its hand-in, as a browser sends it. */
@ApplicationTest
@AutoConfigureMockMvc
class DraftIT {

	private static final String PLAN = """
			ỦY BAN NHÂN DÂN
			XÃ AN BÌNH TRUNG

			KẾ HOẠCH
			Chuyển đổi số xã An Bình Trung năm 2027

			Căn cứ Kế hoạch số 12/KH-UBND ngày 15/12/2026 của UBND tỉnh Đông Hải;
			Ủy ban nhân dân xã ban hành kế hoạch như sau:

			I. MỤC ĐÍCH
			- Nâng cao chất lượng dịch vụ công.
			II. TỔ CHỨC THỰC HIỆN
			1. Văn phòng theo dõi, tổng hợp.

			Nơi nhận:
			- UBND tỉnh (b/c);
			- Lưu: VT.

			TM. ỦY BAN NHÂN DÂN
			CHỦ TỊCH

			PHỤ LỤC

			TT\tNội dung nhiệm vụ\tSản phẩm\tCơ quan chủ trì\tCơ quan phối hợp\tThời gian hoàn thành
			1\tRà soát thủ tục\tKế hoạch rà soát\tVăn phòng\t\tQuý I
			\t\tBáo cáo kết quả\t\t\t
			2\tTập huấn kỹ năng số\tLớp tập huấn\tTư pháp - Hộ tịch\t\tTrước ngày 30/9
			""";

	@Autowired
	private MockMvc mvc;

	@Autowired
	private ApplicationContext application;

	@Autowired
	private Plans plans;

	@Autowired
	private Files files;

	@Autowired
	private FindingsOfDraft findings;

	private Visitors visitors;

	@BeforeEach
	void visitors() {
		this.application.getBean(Jobs.class).jumpTo("2026-03-02T08:00");
		this.visitors = new Visitors(this.application, "UBND xã An Bình Trung");
	}

	@Test
	void anUploadedPlanBecomesADraftWithItsRows() throws Exception {
		Plan plan = upload();
		assertThat(plan.title()).isEqualTo("Chuyển đổi số xã An Bình Trung năm 2027");
		assertThat(plan.text().periodEnd()).isEqualTo(LocalDate.of(2027, 12, 31));
		assertThat(plan.text().legalBases()).startsWith("Căn cứ Kế hoạch số 12/KH-UBND").doesNotContain("\n");
		assertThat(plan.text().body().lines()).containsExactly("Ủy ban nhân dân xã ban hành kế hoạch như sau:",
				"I. MỤC ĐÍCH", "- Nâng cao chất lượng dịch vụ công.", "II. TỔ CHỨC THỰC HIỆN",
				"1. Văn phòng theo dõi, tổng hợp.");
		assertThat(plan.text().recipients()).isEqualTo("UBND tỉnh (b/c)");
		assertThat(plan.text().archive()).isEqualTo("VT");
		assertThat(plan.items()).extracting(PlanItem::content)
			.containsExactly("Rà soát thủ tục", "Tập huấn kỹ năng số");
		assertThat(plan.items().get(0).leadUnitId()).isNotNull();
		assertThat(plan.items().get(1).leadUnitId()).as("a unit that the agency does not have").isNull();
		assertThat(plan.items().get(1).leadText()).isEqualTo("Tư pháp - Hộ tịch");
		List<PlannedDeliverable> products = plan.items().get(0).deliverables();
		assertThat(products).extracting(PlannedDeliverable::dueOn)
			.containsExactly(LocalDate.of(2027, 3, 31), LocalDate.of(2027, 3, 31));
		assertThat(products).extracting(PlannedDeliverable::doubtful).containsExactly(false, true);
		assertThat(this.files.of(plan.agency(), plan.id().value())).hasSize(1);
	}

	@Test
	void theEditorShowsTheDraftItsFindingsAndItsPage() throws Exception {
		Plan plan = upload();
		String html = html(get(path(plan, "/draft")), 200);
		assertThat(html).contains("Tư pháp - Hộ tịch", "2 ô cần xem", "Xác nhận 1 hạn lấy theo dòng trên",
				"1 mục phải chọn đơn vị chủ trì", "Phải sửa", "row-" + plan.items().get(1).id(), "Đã lưu 08:00",
				"paper-basis");
		assertThat(html).doesNotContain("??");
	}

	@Test
	void savingReadsWhatWasTypedAndKeepsTheRest() throws Exception {
		Plan plan = upload();
		UUID ref = plan.items().get(1).deliverables().get(0).ref();
		String answer = html(form(plan, "/draft", "due." + ref, "Tháng 6").header("HX-Request", "true"), 200);
		assertThat(answer).contains("Đã lưu 08:00", "date-" + ref, "30/06/2027");
		Plan saved = this.plans.get(plan.agency(), plan.id());
		assertThat(saved.items().get(1).deliverables().get(0).dueOn()).isEqualTo(LocalDate.of(2027, 6, 30));
		assertThat(saved.items().get(0).deliverables()).isEqualTo(plan.items().get(0).deliverables());
		assertThat(saved.version()).isGreaterThan(plan.version());
	}

	@Test
	void confirmingTakesTheDoubtAwayAndKeepsWhoLookedAndWhen() throws Exception {
		Plan plan = upload();
		UUID ref = plan.items().get(0).deliverables().get(1).ref();
		String answer = html(form(plan, "/draft", "op", "confirm:" + ref).header("HX-Request", "true"), 200);
		assertThat(answer).as("the cell alone").contains("date-" + ref, "đã xác nhận: Cán bộ SPECIALIST, 08:00");
		assertThat(answer).doesNotContain("id=\"appendix\"");
		Plan saved = this.plans.get(plan.agency(), plan.id());
		assertThat(saved.items()).flatExtracting(PlanItem::deliverables).extracting("doubtful").containsOnly(false);
		Doubt settled = saved.items().get(0).deliverables().get(1).doubt();
		assertThat(settled).isNotNull();
		assertThat(settled.kind()).isEqualTo(DoubtKind.INHERITED);
		assertThat(settled.settledBy()).isEqualTo(saved.drafter().value());
		html(form(saved, "/draft", "op", "down:" + plan.items().get(0).id()), 302);
		html(form(this.plans.get(plan.agency(), plan.id()), "/draft", "archive", "VT, VP"), 302);
		assertThat(this.plans.get(plan.agency(), plan.id()).items().get(1).deliverables().get(1).doubt())
			.as("through moves and autosave")
			.isEqualTo(settled);
	}

	@Test
	void aWholeKindIsConfirmedAtOnce() throws Exception {
		Plan plan = upload();
		html(form(plan, "/draft", "op", "confirm-kind:UNDATED"), 302);
		Plan other = this.plans.get(plan.agency(), plan.id());
		assertThat(other.items().get(0).deliverables().get(1).doubtful()).isTrue();
		html(form(other, "/draft", "op", "confirm-kind:INHERITED"), 302);
		assertThat(this.plans.get(plan.agency(), plan.id()).items()).flatExtracting(PlanItem::deliverables)
			.extracting("doubtful")
			.containsOnly(false);
	}

	@Test
	void ofTwoWhoConfirmOneIsFirstAndTheOtherLearnsWhoAndWhen() throws Exception {
		Plan plan = upload();
		UUID ref = plan.items().get(0).deliverables().get(1).ref();
		html(form(plan, "/draft", "op", "confirm:" + ref), 302);
		String answer = html(form(plan, "/draft", "op", "confirm:" + ref).header("HX-Request", "true"), 409);
		assertThat(answer).contains("Cán bộ SPECIALIST", "08:00");
	}

	@Test
	void whatWasReadStaysBesideWhatIsTypedAndComesBack() throws Exception {
		Plan plan = upload();
		PlanItem first = plan.items().get(0);
		UUID ref = first.deliverables().get(0).ref();
		UUID blank = first.deliverables().get(1).ref();
		String answer = html(form(plan, "/draft", "content." + first.id(), "Rà soát lại", "due." + ref, "Quý II",
				"due." + blank, "30/4")
			.header("HX-Request", "true"), 200);
		assertThat(answer).contains("Đã đọc từ tệp: “Rà soát thủ tục”", "Đã đọc từ tệp: “Quý I”",
				"Đã đọc từ tệp: ô trống", "back-due:" + ref);
		for (String op : List.of("back-content:" + first.id(), "back-due:" + ref, "back-due:" + blank)) {
			html(form(this.plans.get(plan.agency(), plan.id()), "/draft", "op", op), 302);
		}
		assertThat(this.plans.get(plan.agency(), plan.id()).items().get(0)).isEqualTo(first);
	}

	@Test
	void aRemovedRowComesBackToItsPlace() throws Exception {
		Plan plan = upload();
		UUID first = plan.items().get(0).id();
		html(form(plan, "/draft", "op", "remove:" + first), 302);
		assertThat(html(get(path(plan, "/draft")), 200)).contains("Đã bỏ 1 dòng đọc từ tệp", "back-row:" + first);
		html(form(this.plans.get(plan.agency(), plan.id()), "/draft", "op", "back-row:" + first), 302);
		assertThat(this.plans.get(plan.agency(), plan.id()).items()).isEqualTo(plan.items());
	}

	@Test
	void pastedRowsAreReadLikeAFile() throws Exception {
		Plan plan = upload();
		html(form(plan, "/draft", "op", "paste:" + plan.items().get(0).id(), "pasted",
				"Khảo sát\tPhiếu khảo sát\tVăn phòng\t\t15/2\nTổng kết\tBáo cáo\tVăn phòng\t\tQuý IV"), 302);
		List<PlanItem> items = this.plans.get(plan.agency(), plan.id()).items();
		assertThat(items).extracting(PlanItem::content)
			.containsExactly("Rà soát thủ tục", "Khảo sát", "Tổng kết", "Tập huấn kỹ năng số");
		assertThat(items.get(1).leadUnitId()).isNotNull();
		assertThat(items.get(2).deliverables().get(0).dueOn()).isEqualTo(LocalDate.of(2027, 12, 31));
	}

	@Test
	void pastedCellsKeepTheirQuotesAndLines() throws Exception {
		Plan plan = upload();
		html(form(plan, "/draft", "op", "paste:" + plan.items().get(1).id(), "pasted",
				"\"Phát động \"\"Ngày chuyển đổi số\"\"\nvà tổng kết\"\tKế hoạch\tVăn phòng\t\t\"Trước ngày\n15/9\"\r\n"
						+ "Rà soát \"một cửa\"\tBáo cáo\tVăn phòng\t\tQuý IV"),
				302);
		List<PlanItem> items = this.plans.get(plan.agency(), plan.id()).items();
		assertThat(items).extracting(PlanItem::content)
			.endsWith("Phát động \"Ngày chuyển đổi số\" và tổng kết", "Rà soát \"một cửa\"");
		assertThat(items.get(2).deliverables().get(0).deadlineText()).isEqualTo("Trước ngày 15/9");
	}

	@Test
	void aStaleWindowKeepsWhatWasTypedAndOverwritesNothing() throws Exception {
		Plan plan = upload();
		html(form(plan, "/draft", "archive", "VT, VP"), 302);
		String part = html(form(plan, "/draft").header("HX-Request", "true"), 409);
		assertThat(part).contains("Cán bộ SPECIALIST", "08:00");
		String page = html(form(plan, "/draft", "body", "Lời gõ ở cửa sổ cũ"), 409);
		assertThat(page).contains("Lời gõ ở cửa sổ cũ");
		assertThat(this.plans.get(plan.agency(), plan.id()).text().body()).doesNotContain("Lời gõ ở cửa sổ cũ");
	}

	@Test
	void savingWhatIsThereAlreadyIsNoNewVersion() throws Exception {
		Plan plan = upload();
		html(form(plan, "/draft", "archive", "VT, VP").header("HX-Request", "true"), 200);
		Plan opened = this.plans.get(plan.agency(), plan.id());
		html(form(opened, "/draft", "archive", "VT, VP").header("HX-Request", "true"), 200);
		assertThat(this.plans.get(plan.agency(), plan.id()).version()).as("for a page that was opened between the two")
			.isEqualTo(opened.version());
	}

	@Test
	void aRefusalNamesTheRowAndKeepsEverything() throws Exception {
		Plan plan = upload();
		String page = html(form(plan, "/submit", "until", "15/4", "body", "Lời vừa gõ"), 422);
		assertThat(page).contains("Mục 2", "#row-", "Lời vừa gõ", "value=\"15/4\"");
		Plan kept = this.plans.get(plan.agency(), plan.id());
		assertThat(kept.status()).isEqualTo(PlanStatus.DRAFTING);
		assertThat(kept.text().body()).isEqualTo("Lời vừa gõ");
	}

	@Test
	void handingInWithAChosenLeadGoesToTheHead() throws Exception {
		Plan plan = upload();
		UUID row = plan.items().get(1).id();
		String lead = String.valueOf(plan.items().get(0).leadUnitId());
		assertThat(html(form(plan, "/submit", "lead." + row, lead), 422)).contains("Còn 1 ô chưa ai xác nhận",
				"name=\"knowingly\"");
		Plan asked = this.plans.get(plan.agency(), plan.id());
		assertThat(asked.status()).isEqualTo(PlanStatus.DRAFTING);
		assertThat(asked.items().get(1).leadUnitId()).as("saved all the same").isNotNull();
		html(form(asked, "/submit", "knowingly", "true"), 302);
		assertThat(this.findings.open(this.plans.get(plan.agency(), plan.id())).open())
			.extracting(DraftFinding::message)
			.contains("Chưa ai xác nhận 1 ô: hạn lấy theo dòng trên (mục 1).");
		assertThat(this.plans.get(plan.agency(), plan.id()).status()).isEqualTo(PlanStatus.APPROVING);
	}

	@Test
	void aNameIsChosenOnceInTheListForAllItsRows() throws Exception {
		Plan plan = upload(PLAN + "3\tHòa giải\tBáo cáo\tTư pháp - Hộ tịch\t\tQuý II\n");
		String page = html(get(path(plan, "/draft")), 200);
		assertThat(page).contains("Mục 2, 3: chưa rõ “Tư pháp - Hộ tịch” là đơn vị nào của cơ quan.",
				"Chọn cho cả 2 mục");
		Matcher finding = Pattern.compile("name=\"unit\\.([0-9a-f]+)\"").matcher(page);
		assertThat(finding.find()).isTrue();
		assertThat(html(form(plan, "/draft/names", "name", finding.group(1), "body", "Lời vừa gõ"), 422))
			.contains("Chọn đơn vị trước", "Lời vừa gõ");
		plan = this.plans.get(plan.agency(), plan.id());
		String unit = String.valueOf(plan.items().get(0).leadUnitId());
		String part = html(form(plan, "/draft/names", "name", finding.group(1), "unit." + finding.group(1), unit)
			.header("HX-Request", "true"), 200);
		assertThat(part).contains("id=\"appendix\"", "id=\"findings\"", "hx-swap-oob", "Đã lưu 08:00")
			.doesNotContain("<html", "chưa rõ “Tư pháp - Hộ tịch”");
		assertThat(this.plans.get(plan.agency(), plan.id()).items()).extracting(PlanItem::leadUnitId)
			.containsOnly(UUID.fromString(unit));
		assertThat(upload().items().get(1).leadUnitId()).as("and in the next file").isEqualTo(UUID.fromString(unit));
	}

	@Test
	void aDayThatDoesNotExistHasNoButtonToConfirm() throws Exception {
		Plan plan = upload(PLAN.replace("Trước ngày 30/9", "30/2/2027"));
		UUID ref = plan.items().get(1).deliverables().get(0).ref();
		String page = html(get(path(plan, "/draft")), 200);
		assertThat(page).contains("1 hạn ghi ngày không có thật", "Mục 2 ghi ngày không có thật: “30/2/2027”")
			.doesNotContain("confirm:" + ref, "confirm-kind:INVALID");
		Matcher finding = Pattern.compile("Mục 2 ghi ngày.*?name=\"finding\" value=\"([0-9a-f]+)\"", Pattern.DOTALL)
			.matcher(page);
		assertThat(finding.find()).isTrue();
		String part = html(post(path(plan, "/draft/aside")).param("finding", finding.group(1))
			.param("phrase", "superior")
			.header("HX-Request", "true"), 200);
		assertThat(part).contains("date-" + ref, "đã bỏ qua vì: Theo văn bản của cấp trên – Cán bộ SPECIALIST")
			.doesNotContain("1 hạn ghi ngày không có thật");
	}

	@Test
	void theFileStandsBesideTheDraftLineByLine() throws Exception {
		Plan plan = upload();
		String draft = html(get(path(plan, "/draft")), 200);
		Matcher link = Pattern.compile("rowgroup.*?/source#line-(\\d+)\"", Pattern.DOTALL).matcher(draft);
		assertThat(link.find()).isTrue();
		String part = html(get(path(plan, "/source")).header("HX-Request", "true"), 200);
		assertThat(part).doesNotContain("<html").contains("ke-hoach.txt", "Căn cứ Kế hoạch số 12/KH-UBND");
		String row = part.substring(part.indexOf("id=\"line-" + link.group(1) + "\""));
		assertThat(row.substring(0, row.indexOf("</tr>"))).contains("Rà soát thủ tục", "Quý I");
		assertThat(html(get(path(plan, "/source")), 200)).contains("<html", "line-" + link.group(1));
	}

	@Test
	void eachHeadingLeadsToItsLineAndToItsPlaceInTheFile() throws Exception {
		Plan plan = upload();
		html(form(plan, "/draft", "body",
				plan.text().body().replace("MỤC ĐÍCH", "MỤC ĐÍCH, YÊU CẦU") + "\nIII. KINH PHÍ\n- Ngân sách xã."), 302);
		String source = html(get(path(plan, "/source")), 200);
		String part = html(get(path(plan, "/draft/beside")), 200);
		String page = html(get(path(plan, "/draft")), 200);
		assertThat(List.of(part, page)).allSatisfy((draft) -> {
			Matcher heading = Pattern.compile(
					"data-line=\"(\\d+)\">(I+)\\. ([^<]+)</a>\\s*(?:<a class=\"row-source\"[^>]*data-line=\"(\\d+)\")?")
				.matcher(draft);
			List<String> seen = heading.results().map((one) -> {
				String place = (one.group(4) != null)
						? source.substring(source.indexOf("id=\"line-" + one.group(4) + "\""))
							.replaceFirst("(?s)^[^>]*>([^<]*)<.*", "$1")
						: "";
				return one.group(1) + " " + one.group(2) + " " + one.group(3) + " < " + place;
			}).toList();
			assertThat(seen).containsExactly("2 I MỤC ĐÍCH, YÊU CẦU < I. MỤC ĐÍCH",
					"4 II TỔ CHỨC THỰC HIỆN < II. TỔ CHỨC THỰC HIỆN", "6 III KINH PHÍ < ");
		});
	}

	@Test
	void aMendCanBeUndoneInTheList() throws Exception {
		Plan plan = upload();
		Matcher mend = Pattern.compile("name=\"mend\"\\s+value=\"([0-9a-f]+)\"[^>]*>Ghi “Lưu")
			.matcher(html(get(path(plan, "/draft")), 200));
		assertThat(mend.find()).isTrue();
		html(form(plan, "/draft/mend", "mend", mend.group(1)), 302);
		assertThat(html(get(path(plan, "/draft")), 200)).contains("Đã sửa và lưu: ", "Hoàn tác");
		html(post(path(plan, "/draft/mend/undo")), 302);
		assertThat(this.plans.get(plan.agency(), plan.id()).text().archive()).isEqualTo("VT");
		assertThat(html(get(path(plan, "/draft")), 200)).doesNotContain("Hoàn tác");
	}

	@Test
	void aMendAndItsUndoingChangeOnlyTheirPartsOfThePage() throws Exception {
		Plan plan = upload();
		Pattern button = Pattern.compile("name=\"mend\"\\s+value=\"([0-9a-f]+)\"[^>]*>Ghi “Lưu");
		Matcher mend = button.matcher(html(get(path(plan, "/draft")), 200));
		assertThat(mend.find()).isTrue();
		String part = html(form(plan, "/draft/mend", "mend", mend.group(1), "body", "I. MỤC ĐÍCH\n- Lời vừa gõ.")
			.header("HX-Request", "true"), 200);
		assertThat(part).doesNotContain("<html")
			.contains("id=\"appendix\"", "Đã sửa và lưu: ", "Hoàn tác", "Lời vừa gõ");
		Plan mended = this.plans.get(plan.agency(), plan.id());
		assertThat(mended.text().archive()).isNotEqualTo("VT");
		assertThat(part).containsPattern("id=\"archive\"[^>]*value=\"" + mended.text().archive() + "\"[^>]*hx-swap-oob")
			.contains("id=\"version\" name=\"version\" value=\"" + mended.version() + "\"");
		String undone = html(post(path(plan, "/draft/mend/undo")).header("HX-Request", "true"), 200);
		assertThat(undone).doesNotContain("<html", "Hoàn tác").contains("Đã trả bản thảo về như trước khi sửa.");
		assertThat(undone).containsPattern("id=\"archive\"[^>]*value=\"VT\"[^>]*hx-swap-oob");
	}

	@Test
	void aPlanWithoutAFileHasNoSource() throws Exception {
		html(post("/plans").param("from", "blank").param("title", "Không có tệp"), 302);
		UUID id = this.application.getBean(JdbcClient.class)
			.sql("select id from plan where title = 'Không có tệp'")
			.query(UUID.class)
			.single();
		assertThat(html(get("/plans/" + id + "/draft"), 200)).doesNotContain("/source");
		html(get("/plans/" + id + "/source"), 404);
	}

	@Test
	void anotherAgencyFindsNothing() throws Exception {
		Plan plan = upload();
		Visitors neighbours = new Visitors(this.application, "UBND xã Thanh Hà Đông");
		for (String path : List.of("/draft", "/draft/beside", "/source")) {
			assertThat(this.mvc.perform(get(path(plan, path)).session(neighbours.session(Role.SPECIALIST)))
				.andReturn()
				.getResponse()
				.getStatus()).isEqualTo(404);
		}
		assertThat(this.mvc.perform(form(plan, "/draft").session(neighbours.session(Role.SPECIALIST)).with(csrf()))
			.andReturn()
			.getResponse()
			.getStatus()).isEqualTo(404);
		assertThat(this.mvc.perform(get("/plans").session(neighbours.session(Role.SPECIALIST)))
			.andReturn()
			.getResponse()
			.getContentAsString()).doesNotContain(plan.title());
	}

	@Test
	void theListFindsWordsWithoutMarks() throws Exception {
		Plan plan = upload();
		assertThat(html(get("/plans").param("q", "chuyen doi SO"), 200)).contains(plan.title());
		assertThat(html(get("/plans").param("q", "cai cach"), 200)).doesNotContain(plan.title());
		assertThat(html(get("/plans").param("status", "DRAFTING").param("year", "2027").param("mine", "true"), 200))
			.contains(plan.title(), "Cán bộ SPECIALIST");
		assertThat(html(get("/plans").param("year", "2026"), 200)).doesNotContain(plan.title());
		assertThat(html(get("/plans").param("q", "100%_"), 200)).contains("Không có kế hoạch nào khớp");
	}

	@ParameterizedTest
	@CsvSource({ "rong.txt,'',Tệp rỗng", "ke-hoach.docm,PK,macro", "anh.png,x,chỉ nhận tệp",
			"thu.txt,Kính gửi ông bà,Không tìm thấy kế hoạch", "hong.docx,xyz,docx" })
	void anUnreadableFileComesBackWithASentence(String name, String content, String sentence) throws Exception {
		MockHttpServletResponse answer = send(name, content.getBytes(StandardCharsets.UTF_8));
		assertThat(answer.getStatus()).isEqualTo(422);
		assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains(sentence, "id=\"file\"");
	}

	@Test
	void aBlankDraftNeedsItsTitle() throws Exception {
		assertThat(html(post("/plans").param("from", "blank").param("title", " "), 422)).contains("id=\"title\"",
				"value=\" \"");
		html(post("/plans").param("from", "blank").param("title", "Kế hoạch mới tinh"), 302);
		assertThat(html(get("/plans"), 200)).contains("Kế hoạch mới tinh");
	}

	@Test
	void anOldWordFileBecomesADraftAndIsKept() throws Exception {
		byte[] content = DraftIT.class.getResourceAsStream("/samples/ke-hoach-cai-cach-hanh-chinh.doc").readAllBytes();
		MockHttpServletResponse answer = send("ke-hoach.doc", content);
		assertThat(answer.getStatus()).isEqualTo(302);
		Plan plan = this.plans.get(this.visitors.agency,
				PlanId.of(String.valueOf(answer.getRedirectedUrl()).split("/")[2]));
		assertThat(plan.title()).contains("Cải cách hành chính năm 2026");
		assertThat(plan.items()).hasSize(12);
		String source = "/files/" + this.files.of(plan.agency(), plan.id().value()).get(0).id();
		MockHttpServletResponse kept = this.mvc.perform(get(source).session(this.visitors.session(Role.SPECIALIST)))
			.andReturn()
			.getResponse();
		assertThat(kept.getContentType()).isEqualTo("application/msword");
		assertThat(kept.getHeader("Content-Disposition")).startsWith("attachment");
		assertThat(kept.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(kept.getContentAsByteArray()).isEqualTo(content);
		assertThat(send("ke-hoach.rtf", "{\\rtf1}".getBytes(StandardCharsets.UTF_8)).getStatus()).isEqualTo(422);
	}

	private Plan upload() throws Exception {
		return upload(PLAN);
	}

	private Plan upload(String text) throws Exception {
		MockHttpServletResponse answer = send("ke-hoach.txt", text.getBytes(StandardCharsets.UTF_8));
		assertThat(answer.getStatus()).isEqualTo(302);
		String id = String.valueOf(answer.getRedirectedUrl()).split("/")[2];
		return this.plans.get(this.visitors.agency, PlanId.of(id));
	}

	private MockHttpServletResponse send(String name, byte[] content) throws Exception {
		return this.mvc
			.perform(multipart("/plans").file(new MockMultipartFile("file", name, null, content))
				.param("from", "file")
				.session(this.visitors.session(Role.SPECIALIST))
				.with(csrf()))
			.andReturn()
			.getResponse();
	}

	/**
	 * The whole form as the editor sends it, but for these fields: name, value, name …
	 */
	private static MockHttpServletRequestBuilder form(Plan plan, String path, String... typed) {
		LinkedMultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
		fields.add("version", String.valueOf(plan.version()));
		fields.add("title", plan.title());
		fields.add("periodStart", "2027");
		fields.add("periodEnd", "2027");
		fields.add("bases", plan.text().legalBases());
		fields.add("body", plan.text().body());
		fields.add("recipients", plan.text().recipients());
		fields.add("archive", plan.text().archive());
		for (PlanItem item : plan.items()) {
			fields.add("item", item.id().toString());
			fields.add("content." + item.id(), item.content());
			fields.add("lead." + item.id(), (item.leadUnitId() != null) ? item.leadUnitId().toString() : "");
			fields.add("coordinating." + item.id(), item.coordinatingText());
			item.deliverables().forEach((product) -> {
				fields.add("product." + item.id(), product.ref().toString());
				fields.add("text." + product.ref(), product.text());
				fields.add("due." + product.ref(), product.deadlineText());
			});
		}
		for (int at = 0; at < typed.length; at += 2) {
			fields.set(typed[at], typed[at + 1]);
		}
		return post(path(plan, path)).params(fields);
	}

	private static String path(Plan plan, String path) {
		return "/plans/" + plan.id() + path;
	}

	private String html(MockHttpServletRequestBuilder request, int status) throws Exception {
		MockHttpServletResponse answer = this.mvc
			.perform(request.session(this.visitors.session(Role.SPECIALIST)).with(csrf()))
			.andReturn()
			.getResponse();
		String html = answer.getContentAsString(StandardCharsets.UTF_8);
		assertThat(answer.getStatus()).as(html).isEqualTo(status);
		return html;
	}

}
