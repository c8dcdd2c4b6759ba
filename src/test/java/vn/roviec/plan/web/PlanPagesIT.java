package vn.roviec.plan.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.roviec.agency.Actor;
import vn.roviec.agency.Agencies;
import vn.roviec.agency.ChairmansDecision;
import vn.roviec.agency.DelegateSigning;
import vn.roviec.agency.Positions;
import vn.roviec.agency.RegisterAgency;
import vn.roviec.agency.Role;
import vn.roviec.agency.SigningCapacity;
import vn.roviec.agency.UnitId;
import vn.roviec.exchange.ExchangedDocument;
import vn.roviec.exchange.ReadPackage;
import vn.roviec.plan.Coordinator;
import vn.roviec.plan.EditDraft;
import vn.roviec.plan.OpenPlan;
import vn.roviec.plan.Plan;
import vn.roviec.plan.PlanId;
import vn.roviec.plan.PlanPapers;
import vn.roviec.plan.PlanItem;
import vn.roviec.plan.PlanStatus;
import vn.roviec.plan.PlanText;
import vn.roviec.plan.PlannedDeliverable;
import vn.roviec.plan.Plans;
import vn.roviec.plan.ReturnPlan;
import vn.roviec.plan.Signature;
import vn.roviec.plan.SubmitDraft;
import vn.roviec.support.ApplicationTest;
import vn.roviec.support.Commune;
import vn.roviec.support.Jobs;
import vn.roviec.support.PlanRoad;
import vn.roviec.support.SignedIn;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.ResultActions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** The pages of a plan, as those whose turn it is walk through them. */
@ApplicationTest
@AutoConfigureMockMvc
class PlanPagesIT {

	private static final List<String> TABS = List.of("content", "appendix", "documents", "history");

	@Autowired
	private ApplicationContext application;

	@Autowired
	private RegisterAgency registerAgency;

	@Autowired
	private DelegateSigning delegateSigning;

	@Autowired
	private Agencies agencies;

	@Autowired
	private OpenPlan openPlan;

	@Autowired
	private EditDraft editDraft;

	@Autowired
	private SubmitDraft submitDraft;

	@Autowired
	private ReturnPlan returnPlan;

	@Autowired
	private PlanPapers planPapers;

	@Autowired
	private Plans plans;

	@Autowired
	private Jobs jobs;

	private Commune commune;

	private SignedIn browsers;

	@BeforeEach
	void someBrowsersOnAMondayMorning() {
		this.jobs.jumpTo("2026-03-02T08:00");
		this.commune = new Commune(this.registerAgency, this.agencies);
		this.browsers = new SignedIn(this.application);
	}

