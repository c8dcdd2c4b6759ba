package vn.roviec.register.web;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.roviec.agency.Agencies;
import vn.roviec.agency.RegisterAgency;
import vn.roviec.register.Registration;
import vn.roviec.register.TakeNumber;
import vn.roviec.support.ApplicationTest;
import vn.roviec.support.Commune;
import vn.roviec.support.MovedClock;
import vn.roviec.support.SignedIn;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** The register on the clerk's desk: as a workbook, on paper, and by whose rule. */
@ApplicationTest
@AutoConfigureMockMvc
class RegisterDeskIT {

	@Autowired
	private ApplicationContext application;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private MovedClock clock;

	private Commune commune;

	private SignedIn pages;

	@BeforeEach
	void anOffice() {
		this.commune = new Commune(this.application.getBean(RegisterAgency.class),
				this.application.getBean(Agencies.class));
		this.pages = new SignedIn(this.application);
	}

	@Test
	void theWorkbookHasTheColumnsOfTheDecreeAndComputesNothing() throws Exception {
		take("=HYPERLINK(\"http://xa.example\",\"Bấm\")");
		take("Kế hoạch chuyển đổi số");
		MockHttpServletResponse answer = this.pages.reads(this.commune.clerk(), "/register/sheet.xlsx");
		assertThat(answer.getContentType()).contains("spreadsheetml");
		try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(answer.getContentAsByteArray()))) {
			Sheet sheet = workbook.getSheetAt(0);
			assertThat(cells(sheet.getRow(3))).containsExactly("Số, ký hiệu", "Ngày", "Tên loại, trích yếu", "Người ký",
					"Nơi nhận", "Đơn vị nhận bản lưu", "Số bản", "Ghi chú");
			assertThat(cells(sheet.getRow(4))).startsWith("01/KH-UBND", day(),
					"Kế hoạch: =HYPERLINK(\"http://xa.example\",\"Bấm\")", "=1+1");
			assertThat(cells(sheet.getRow(5))).startsWith("02/KH-UBND", day(), "Kế hoạch chuyển đổi số");
			sheet
				.forEach((row) -> row.forEach((cell) -> assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA)));
			assertThat(sheet.getRow(4).getCell(3).getCellStyle().getQuotePrefixed()).isTrue();
		}
		assertThat(new String(this.pages.reads(this.commune.clerk(), "/register/sheet.csv").getContentAsByteArray(),
				StandardCharsets.UTF_8))
			.startsWith("\uFEFF\"Số, ký hiệu\",Ngày,")
			.contains("\"Kế hoạch: =HYPERLINK(\"\"http://xa.example\"\",\"\"Bấm\"\")\",'=1+1,");
		assertThat(this.pages.reads(this.commune.clerk(), "/register/sheet.xlsx?q=khong-co").getContentAsByteArray())
			.hasSizeLessThan(answer.getContentAsByteArray().length);
	}

	@Test
	void paperNumbersAreTakenWrittenAndDroppedByForms() throws Exception {
		take("Kế hoạch chuyển đổi số");
		MockHttpServletResponse wrong = this.pages.sends(this.commune.clerk(), "/register/blocks", "book", "KH", "seen",
				"2", "count", "0", "reason", "Mất điện");
		assertThat(wrong.getStatus()).isEqualTo(422);
		assertThat(wrong.getContentAsString()).contains("Số lượng từ 1 đến 50", "value=\"Mất điện\"");
		String block = this.pages
			.sends(this.commune.clerk(), "/register/blocks", "book", "KH", "seen", "2", "count", "2", "reason",
					"Mất điện")
			.getRedirectedUrl();
		String sheet = page(block);
		assertThat(sheet).contains("Số dự phòng 02–03 năm", "Còn 2 số chưa ghi", "In tờ để bàn");
		assertThat(page("/register")).contains("Còn 2 số dự phòng chưa ghi (số 02–03");
		String line = sheet.replaceFirst("(?s).*?(/register/entries/[0-9a-f-]+).*", "$1");
		MockHttpServletResponse unread = this.pages.sends(this.commune.clerk(), line + "/record", "docType", "KH",
				"issuedOn", "32/13", "title", "Ứng phó mưa lũ", "signer", "Chủ tịch");
		assertThat(unread.getStatus()).isEqualTo(422);
		assertThat(unread.getContentAsString()).contains("Không đọc được ngày “32/13”", "value=\"Ứng phó mưa lũ\"");
		this.pages.sends(this.commune.clerk(), line + "/record", "docType", "KH", "issuedOn", day(), "title",
				"Ứng phó mưa lũ", "signer", "Chủ tịch", "copies", "3");
		this.pages.sends(this.commune.clerk(), block + "/void", "reason", "Đã có điện");
		assertThat(page(block)).contains("Mọi số trong tờ này đã ghi xong", "Số không dùng: Đã có điện");
		assertThat(page("/register")).doesNotContain("số dự phòng chưa ghi")
			.containsSubsequence(">03<", "Số không dùng: Đã có điện", "02/KH-UBND", "Kế hoạch: Ứng phó mưa lũ",
					"Bản giấy, số dự phòng");
		assertThat(this.pages
			.sends(this.commune.clerk(), line + "/record", "docType", "KH", "issuedOn", day(), "title", "Lần nữa",
					"signer", "Chủ tịch")
			.getStatus()).isEqualTo(409);
	}

	@Test
	void aNumberIsDroppedOnItsPageWithTheReason() throws Exception {
		UUID entry = take("Kế hoạch cấp nhầm");
		String address = "/register/entries/" + entry;
		assertThat(this.pages.sends(this.commune.clerk(), address + "/void", "reason", " ").getContentAsString())
			.contains("Hãy ghi lý do không dùng số này");
		this.pages.sends(this.commune.clerk(), address + "/void", "reason", "Cấp nhầm");
		assertThat(page(address)).contains("Không sử dụng", "Cấp nhầm").doesNotContain("Ghi số 01/KH-UBND không dùng");
		assertThat(this.pages.sends(this.commune.clerk(), address + "/void", "reason", "Nữa").getStatus())
			.isEqualTo(409);
		take("Kế hoạch sau");
		assertThat(page("/register")).contains("02/KH-UBND", "Số không dùng: Cấp nhầm");
	}

	@Test
	void theChairmanSaysWhichTypesShareABook() throws Exception {
		int next = LocalDate.now(this.clock).getYear() + 1;
		MockHttpServletResponse few = this.pages.sends(this.commune.chairman(), "/agency/books", "year",
				String.valueOf(next), "name1", "Sổ chung", "type-KH", "1");
		assertThat(few.getStatus()).isEqualTo(422);
		assertThat(few.getContentAsString()).contains("cần ít nhất hai loại văn bản", "value=\"Sổ chung\"");
		this.pages.sends(this.commune.chairman(), "/agency/books", "year", String.valueOf(next), "name1", "Sổ chung",
				"type-KH", "1", "type-BC", "1", "basis", "Quy chế văn thư");
		assertThat(this.pages.reads(this.commune.drafter(), "/agency/books").getContentAsString())
			.contains("Sổ chung", "Báo cáo (BC)", "Theo: Quy chế văn thư")
			.doesNotContain("Áp dụng");
		assertThat(this.pages.reads(this.commune.drafter(), "/agency/books?year=" + (next - 1)).getContentAsString())
			.contains("Bản sao y (SY), Bản sao lục (SL), Bản trích sao (TrS)", "Loại không có ở đây thì có dãy riêng");
		assertThat(this.pages.sends(this.commune.clerk(), "/agency/books", "year", String.valueOf(next)).getStatus())
			.isEqualTo(403);
	}

	private static List<String> cells(Row row) {
		List<String> cells = new ArrayList<>();
		row.forEach((cell) -> cells.add(cell.getStringCellValue()));
		return cells;
	}

	private String page(String address) throws Exception {
		MockHttpServletResponse answer = this.pages.reads(this.commune.clerk(), address);
		assertThat(answer.getStatus()).isEqualTo(200);
		return answer.getContentAsString();
	}

	private String day() {
		return DateTimeFormatter.ofPattern("dd/MM/yyyy").format(LocalDate.now(this.clock));
	}

	private UUID take(String title) {
		UUID entry = this.transaction.execute((status) -> this.application.getBean(TakeNumber.class)
			.takeToday(this.commune.id,
					new Registration("KH", "KH-UBND", LocalDate.EPOCH, title, "=1+1", "Phòng Văn hóa - Xã hội",
							"- Sở Nội vụ (b/c);\n- Các phòng, đơn vị.", UUID.randomUUID()))
			.id());
		assertThat(entry).isNotNull();
		return entry;
	}

}
