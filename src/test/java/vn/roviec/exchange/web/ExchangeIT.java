package vn.roviec.exchange.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.roviec.agency.Role;
import vn.roviec.exchange.Business;
import vn.roviec.exchange.DocumentKey;
import vn.roviec.exchange.ExchangeCodes;
import vn.roviec.exchange.ExchangedDocument;
import vn.roviec.exchange.ExchangedFile;
import vn.roviec.exchange.ExchangedStatus;
import vn.roviec.exchange.Party;
import vn.roviec.exchange.ReadPackage;
import vn.roviec.exchange.ReportedStatus;
import vn.roviec.exchange.ReportedStatuses;
import vn.roviec.exchange.StatusCode;
import vn.roviec.exchange.Urgency;
import vn.roviec.exchange.WritePackage;
import vn.roviec.register.RegisterEntry;
import vn.roviec.register.Registration;
import vn.roviec.register.TakeNumber;
import vn.roviec.support.ApplicationTest;
import vn.roviec.support.Visitors;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** What receivers report comes to the document in the register, once, and to no other. */
@ApplicationTest
@AutoConfigureMockMvc
class ExchangeIT {

	private static final String CODE = "H26.5.1";

	private static final Party DEPARTMENT = new Party("000.00.02.H26", "Sở Nội vụ");

	@Autowired
	private MockMvc mvc;

	@Autowired
	private ApplicationContext application;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private ReportedStatuses reported;

	@Autowired
	private Clock clock;

	private Visitors visitors;

	@BeforeEach
	void someVisitors() {
		this.visitors = new Visitors(this.application, "UBND xã An Bình Trung");
	}

	@Test
	void theAdministratorNotesTheCodeAsItWasGiven() throws Exception {
		assertThat(code("H26 5").getStatus()).isEqualTo(422);
		assertThat(code("H26 5").getContentAsString(StandardCharsets.UTF_8)).contains("Mã gồm chữ, số và dấu chấm",
				"value=\"H26 5\"");
		assertThat(code(" 000.00.05.H26 ").getRedirectedUrl()).isEqualTo("/exchange");
		code(CODE);
		assertThat(this.application.getBean(ExchangeCodes.class).of(this.visitors.agency)).contains(CODE);
		assertThat(page(Role.SPECIALIST)).contains(CODE).doesNotContain("action=\"/exchange/");
	}

	@Test
	void aReportComesToItsDocumentOnce() throws Exception {
		code(CODE);
		RegisterEntry entry = entry();
		byte[] report = report(CODE, "01", today(), StatusCode.ACCEPTED);
		assertThat(sends(report).getRedirectedUrl()).isEqualTo("/plans/" + entry.subject() + "?tab=documents");
		assertThat(recorded()).isOne();
		sends(report);
		assertThat(recorded()).isOne();
		assertThat(this.reported.of(this.visitors.agency, entry.subject()))
			.containsExactly(new ReportedStatus(DEPARTMENT, StatusCode.ACCEPTED, "Đã vào sổ", today().atTime(16, 5)));
	}

	/** How many entries of the record speak of reports. */
	private int recorded() {
		return this.application.getBean(JdbcClient.class)
			.sql("select count(*) from audit_entry where agency_id = ? and action = 'exchange.status'")
			.param(this.visitors.agency.value())
			.query(Integer.class)
			.single();
	}

	@Test
	void whatIsNoReportOfOurDocumentsIsRefusedInASentence() throws Exception {
		code(CODE);
		entry();
		refused("Kính gửi".getBytes(StandardCharsets.UTF_8), "Tệp này không phải gói trạng thái edXML");
		refused(report("H26.5.2", "01", today(), StatusCode.ARRIVED), "của cơ quan có mã H26.5.2");
		refused(report(CODE, "02", today(), StatusCode.ARRIVED), "không có văn bản số 02/KH-UBND");
		refused(report(CODE, "01", today().minusDays(1), StatusCode.ARRIVED), "với ngày ghi trong gói");
		byte[] without = new String(report(CODE, "01", today(), StatusCode.DONE), StandardCharsets.UTF_8)
			.replace(">06<", "><")
			.getBytes(StandardCharsets.UTF_8);
		refused(without, "thiếu phần StatusCode");
		refused(new byte[0], "Hãy chọn tệp .edxml");
	}

	@Test
	void aDocumentThatComesInIsKeptOnceAnsweredAndAskedBack() throws Exception {
		code(CODE);
		byte[] sent = WritePackage.of(sent("Kế hoạch chuyển đổi số", CODE, Business.NEW));
		String page = String.valueOf(incoming(sent).getRedirectedUrl());
		assertThat(page).startsWith("/exchange/incoming/");
		assertThat(incoming(sent).getRedirectedUrl()).as("the same again").isEqualTo(page);
		assertThat(shown(page, Role.SPECIALIST)).contains("Kế hoạch 12/KH-UBND", "Sở Nội vụ (000.00.02.H26)",
				"ke-hoach.txt", "Soạn kế hoạch từ tệp này");
		assertThat(posted(page + "/report", "code", "02").getStatus()).as("a refusal says why").isEqualTo(422);
		assertThat(posted(page + "/report", "code", "15").getStatus()).as("nobody asked it back").isEqualTo(422);
		assertThat(posted(page + "/report", "code", "05").getRedirectedUrl()).isEqualTo(page);
		assertThat(ReadPackage.from(shown(page + "/status.edxml", Role.CLERK).getBytes(StandardCharsets.UTF_8)))
			.isInstanceOfSatisfying(ExchangedStatus.class, (status) -> {
				assertThat(status.code()).isEqualTo(StatusCode.IN_PROGRESS);
				assertThat(status.responseFor().symbol()).isEqualTo("12/KH-UBND");
				assertThat(status.from().code()).isEqualTo(CODE);
			});
		assertThat(incoming(WritePackage.of(sent("Gửi nhầm", CODE, Business.RECALL))).getRedirectedUrl())
			.isEqualTo(page);
		assertThat(shown(page, Role.CLERK)).contains("Sở Nội vụ đề nghị lấy lại văn bản này", "Gửi nhầm");
		assertThat(posted(page + "/report", "code", "15").getRedirectedUrl()).isEqualTo(page);
	}