	@Test
	void eachStepIsTakenByWhoeverItIsTheTurnOf() throws Exception {
		PlanId id = opened();
		String page = "/plans/" + id;
		this.submitDraft.submit(this.commune.drafter(), id, List.of(this.commune.economy, this.commune.centre),
				LocalDate.of(2026, 3, 6));
		assertThat(read(this.commune.economist(), page)).contains("Gửi ý kiến", "Hết ngày 06/03/2026");
		assertThat(read(this.commune.cultureHead(), page)).doesNotContain("Gửi ý kiến")
			.contains("chờ Phòng Kinh tế xã, từ 08:00 02/03/2026");
		done(this.browsers.posts(this.commune.economist(), page + "/comment", "unit", this.commune.economy.toString(),
				"words", "Bổ sung kinh phí mục 1"), page);
		done(this.browsers.posts(this.commune.centreHead(), page + "/comment", "unit", this.commune.centre.toString(),
				"words", ""), page);
		assertThat(read(this.commune.drafter(), page)).contains("href=\"" + page + "/draft\"");
		assertThat(read(this.commune.drafter(), page + "/draft")).contains("Bổ sung kinh phí mục 1", "Đồng ý",
				"Tiếp thu");
		done(this.browsers.posts(this.commune.drafter(), page + "/digest", "answer." + this.commune.economy,
				"Đã ghi nguồn, kinh phí", "response", "Tiếp thu toàn bộ"), page);
		assertThat(read(this.commune.drafter(), page + "?tab=history"))
			.contains("Phòng Kinh tế xã: Đã ghi nguồn, kinh phí\nTiếp thu toàn bộ");
		assertThat(read(this.commune.cultureHead(), page)).contains("action=\"" + page + "/approve\"",
				"Bổ sung kinh phí mục 1", "Tiếp thu toàn bộ");
		done(this.browsers.posts(this.commune.cultureHead(), page + "/approve"), page);
		assertThat(read(this.commune.officeHead(), page)).contains("action=\"" + page + "/check\"",
				"Mọi đơn vị chủ trì đều có trong Nơi nhận");
		done(this.browsers.posts(this.commune.officeHead(), page + "/check"), page);
		assertThat(read(this.commune.chairman(), page)).contains("href=\"" + page + "/sign\"");
		String sign = read(this.commune.chairman(), page + "/sign");
		assertThat(sign).contains("Chánh Văn phòng trình ký từ 08:00 02/03/2026", "31/03/2026", "trong 2 sản phẩm",
				page + "/feasibility", "Ký thay mặt Ủy ban nhân dân (TM.)");
		done(this.browsers.posts(this.commune.chairman(), page + "/sign", "hash",
				sign.replaceAll("(?s).*name=\"hash\" value=\"([0-9a-f]{64})\".*", "$1")), page);
		assertThat(read(this.commune.clerk(), page + "/issue")).contains("01<small>/KH-UBND", "Phát hành số 01",
				">trong hệ thống<", ">bản giấy<");
		done(this.browsers.posts(this.commune.clerk(), page + "/issue"), page + "/receipt");
		assertThat(read(this.commune.clerk(), page + "/receipt")).contains("01<small>/KH-UBND", "02/03/2026");
		assertThat(read(this.commune.economist(), page)).contains("01/KH-UBND", "ngày 02 tháng 3 năm 2026");
		isPacked(page);
	}

	private void isPacked(String page) throws Exception {
		this.browsers.opens(this.commune.clerk(), page + "/package").andExpect(status().isUnprocessableEntity());
		this.application.getBean(JdbcClient.class)
			.sql("insert into exchange_code (agency_id, code) values (?, 'H26.5.1')")
			.param(this.commune.id.value())
			.update();
		ExchangedDocument packed = (ExchangedDocument) ReadPackage
			.from(this.browsers.reads(this.commune.clerk(), page + "/package").getContentAsByteArray());
		assertThat(packed.key().id()).isEqualTo("H26.5.1,2026/03/02,01/KH-UBND");
		assertThat(packed.files()).singleElement().satisfies((file) -> assertThat(file.content()).isNotEmpty());
	}

	@Test
	void allTabsAreReadInBothLanguages() throws Exception {
		PlanId id = opened();
		for (String tab : TABS) {
			assertThat(read(this.commune.receptionist(), "/plans/" + id + "?tab=" + tab))
				.contains("aria-current=\"page\"");
			assertThat(read(this.commune.receptionist(), "/plans/" + id + "?tab=" + tab + "&lang=en"))
				.contains("History");
		}
		assertThat(read(this.commune.receptionist(), "/plans/" + id + "?tab=appendix&lang=vi")).contains("Quý I/2026",
				"→ 31/03/2026", "I. Thể chế");
	}

