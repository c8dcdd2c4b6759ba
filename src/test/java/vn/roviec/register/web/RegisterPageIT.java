package vn.roviec.register.web;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.roviec.agency.Role;
import vn.roviec.register.RegisterEntry;
import vn.roviec.register.Registration;
import vn.roviec.register.TakeNumber;
import vn.roviec.register.VoidNumber;
import vn.roviec.support.ApplicationTest;
import vn.roviec.support.MovedClock;
import vn.roviec.support.Visitors;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

@ApplicationTest
@AutoConfigureMockMvc
class RegisterPageIT {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private ApplicationContext application;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private MovedClock clock;

	private Visitors visitors;

	@BeforeEach
	void someVisitors() {
		this.visitors = new Visitors(this.application, "UBND xã An Bình Trung");
	}

	@Test
	void theRegisterShowsItsColumnsAndGaps() throws Exception {
		RegisterEntry first = take("Chuyển đổi số <năm nay>");
		RegisterEntry second = take("Sai trích yếu");
		this.application.getBean(VoidNumber.class)
			.voidNumber(this.visitors.actor(Role.CLERK), second.subject(), "Sai trích yếu");
		String page = page(Map.of());

		assertThat(page).containsSubsequence("Sổ đăng ký văn bản đi năm " + today().getYear(),
				"có 1 số không dùng, ghi rõ lý do", "02/KH-UBND", "Sai trích yếu</a>. Số không dùng: Sai trích yếu",
				"01/KH-UBND", "/plans/" + first.subject(), "Chuyển đổi số &lt;năm nay&gt;", "Chủ tịch",
				"Sở Nội vụ (b/c); Các phòng, đơn vị", "Phòng Văn hóa - Xã hội");
		assertThat(page).doesNotContain("before=").doesNotContain("??").doesNotContain("th:").doesNotContain(" style=");
	}

	@Test
	void yearAndSearchStandInTheAddress() throws Exception {
		take("Phòng chống thiên tai");
		take("Chuyển đổi số");
		assertThat(page(Map.of("q", "thien tai"))).contains("Phòng chống thiên tai", "value=\"thien tai\"")
			.doesNotContain("Chuyển đổi số");
		assertThat(page(Map.of("q", "\"><script>alert(1)</script>"))).contains("Không có văn bản nào khớp")
			.doesNotContain("<script>alert");
		assertThat(page(Map.of("year", "2019"))).contains("Năm 2019 chưa có văn bản nào được cấp số")
			.contains("Số, trích yếu, người ký, nơi nhận");
	}

	@Test
	void aLongYearComesInPagesAndWhole() throws Exception {
		for (int i = 1; i <= 201; i++) {
			take("Văn bản thứ " + i);
		}
		String first = page(Map.of("q", "văn bản"));
		assertThat(first).contains("201/KH-UBND", "02/KH-UBND").doesNotContain(">01/KH-UBND");
		String later = first.replaceFirst("(?s).*before=(\\d+).*", "$1");
		assertThat(page(Map.of("before", later))).contains(">01/KH-UBND").doesNotContain("02/KH-UBND");
		assertThat(page("/register/print", Map.of())).containsSubsequence(">01/KH-UBND", ">02/KH-UBND", ">201/KH-UBND");
	}

	/** NĐ 30/2020, Phụ lục IV: the cover, and the eight columns on every page. */
	@Test
	void theRegisterIsPrintedAsAFileToBeKept() throws Exception {
		for (int i = 1; i <= 60; i++) {
			take("Phòng chống thiên tai <b>${7*7}</b> lần " + i);
		}
		MockHttpServletRequestBuilder request = get("/register/book.pdf").session(this.visitors.session(Role.CLERK));
		byte[] pdf = this.mvc.perform(request).andReturn().getResponse().getContentAsByteArray();
		try (PDDocument document = Loader.loadPDF(pdf)) {
			assertThat(document.getPage(0).getMediaBox().getWidth()).isGreaterThan(800);
			assertThat(words(document, 1)).contains("ỦY BAN NHÂN DÂN XÃ AN BÌNH TRUNG", "SỔ ĐĂNG KÝ VĂN BẢN ĐI",
					"Năm: " + today().getYear(), "Từ ngày ");
			assertThat(document.getNumberOfPages()).isGreaterThan(2);
			for (int page = 2; page <= document.getNumberOfPages(); page++) {
				assertThat(words(document, page)).startsWith(String.valueOf(page))
					.contains("Số, ký hiệu", "Đơn vị, người", "Ghi chú", "(8)");
			}
			assertThat(words(document, 2)).containsSubsequence("01/KH-UBND", "<b>${7*7}</b> lần 1", "02/KH-UBND");
			assertThat(words(document, document.getNumberOfPages())).contains("60/KH-UBND");
		}
	}

	private static String words(PDDocument document, int page) throws IOException {
		PDFTextStripper stripper = new PDFTextStripper();
		stripper.setStartPage(page);
		stripper.setEndPage(page);
		return stripper.getText(document).strip().replaceAll("\\s+", " ");
	}

	@Test
	void anotherAgencysRegisterStaysUnseen() throws Exception {
		take("Chuyển đổi số");
		this.visitors = new Visitors(this.application, "UBND xã An Bình Đông");
		assertThat(page(Map.of())).doesNotContain("Chuyển đổi số").contains("chưa có văn bản nào được cấp số");
	}

	@Test
	void theRegisterReadsInEnglishToo() throws Exception {
		take("Chuyển đổi số");
		assertThat(page(Map.of("lang", "en"))).contains("Outgoing register " + today().getYear(), "Keeping unit")
			.doesNotContain("??");
	}

	private RegisterEntry take(String title) {
		RegisterEntry entry = this.transaction.execute((status) -> this.application.getBean(TakeNumber.class)
			.take(this.visitors.agency, new Registration("KH", "KH-UBND", today(), title, "Chủ tịch",
					"Phòng Văn hóa - Xã hội", "- Sở Nội vụ (b/c);\n- Các phòng, đơn vị.", UUID.randomUUID())));
		assertThat(entry).isNotNull();
		return entry;
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

	private String page(Map<String, String> parameters) throws Exception {
		return page("/register", parameters);
	}

	private String page(String path, Map<String, String> parameters) throws Exception {
		MockHttpServletRequestBuilder request = get(path).session(this.visitors.session(Role.CLERK));
		parameters.forEach(request::param);
		return this.mvc.perform(request).andReturn().getResponse().getContentAsString();
	}

}
