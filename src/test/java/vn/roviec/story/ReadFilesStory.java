package vn.roviec.story;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * A sheet of Excel and a PDF each become a draft; its doubtful cells are looked at beside
 * the file and confirmed.
 */
@TestInstance(Lifecycle.PER_CLASS)
class ReadFilesStory {

	private static final String DRAFTER = "chuyenvienvhxh";

	private static final List<String> HEAD = List.of("KẾ HOẠCH", "Chuyển đổi số xã An Bình Trung năm 2027",
			"Căn cứ Kế hoạch số 12/KH-UBND ngày 15/12/2026 của UBND tỉnh Đông Hải;",
			"Ủy ban nhân dân xã ban hành kế hoạch như sau:", "I. MỤC ĐÍCH", "Nâng cao chất lượng dịch vụ công của xã.");

	private static final List<List<String>> ROWS = List.of(
			List.of("TT", "Nội dung nhiệm vụ", "Sản phẩm", "Cơ quan chủ trì", "Cơ quan phối hợp",
					"Thời gian hoàn thành"),
			List.of("1", "Rà soát thủ tục trên cổng dịch vụ công", "Danh mục", "Văn phòng", "", "Quý I"),
			List.of("", "", "Báo cáo kết quả", "", "", ""),
			List.of("2", "Tập huấn kỹ năng số cho tổ công nghệ số", "Kế hoạch tập huấn", "Phòng Kinh tế", "",
					"Trước ngày 30/6"),
			List.of("", "", "Báo cáo tập huấn", "", "", ""),
			List.of("3", "Số hóa hồ sơ địa chính", "Hồ sơ số hóa", "Phòng Kinh tế", "", "31/02/2027"));

	private @Nullable Office office;

	private Office office() {
		if (this.office == null) {
			this.office = new Office(Chromium.required(), Application.onH2("read-files", LocalDate.of(2026, 12, 21)),
					Looks.withCare());
		}
		return this.office;
	}

	@AfterAll
	void endsInOrder() {
		if (this.office != null) {
			try (Office closing = this.office) {
				closing.isInOrder();
			}
		}
	}

	@Test
	void aSheetOfExcelIsConfirmedBesideItsCells() throws IOException {
		Official drafter = reads(Samples.write("chuyen-doi-so.xlsx", sheet("Phòng Kinh tế")));
		Page page = drafter.page();
		assertThat(page.locator(".doubts")).containsText("3 ô cần xem");
		page.getByLabel("Nội dung mục 2", exact()).click();
		assertThat(page.locator("#source [data-here]")).containsText("Tập huấn kỹ năng số");
		drafter.looksAt("60-draft-beside-excel");
		confirmsOneAndThenTheKind(drafter);
		Locator due = page.getByLabel("Thời hạn, mục 3", exact());
		saving(page, () -> due.fill("28/02/2027"));
		assertThat(page.locator(".doubts")).hasCount(0);
		assertThat(page.locator(".appendix-edit")).containsText("Đã đọc từ tệp: “31/02/2027”");
		pastesMergedCells(page);
		page.reload();
		assertThat(page.locator(".cell-settled")).hasCount(2);
		assertThat(page.locator(".cell-settled").first()).containsText("đã xác nhận: Chuyên viên VHXH");
	}

	@Test
	void aPdfIsConfirmedBesideItsPagesAlsoOnAPhone() {
		Official drafter = reads(Samples.write("chuyen-doi-so.pdf", pdf()));
		Page page = drafter.page();
		assertThat(page.locator("#source .source-page img").first()).isVisible();
		page.setViewportSize(Pictures.PHONE, 800);
		page.getByLabel("Mục 2: xem trong tệp", exact()).click();
		assertThat(page.locator("#source [data-here]")).isInViewport();
		drafter.looksAt("61-pdf-beside-draft");
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Bản thảo")).click();
		saving(page, () -> inherited(page).first().click());
		drafter.presses("Trình duyệt").reads("Còn 1 ô chưa ai xác nhận");
		drafter.looksAt("62-draft-not-confirmed");
		drafter.presses("Vẫn trình khi chưa xác nhận").reads("Mục 3 của phụ lục ghi ngày không có thật");
	}