	@Test
	void whatWasIssuedIsFollowedOnItsPage() throws Exception {
		PlanId id = toSign();
		this.browsers.posts(this.commune.chairman(), "/plans/" + id + "/sign", "hash", hash(id));
		this.browsers.posts(this.commune.clerk(), "/plans/" + id + "/issue");
		assertThat(read(this.commune.economist(), "/plans/" + id)).doesNotContain("tab=progress");
		this.jobs.runDue();
		assertThat(read(this.commune.economist(), "/plans/" + id + "?tab=progress"))
			.contains("0 trong 2 sản phẩm đã xong", "Phòng Văn hóa - Xã hội xã", "href=\"/tasks/", "Chờ tiếp nhận");
		assertThat(read(this.commune.economist(), "/plans/" + id + "?tab=appendix"))
			.contains("id=\"item-1\"", "Tình trạng", "Chờ tiếp nhận")
			.containsPattern("<a href=\"/tasks/[^\"]+\">Kế hoạch</a>")
			.containsPattern("<a href=\"/tasks/[^\"]+\">Báo cáo</a>");
		String copies = read(this.commune.economist(), "/plans/" + id + "?tab=documents");
		assertThat(copies).contains("01/KH-UBND", "Bản giấy").containsOnlyOnce(">Đã nhận</button>");
		this.browsers.posts(this.commune.economist(),
				copies.replaceAll("(?s).*action=\"(/deliveries/[^\"]+)\".*", "$1"));
		assertThat(read(this.commune.economist(), "/plans/" + id + "?tab=documents")).contains("Chuyên viên Kinh tế")
			.doesNotContain("Đã nhận</button>");
	}

	@Test
	void aPlanIsClosedWithWordsThatSeeWhatIsStillOpen() throws Exception {
		PlanId id = toSign();
		this.browsers.posts(this.commune.chairman(), "/plans/" + id + "/sign", "hash", hash(id));
		this.browsers.posts(this.commune.clerk(), "/plans/" + id + "/issue");
		this.jobs.runDue();
		this.jobs.jumpTo("2027-01-04T08:00");
		this.jobs.runDue();
		assertThat(read(this.commune.cultureHead(), "/plans/" + id)).contains("Còn 2 việc chưa xong", "href=\"/tasks/",
				">Kế hoạch</a>", ">Báo cáo</a>", "quá hạn 1 ngày làm việc");
		assertThat(body(this.browsers.posts(this.commune.cultureHead(), "/plans/" + id + "/close", "words", " ")
			.andExpect(status().isUnprocessableEntity())))
			.contains("<p class=\"field-error\" id=\"words-error\">Hãy viết đánh giá kết quả thực hiện",
					"href=\"#words\"", "aria-invalid=\"true\"");
		assertThat(plan(id).status()).isEqualTo(PlanStatus.ISSUED);
		done(this.browsers.posts(this.commune.cultureHead(), "/plans/" + id + "/close", "words",
				"Hai việc chuyển sang năm sau"), "/plans/" + id);
		assertThat(plan(id).status()).isEqualTo(PlanStatus.CLOSED);
	}

	@Test
	void historyIsToldInWordsWithThePlaceOnTheDiagram() throws Exception {
		PlanId id = opened();
		this.submitDraft.submit(this.commune.drafter(), id, List.of(), null);
		this.returnPlan.sendBack(this.commune.cultureHead(), id, PlanStatus.APPROVING, "Rà lại thời hạn mục 1");
		String page = read(this.commune.drafter(), "/plans/" + id + "?tab=history");
		assertThat(page).containsSubsequence("Đang chờ: Soạn thảo", "Trả lại để sửa", "Trưởng phòng VHXH",
				"Rà lại thời hạn mục 1", "Trình duyệt bản thảo", "Bắt đầu soạn thảo", "Chuyên viên VHXH");
		assertThat(page).contains("data-active=\"draft-plan\"")
			.containsPattern("data-visited=\"[^\"]*draft-plan[^\"]*approve-draft");
		Matcher diagram = Pattern.compile("data-diagram=\"(/processes/plan-lifecycle-[0-9a-f]{32}\\.bpmn)\"")
			.matcher(page);
		assertThat(diagram.find()).isTrue();
		assertThat(read(this.commune.drafter(), diagram.group(1))).contains("<process id=");
	}

