package vn.roviec.document;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import vn.roviec.document.PlanSheet.Group;
import vn.roviec.document.PlanSheet.Item;
import vn.roviec.document.PlanSheet.Product;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.thymeleaf.ThymeleafAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.View;

import static org.assertj.core.api.Assertions.assertThat;

/** A plan on paper, as NĐ 30/2020, Phụ lục I wants it. */
class PlanSheetTests {

	@Test
	void smallDaysAndTheFirstTwoMonthsHaveANought() {
		assertThat(sheet("07/KH-UBND", LocalDate.of(2026, 1, 5)).day()).isEqualTo("ngày 05 tháng 01 năm 2026");
		assertThat(sheet("07/KH-UBND", LocalDate.of(2026, 3, 31)).day()).isEqualTo("ngày 31 tháng 3 năm 2026");
		assertThat(sheet("/KH-UBND", null).day()).isEqualTo("ngày … tháng … năm …");
	}

	@Test
	void basesEndWithSemicolonsTheLastWithAFullStop() {
		assertThat(sheet("07/KH-UBND", null).basisLines()).containsExactly("Căn cứ Luật Một;", "Căn cứ Nghị định Hai.");
	}

	@Test
	void recipientsEndWithTheArchive() {
		assertThat(sheet("07/KH-UBND", null).recipientLines()).containsExactly("- TT Đảng ủy, TT HĐND xã (b/c);",
				"- Các phòng, đơn vị;", "- Lưu: VT, PVHXH.");
	}

	@Test
	void thePageShowsEveryPartInItsOrder() {
		String html = rendered(sheet("07/KH-UBND", LocalDate.of(2026, 1, 5)));

		assertThat(html).containsSubsequence("TỈNH ĐÔNG HẢI", "ỦY BAN NHÂN DÂN<br>XÃ AN BÌNH TRUNG",
				"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Số: 07/KH-UBND",
				"An Bình Trung, ngày 05 tháng 01 năm 2026", "KẾ HOẠCH", "Chuyển đổi số", "Căn cứ Luật Một;",
				"<h2>I. MỤC ĐÍCH</h2>", "<p>Một đoạn.</p>", "<p>- một ý</p>", "Nơi nhận:", "Lưu: VT, PVHXH.",
				"TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Người ký thử", "PHỤ LỤC",
				"(Kèm theo Kế hoạch số 07/KH-UBND ngày 05 tháng 01 năm 2026)");
		assertThat(html).doesNotContain("th:").doesNotContain("style=");
	}

	@Test
	void cellsOfATaskSpanItsProducts() {
		String html = rendered(sheet("07/KH-UBND", null));

		assertThat(html).containsSubsequence("appendix-group", "Hạ tầng số", "rowspan=\"2\">Lắp đặt", "Báo cáo lắp đặt",
				"rowspan=\"2\">Phòng Kinh tế", "Trước ngày 30/6", "Biên bản", "Quý IV", "rowspan=\"1\">Tập huấn");
		assertThat(html).containsOnlyOnce("Lắp đặt wifi").doesNotContain("Ghi chú");
	}

	@Test
	void anUnsignedPlanShowsNeitherNumberNorName() {
		PlanSheet sheet = new PlanSheet("", "ỦY BAN NHÂN DÂN XÃ", "/KH-UBND", "An Bình Trung", null, "Thử", List.of(),
				List.of(), List.of(), "VT", List.of("TM. ỦY BAN NHÂN DÂN"), "CHỦ TỊCH", null, List.of());
		String html = rendered(sheet);

		assertThat(html).containsPattern("Số: <span class=\"paper-blank\"></span>/KH-UBND");
		assertThat(html).contains("CHỦ TỊCH")
			.doesNotContain("PHỤ LỤC")
			.doesNotContain("TỈNH")
			.doesNotContain("Người ký");
	}

	@Test
	void wordsAreTextNeverMarkupOrExpression() {
		PlanSheet sheet = new PlanSheet("", "<b>UBND</b>", "/KH", "${7*7}", null, "__${7*7}__", List.of("[[${7*7}]]"),
				BodyBlocks.parse("<script>alert(1)</script>"), List.of("<img src=x onerror=alert(1)>"), "VT", List.of(),
				"CHỦ TỊCH", null, List.of());
		String html = rendered(sheet);

		assertThat(html).contains("&lt;b&gt;UBND", "${7*7}", "__${7*7}__", "[[${7*7}]]", "&lt;script&gt;");
		assertThat(html).doesNotContain("49").doesNotContain("<script").doesNotContain("<img");
	}

	private static PlanSheet sheet(String symbol, @Nullable LocalDate date) {
		Item two = new Item("1", "Lắp đặt wifi nhà văn hóa thôn", "Phòng Kinh tế", "Các thôn", "",
				List.of(new Product("Báo cáo lắp đặt", "Trước ngày 30/6"), new Product("Biên bản", "Quý IV")));
		Item one = new Item("2", "Tập huấn", "Phòng VHXH", "", "", List.of(new Product("Lớp tập huấn", "Quý II")));
		return new PlanSheet("TỈNH ĐÔNG HẢI", "ỦY BAN NHÂN DÂN XÃ AN BÌNH TRUNG", symbol, "An Bình Trung", date,
				"Chuyển đổi số năm 2026", List.of("Căn cứ Luật Một", "Căn cứ Nghị định Hai;"),
				BodyBlocks.parse("I. MỤC ĐÍCH\nMột đoạn.\n- một ý"),
				List.of("- TT Đảng ủy, TT HĐND xã (b/c);", "Các phòng, đơn vị", " "), "VT, PVHXH.",
				List.of("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"), "PHÓ CHỦ TỊCH", "Người ký thử",
				List.of(new Group("I", "Hạ tầng số", List.of(two, one))));
	}

	private static String rendered(PlanSheet sheet) {
		String[] html = new String[1];
		new WebApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(WebMvcAutoConfiguration.class, ThymeleafAutoConfiguration.class))
			.run((context) -> {
				MockHttpServletRequest request = new MockHttpServletRequest(context.getServletContext());
				request.setAttribute(DispatcherServlet.WEB_APPLICATION_CONTEXT_ATTRIBUTE,
						(WebApplicationContext) context);
				MockHttpServletResponse response = new MockHttpServletResponse();
				View view = context.getBean(ThymeleafViewResolver.class)
					.resolveViewName("document/plan :: plan(sheet=${sheet})", Locale.ROOT);
				view.render(Map.of("sheet", sheet), request, response);
				html[0] = response.getContentAsString(StandardCharsets.UTF_8);
			});
		return html[0];
	}

}