	/**
	 * How far a scan has come is told here by the story: not every machine reads scans.
	 */
	@Test
	void whoWaitsForAScanReadsHowFarItIsAndComesToItsDraft() {
		Official drafter = office().anotherScreenOf(DRAFTER)
			.opens("/plans/new")
			.attaches("Chọn tệp kế hoạch", Samples.write("ban-chup.pdf", pdf()));
		AtomicReference<@Nullable Route> sent = new AtomicReference<>();
		drafter.page().route("**/plans", sent::set);
		drafter.page()
			.route("**/plans/reading",
					(route) -> route.fulfill(new Route.FulfillOptions().setContentType("application/json")
						.setBody("{\"page\":3,\"pages\":12}")));
		List<String> told = new ArrayList<>();
		drafter.page().exposeFunction("tell", (words) -> told.add(String.valueOf(words[0])));
		// nothing is read off a page that another one is to follow, so it tells by itself
		drafter.page().locator("[data-reading-line]").evaluate("""
				(line) => {
					new MutationObserver(() => tell(line.textContent)).observe(line, { childList: true });
					line.closest("form").querySelector("button").click();
				}""");
		drafter.page().waitForCondition(() -> told.stream().anyMatch((words) -> words.contains("trang 3 trên 12")));
		Objects.requireNonNull(sent.get()).resume();
		drafter.isAt("/plans/[^/]+/draft").reads("3 mục, 5 sản phẩm");
	}

	@Test
	void aNameThatWasPutRightOnceIsKnownTheNextTime() throws IOException {
		Path file = Samples.write("to-so-hoa.xlsx", sheet("Tổ Số hóa dữ liệu"));
		Official drafter = reads(file);
		Locator lead = drafter.page().getByLabel("Đơn vị chủ trì mục 3", exact());
		assertThat(lead).hasValue("");
		saving(drafter.page(), () -> lead.selectOption(new SelectOption().setLabel("Kinh tế")));
		Official again = reads(file);
		assertThat(again.page().getByLabel("Đơn vị chủ trì mục 3", exact()).locator("option:checked"))
			.hasText("Kinh tế");
	}

	/**
	 * As Word and Excel put a table on the clipboard: a task over two lines, a cell of
	 * two paragraphs.
	 */
	private static void pastesMergedCells(Page page) {
		String table = "<html><body><!--StartFragment--><table><tr><td rowspan=2>4</td><td rowspan=2><p>Sơ kết</p>"
				+ "<p>sáu tháng</p></td><td>Dự thảo</td><td rowspan=2>Văn phòng</td><td rowspan=2>Phòng Kinh tế</td>"
				+ "<td>Tháng 6</td></tr><tr><td>Báo cáo sơ kết</td><td>15/7</td></tr><tr><td>5</td>"
				+ "<td colspan=2>Tổng kết</td><td rowspan=2>Văn phòng</td><td></td><td>Quý IV</td></tr><tr><td>6</td>"
				+ "<td>Khen thưởng</td><td>Quyết định</td><td></td><td>Tháng 12</td></tr></table></body></html>";
		saving(page,
				() -> page.getByLabel("Nội dung mục 3", exact())
					.evaluate(
							"""
									(cell, html) => {
										const data = new DataTransfer();
										data.setData("text/html", html);
										data.setData("text/plain", "4");
										cell.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
									}""",
							table));
		assertThat(page.getByLabel("Nội dung mục 4", exact())).hasValue("Sơ kết sáu tháng");
		assertThat(page.getByLabel("Sản phẩm của mục 4", exact()).nth(1)).hasValue("Báo cáo sơ kết");
		assertThat(page.getByLabel("Thời hạn, mục 4", exact()).first()).hasValue("Tháng 6");
		assertThat(page.getByLabel("Thời hạn, mục 4", exact()).nth(1)).hasValue("15/7");
		assertThat(page.getByLabel("Đơn vị chủ trì mục 4", exact()).locator("option:checked")).hasText("Văn phòng");
		assertThat(page.getByLabel("Đơn vị phối hợp mục 4, ghi trên văn bản", exact())).hasValue("Phòng Kinh tế");
		assertThat(page.getByLabel("Nội dung mục 5", exact())).hasValue("Tổng kết");
		assertThat(page.getByLabel("Thời hạn, mục 5", exact())).hasValue("Quý IV");
		assertThat(page.getByLabel("Đơn vị chủ trì mục 6", exact()).locator("option:checked")).hasText("Văn phòng");
		assertThat(page.getByLabel("Thời hạn, mục 6", exact())).hasValue("Tháng 12");
	}