	@Test
	void thePaperIsShownPageByPageAndHandedOut() throws Exception {
		PlanId id = toSign();
		String paper = "/plans/" + id + "/paper";
		assertThat(read(this.commune.drafter(), paper)).contains(paper + "/pages/1").doesNotContain(paper + "/pages/9");
		assertThat(this.browsers.perform(this.commune.drafter(), get(paper).header("HX-Request", "true"))
			.getContentAsString()).contains(paper + "/pages/1").doesNotContain("<main");
		assertThat(read(this.commune.drafter(), "/plans/" + id + "?tab=documents")).contains(paper + ".pdf",
				paper + ".docx");
		assertThat(read(this.commune.chairman(), "/plans/" + id + "/sign")).contains("/plans/" + id + "/sign/pages/1");
		MockHttpServletResponse page = this.browsers.opens(this.commune.drafter(), paper + "/pages/1")
			.andExpect(status().isOk())
			.andReturn()
			.getResponse();
		assertThat(page.getContentType()).isEqualTo("image/png");
		assertThat(page.getHeader("ETag"))
			.isNotEqualTo(this.browsers.opens(this.commune.chairman(), "/plans/" + id + "/sign/pages/1")
				.andExpect(status().isOk())
				.andReturn()
				.getResponse()
				.getHeader("ETag"));
		assertThat(this.browsers
			.perform(this.commune.drafter(),
					get(paper + "/pages/1").header("If-None-Match", String.valueOf(page.getHeader("ETag"))))
			.getStatus()).isEqualTo(304);
		assertThat(this.browsers.reads(this.commune.chairman(), "/plans/" + id + "/sign.pdf").getContentAsByteArray())
			.isEqualTo(this.planPapers.toSign(plan(id), this.commune.chairman()).bytes());
		for (String none : List.of("/pages/0", "/pages/9", "/pages/x")) {
			this.browsers.opens(this.commune.drafter(), paper + none).andExpect(status().isNotFound());
		}
		MockHttpServletResponse pdf = this.browsers.opens(this.commune.drafter(), paper + ".pdf")
			.andReturn()
			.getResponse();
		assertThat(pdf.getContentAsByteArray()).startsWith('%', 'P', 'D', 'F');
		assertThat(pdf.getHeader("Content-Disposition")).startsWith("attachment").contains("D%E1%BB%B1%20th%E1%BA%A3o");
		assertThat(this.browsers.opens(this.commune.drafter(), paper + ".docx")
			.andReturn()
			.getResponse()
			.getContentAsByteArray()).startsWith('P', 'K');
	}

	@Test
	void onlyDrawingsOfProcessesAreHandedOut() throws Exception {
		for (String address : List.of("/processes/escalation-policy.bpmn", "/processes/escalation-policy.dmn")) {
			this.browsers.opens(this.commune.drafter(), address).andExpect(status().isNotFound());
		}
	}

	@Test
	void whoseTurnItIsNotIsRefused() throws Exception {
		PlanId id = toSign();
		String page = "/plans/" + id;
		assertThat(read(this.commune.economyHead(), page)).doesNotContain("/sign\"");
		this.browsers.opens(this.commune.economyHead(), page + "/sign").andExpect(status().isForbidden());
		this.browsers.posts(this.commune.viceChairman(), page + "/sign", "hash", hash(id))
			.andExpect(status().isForbidden());
		this.browsers.posts(this.commune.officeHead(), page + "/return", "from", "SIGNING", "words", "Chưa được")
			.andExpect(status().isForbidden());
		this.browsers.posts(this.commune.officeHead(), page + "/issue").andExpect(status().isForbidden());
		assertThat(plan(id).status()).isEqualTo(PlanStatus.SIGNING);
	}

	@Test
	void aViceChairmanSignsOnlyOnTheDaysOfADelegationWhichIsTold() throws Exception {
		PlanId id = toSign();
		String sign = "/plans/" + id + "/sign";
		LocalDate today = LocalDate.of(2026, 3, 2);
		delegate(today.minusDays(9), today.minusDays(1));
		delegate(today.plusDays(1), today.plusDays(9));
		this.browsers.posts(this.commune.viceChairman(), sign, "hash", hash(id)).andExpect(status().isForbidden());
		delegate(today, today.plusDays(4));
		assertThat(read(this.commune.viceChairman(), sign)).contains("KT. CHỦ TỊCH",
				"Ký thay Chủ tịch UBND xã theo giao quyền từ 02/03/2026 đến hết 06/03/2026, lĩnh vực: Thể chế.");
		done(this.browsers.posts(this.commune.viceChairman(), sign, "hash", hash(this.commune.viceChairman(), id)),
				"/plans/" + id);
		assertThat(read(this.commune.drafter(), "/plans/" + id + "?tab=history")).contains("Ký thay Chủ tịch (KT.)",
				"Thay Chủ tịch UBND xã, 02/03/2026 – 06/03/2026, Thể chế");
	}