	@Test
	void hostileAndStrayPackagesAreRefusedInASentence() throws Exception {
		code(CODE);
		String honest = new String(WritePackage.of(sent("Kế hoạch", CODE, Business.NEW)), StandardCharsets.UTF_8);
		keptOut("<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><edXML><Subject>&b;</Subject></edXML>",
				"không phải gói văn bản edXML, hoặc đòi đọc tệp khác");
		keptOut("<a>".repeat(30) + "</a>".repeat(30), "lớn bất thường");
		keptOut(honest.replace("ke-hoach.txt", "ke-hoach.exe"), ".exe");
		keptOut(honest.replaceFirst("(<ContentTransferEncoded>)[^<]*", "$1***"), "ContentTransferEncoded");
		keptOut(new String(WritePackage.of(sent("Kế hoạch (TUYỆT MẬT)", CODE, Business.NEW)), StandardCharsets.UTF_8),
				"TUYỆT MẬT");
		keptOut(new String(WritePackage.of(sent("Kế hoạch", "H26.9.9", Business.NEW)), StandardCharsets.UTF_8),
				"gửi cho cơ quan khác");
		keptOut(new String(WritePackage.of(sent("Kế hoạch", CODE, Business.RECALL)), StandardCharsets.UTF_8),
				"chưa nhận văn bản đó");
	}

	private void keptOut(String content, String sentence) throws Exception {
		MockHttpServletResponse answer = incoming(content.getBytes(StandardCharsets.UTF_8));
		assertThat(answer.getStatus()).as(sentence).isEqualTo(422);
		assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains(sentence);
	}

	private static ExchangedDocument sent(String subject, String to, Business business) {
		DocumentKey key = new DocumentKey(DEPARTMENT.code(), "12", "KH-UBND", LocalDate.of(2026, 3, 1));
		return new ExchangedDocument(DEPARTMENT, List.of(new Party(to, "UBND xã")), key, "Đông Hải", "Kế hoạch",
				subject, new ExchangedDocument.Signer("", "Giám đốc", ""), List.of(), Urgency.URGENT, 1, List.of(),
				business, (business == Business.RECALL) ? subject : "", LocalDateTime.of(2026, 3, 1, 8, 0),
				List.of(new ExchangedFile("ke-hoach.txt", "text/plain",
						"I. MỤC TIÊU\n1. Phủ sóng đến từng thôn.\n".getBytes(StandardCharsets.UTF_8))));
	}

	private MockHttpServletResponse incoming(byte[] content) throws Exception {
		return this.mvc
			.perform(multipart("/exchange/incoming")
				.file(new MockMultipartFile("file", "goi.edxml", "application/xml", content))
				.session(this.visitors.session(Role.CLERK))
				.with(csrf())
				.accept(MediaType.TEXT_HTML))
			.andReturn()
			.getResponse();
	}

	private MockHttpServletResponse posted(String address, String name, String value) throws Exception {
		return this.mvc
			.perform(post(address).param(name, value)
				.session(this.visitors.session(Role.CLERK))
				.with(csrf())
				.accept(MediaType.TEXT_HTML))
			.andReturn()
			.getResponse();
	}

	private String shown(String address, Role role) throws Exception {
		return this.mvc.perform(get(address).session(this.visitors.session(role)))
			.andReturn()
			.getResponse()
			.getContentAsString(StandardCharsets.UTF_8);
	}

	private RegisterEntry entry() {
		RegisterEntry entry = this.transaction.execute((status) -> this.application.getBean(TakeNumber.class)
			.take(this.visitors.agency, new Registration("KH", "KH-UBND", today(), "Chuyển đổi số", "Chủ tịch",
					"Phòng Văn hóa - Xã hội", "- Sở Nội vụ.", UUID.randomUUID())));
		assertThat(entry).isNotNull();
		return entry;
	}

	private static byte[] report(String organ, String number, LocalDate day, StatusCode code) {
		LocalDateTime at = day.atTime(16, 5);
		return WritePackage.of(new ExchangedStatus(new DocumentKey(organ, number, "KH-UBND", day), DEPARTMENT, code,
				"Đã vào sổ", at, "Văn phòng", "Văn thư"));
	}

	private void refused(byte[] content, String sentence) throws Exception {
		MockHttpServletResponse answer = sends(content);
		assertThat(answer.getStatus()).isEqualTo(422);
		assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains(sentence).doesNotContain("??");
	}

	private MockHttpServletResponse sends(byte[] content) throws Exception {
		return this.mvc
			.perform(multipart("/exchange/status").file(new MockMultipartFile("file", content))
				.session(this.visitors.session(Role.CLERK))
				.with(csrf())
				.accept(MediaType.TEXT_HTML))
			.andReturn()
			.getResponse();
	}

	private MockHttpServletResponse code(String code) throws Exception {
		return this.mvc
			.perform(post("/exchange/code").param("code", code)
				.session(this.visitors.session(Role.ADMINISTRATOR))
				.with(csrf())
				.accept(MediaType.TEXT_HTML))
			.andReturn()
			.getResponse();
	}

	private String page(Role role) throws Exception {
		return this.mvc.perform(get("/exchange").session(this.visitors.session(role)))
			.andReturn()
			.getResponse()
			.getContentAsString(StandardCharsets.UTF_8);
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