	/** Whoever hands in what nobody has looked at is asked first. */
	private static void confirmsOneAndThenTheKind(Official drafter) {
		Page page = drafter.page();
		Locator inherited = inherited(page);
		assertThat(inherited).hasCount(2);
		saving(page, () -> inherited.first().click());
		assertThat(inherited).hasCount(1);
		saving(page, () -> page.locator(".doubts button:has-text('hạn lấy theo dòng trên')").click());
		assertThat(inherited).hasCount(0);
		assertThat(page.locator(".doubts")).containsText("1 ô cần xem");
	}

	private static Locator inherited(Page page) {
		return page.locator(".cell-doubtful:has-text('hạn lấy theo dòng trên') .cell-confirm");
	}

	private Official reads(Path file) {
		return office().official(DRAFTER)
			.opens("/plans/new")
			.attaches("Chọn tệp kế hoạch", file)
			.presses("Đọc tệp và soạn tiếp")
			.isAt("/plans/[^/]+/draft")
			.reads("3 mục, 5 sản phẩm");
	}

	private static void saving(Page page, Runnable change) {
		page.waitForResponse(
				(answer) -> answer.url().endsWith("/draft") && answer.request().method().equals("POST") && answer.ok(),
				change);
		assertThat(page.locator("#autosave")).hasAttribute("data-state", "saved");
	}

	private static byte[] sheet(String leadOfThird) throws IOException {
		try (XSSFWorkbook book = new XSSFWorkbook(); ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
			XSSFSheet sheet = book.createSheet("Phụ lục");
			int at = 0;
			for (String line : HEAD) {
				sheet.createRow(at++).createCell(0).setCellValue(line);
			}
			int first = at;
			for (List<String> line : ROWS) {
				XSSFRow row = sheet.createRow(at++);
				for (int column = 0; column < line.size(); column++) {
					boolean lead = column == 3 && line.get(0).equals("3");
					row.createCell(column).setCellValue(lead ? leadOfThird : line.get(column));
				}
			}
			sheet.addMergedRegion(new CellRangeAddress(first + 1, first + 2, 5, 5));
			sheet.addMergedRegion(new CellRangeAddress(first + 3, first + 4, 5, 5));
			book.write(bytes);
			return bytes.toByteArray();
		}
	}

	/** As a browser prints it. */
	private byte[] pdf() {
		StringBuilder html = new StringBuilder("<meta charset=utf-8><style>body { font: 13pt 'Liberation Serif' }"
				+ "table { width: 100%; border-collapse: collapse } td { padding: 3px; border: 1px solid }</style>");
		HEAD.forEach((line) -> html.append("<p>").append(line).append("</p>"));
		html.append("<table>");
		for (List<String> row : ROWS) {
			html.append("<tr>");
			row.forEach((cell) -> html.append("<td>").append(cell).append("</td>"));
			html.append("</tr>");
		}
		return office().prints(html.append("</table>").toString());
	}

	private static Page.GetByLabelOptions exact() {
		return new Page.GetByLabelOptions().setExact(true);
	}

}