	/** NĐ 30/2020, Điều 13 and Phụ lục I: TUQ. for the days of the authorization. */
	@Test
	void theHeadOfAUnitSignsByAuthorizationOnItsDaysOnly() throws Exception {
		PlanId id = toSign();
		String sign = "/plans/" + id + "/sign";
		LocalDate today = LocalDate.of(2026, 3, 2);
		authorize(SigningCapacity.BY_AUTHORIZATION, today.minusDays(9), today.minusDays(1));
		this.browsers.opens(this.commune.officeHead(), sign).andExpect(status().isForbidden());
		this.browsers.posts(this.commune.officeHead(), sign, "hash", hash(this.commune.officeHead(), id))
			.andExpect(status().isForbidden());
		authorize(SigningCapacity.BY_AUTHORIZATION, today, today);
		assertThat(read(this.commune.officeHead(), "/worklist")).contains("/plans/" + id);
		assertThat(read(this.commune.officeHead(), sign)).contains("Ký thừa ủy quyền Chủ tịch (TUQ.)", "TUQ. CHỦ TỊCH",
				"CHÁNH VĂN PHÒNG",
				"Theo giao quyền của Chủ tịch UBND xã từ 02/03/2026 đến hết 02/03/2026, lĩnh vực: Thể chế.",
				"Theo Quyết định số 05/QĐ-UBND.");
		done(this.browsers.posts(this.commune.officeHead(), sign, "hash", hash(this.commune.officeHead(), id)),
				"/plans/" + id);
		assertThat(paper(id)).containsSubsequence("TUQ. CHỦ TỊCH", "CHÁNH VĂN PHÒNG", "Chánh Văn phòng")
			.doesNotContain("TM. ỦY BAN");
		assertThat(read(this.commune.drafter(), "/plans/" + id + "?tab=history"))
			.contains("Ký thừa ủy quyền Chủ tịch (TUQ.)", "02/03/2026 – 02/03/2026, Thể chế, Quyết định số 05/QĐ-UBND");
	}

	@Test
	void byOrderIsPrintedAsTl() throws Exception {
		PlanId id = toSign();
		LocalDate today = LocalDate.of(2026, 3, 2);
		authorize(SigningCapacity.BY_ORDER, today, today);
		done(this.browsers.posts(this.commune.officeHead(), "/plans/" + id + "/sign", "hash",
				hash(this.commune.officeHead(), id)), "/plans/" + id);
		assertThat(paper(id)).containsSubsequence("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG");
	}

	@Test
	void anActingChairmanSignsAsOne() throws Exception {
		PlanId id = toSign();
		this.application.getBean(Positions.class)
			.give(this.commune.id, this.commune.viceChairman().officer(), this.commune.leadership, Role.CHAIRMAN,
					"Quyền Chủ tịch UBND xã", LocalDate.of(2026, 3, 1));
		done(this.browsers.posts(this.commune.viceChairman(), "/plans/" + id + "/sign", "hash",
				hash(this.commune.viceChairman(), id)), "/plans/" + id);
		assertThat(plan(id).signature()).extracting(Signature::capacity, Signature::signerTitle)
			.containsExactly("Q.", "Quyền Chủ tịch UBND xã");
		assertThat(paper(id)).containsSubsequence("TM. ỦY BAN NHÂN DÂN", "Q. CHỦ TỊCH", "Phó Chủ tịch UBND xã");
	}

	/** The words of the plan's page as it stands. */
	private String paper(PlanId id) throws Exception {
		return read(this.commune.drafter(), "/plans/" + id).replaceAll("(?s).*class=\"paper-sign\"", "");
	}

	private void authorize(SigningCapacity capacity, LocalDate firstDay, LocalDate lastDay) {
		this.delegateSigning.delegate(this.commune.id, this.commune.chairman().officer(),
				this.commune.officeHead().officer(), capacity, firstDay, lastDay,
				EnumSet.of(ChairmansDecision.SIGN_PLAN), "Thể chế", "Quyết định số 05/QĐ-UBND");
	}

	private void delegate(LocalDate firstDay, LocalDate lastDay) {
		this.delegateSigning.delegate(this.commune.id, this.commune.chairman().officer(),
				this.commune.viceChairman().officer(), firstDay, lastDay, EnumSet.of(ChairmansDecision.SIGN_PLAN),
				"Thể chế");
	}

	@Test
	void anotherAgencyFindsNothing() throws Exception {
		PlanId id = toSign();
		Commune neighbour = new Commune(this.registerAgency, this.agencies);
		for (String address : List.of("", "?tab=history", "?tab=documents", "/sign", "/sign/pages/1", "/paper",
				"/paper/pages/1", "/paper.pdf", "/sign.pdf", "/paper.docx")) {
			this.browsers.opens(neighbour.chairman(), "/plans/" + id + address).andExpect(status().isNotFound());
		}
		this.browsers.opens(neighbour.clerk(), "/plans/" + id + "/issue").andExpect(status().isNotFound());
		this.browsers.opens(neighbour.clerk(), "/plans/" + id + "/receipt").andExpect(status().isNotFound());
		this.browsers.posts(neighbour.chairman(), "/plans/" + id + "/sign", "hash", hash(id))
			.andExpect(status().isNotFound());
		this.browsers.posts(neighbour.chairman(), "/plans/" + id + "/return", "from", "SIGNING", "words", "Không")
			.andExpect(status().isNotFound());
		assertThat(plan(id).status()).isEqualTo(PlanStatus.SIGNING);
	}

	@Test
	void aSecondPostSaysWhoWasFasterAndKeepsTheWords() throws Exception {
		PlanId id = opened();
		String page = "/plans/" + id;
		this.submitDraft.submit(this.commune.drafter(), id, List.of(), null);
		done(this.browsers.posts(this.commune.cultureHead(), page + "/approve"), page);
		String again = body(this.browsers
			.posts(this.commune.cultureHead(), page + "/return", "from", "APPROVING", "words", "Rà lại mục 3")
			.andExpect(status().isConflict()));
		assertThat(again).contains("Trưởng phòng VHXH đã làm trước, lúc 08:00 02/03/2026", "Rà lại mục 3");
		assertThat(plan(id).status()).isEqualTo(PlanStatus.CHECKING);
	}

	@Test
	void whatChangedAfterThePageWasOpenedIsNotSigned() throws Exception {
		PlanId id = toSign();
		String seen = hash(id);
		this.returnPlan.sendBack(this.commune.chairman(), id, PlanStatus.SIGNING, "Sửa tên");
		this.editDraft.text(this.commune.drafter(), id, plan(id).version(), text("Kế hoạch chuyển đổi số xã năm 2026"));
		handIn(id);
		this.browsers.posts(this.commune.chairman(), "/plans/" + id + "/sign", "hash", seen)
			.andExpect(status().isConflict());
		assertThat(plan(id).status()).isEqualTo(PlanStatus.SIGNING);
		assertThat(read(this.commune.chairman(), "/plans/" + id + "/sign")).contains("Thay đổi từ lần trước",
				"<del>Kế hoạch chuyển đổi số năm 2026</del>", "<ins>Kế hoạch chuyển đổi số xã năm 2026</ins>");
	}

	@Test
	void aReturnWithoutWordsComesBackWithTheSentence() throws Exception {
		PlanId id = toSign();
		String refused = body(this.browsers
			.posts(this.commune.chairman(), "/plans/" + id + "/return", "from", "SIGNING", "words", " ")
			.andExpect(status().isUnprocessableEntity()));
		assertThat(refused).contains("Hãy chọn một lý do hoặc viết lời nhắn", "name=\"hash\"",
				"data-dialog-now=\"true\"", "id=\"return-SIGNING-error\"");
		String late = body(this.browsers.posts(this.commune.chairman(), "/plans/" + id + "/return", "from", "SIGNING",
				"phrase", "deadlines", "phrase", "layout", "words", "Xem mục 1"));
		assertThat(late).isEmpty();
		assertThat(plan(id).returned().words()).isEqualTo("Rà lại thời hạn; Sửa thể thức; Xem mục 1");
	}

	@Test
	void tooManyWordsComeBackAsTheyWereTyped() throws Exception {
		PlanId id = opened();
		this.submitDraft.submit(this.commune.drafter(), id, List.of(this.commune.economy), LocalDate.of(2026, 3, 6));
		String typed = "dài ".repeat(1200);
		assertThat(body(this.browsers
			.posts(this.commune.economist(), "/plans/" + id + "/comment", "unit", this.commune.economy.toString(),
					"words", typed)
			.andExpect(status().isUnprocessableEntity()))).contains(typed, "dài quá 4.000 ký tự");
	}

	@Test
	void whatPeopleWriteIsTextNeverMarkup() throws Exception {
		PlanId id = this.openPlan.open(this.commune.drafter(), text("<script>alert(1)</script> ${7*7}"),
				List.of(item(this.commune.culture)));
		for (String tab : TABS) {
			assertThat(read(this.commune.drafter(), "/plans/" + id + "?tab=" + tab)).doesNotContain("<script>alert")
				.contains("&lt;script&gt;alert(1)&lt;/script&gt; ${7*7}");
		}
	}

	@Test
	void aDrafterWithdrawsWithAReason() throws Exception {
		PlanId id = opened();
		String page = "/plans/" + id;
		this.browsers.posts(this.commune.drafter(), page + "/withdraw", "words", "")
			.andExpect(status().isUnprocessableEntity());
		done(this.browsers.posts(this.commune.drafter(), page + "/withdraw", "words", "Trùng kế hoạch khác"), page);
		assertThat(read(this.commune.drafter(), page)).contains("Đã rút", "Trùng kế hoạch khác");
	}

	private PlanId opened() {
		return this.openPlan.open(this.commune.drafter(), text("Kế hoạch chuyển đổi số năm 2026"),
				List.of(item(this.commune.culture)));
	}

	private PlanId toSign() {
		PlanId id = opened();
		handIn(id);
		return id;
	}

	private void handIn(PlanId id) {
		new PlanRoad(this.application, this.commune).toSign(id);
	}

	private PlanItem item(UnitId lead) {
		return new PlanItem(UUID.randomUUID(), "I. Thể chế", "Rà soát văn bản", lead.value(), "Phòng VH-XH",
				"Phòng Kinh tế", "", List.of(new Coordinator(this.commune.economy.value())),
				List.of(product("Kế hoạch", "Quý I/2026", LocalDate.of(2026, 3, 31)),
						product("Báo cáo", "31/12/2026", LocalDate.of(2026, 12, 31))));
	}

	private static PlannedDeliverable product(String text, String words, LocalDate due) {
		return new PlannedDeliverable(UUID.randomUUID(), text, words, null, due, false, "DATE", "", null);
	}

	private static PlanText text(String title) {
		return new PlanText(title, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31),
				"Căn cứ Luật Tổ chức chính quyền địa phương", "I. MỤC ĐÍCH\nNâng cao hiệu quả.\nII. NHIỆM VỤ",
				"Phòng Kinh tế xã\nPhòng Văn hóa - Xã hội xã\nSở Khoa học tỉnh", "VT, VHXH");
	}

	private Plan plan(PlanId id) {
		return this.plans.get(this.commune.id, id);
	}

	private String hash(PlanId id) {
		return hash(this.commune.chairman(), id);
	}

	private String hash(Actor signer, PlanId id) {
		return this.planPapers.toSign(plan(id), signer).sha256();
	}

	private String read(Actor actor, String address) throws Exception {
		String html = body(this.browsers.opens(actor, address).andExpect(status().isOk()));
		assertThat(html).doesNotContain("??").doesNotContain("th:");
		return html;
	}

	private static void done(ResultActions answer, String address) throws Exception {
		answer.andExpect(status().is3xxRedirection()).andExpect(redirectedUrl(address));
	}

	private static String body(ResultActions answer) throws Exception {
		return answer.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
	}

}
