package vn.roviec.periodic;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.roviec.agency.Actor;
import vn.roviec.appendix.RaiseObstacle;
import vn.roviec.appendix.ReportProgress;
import vn.roviec.appendix.AcceptTask;
import vn.roviec.support.ApplicationTest;
import vn.roviec.support.Jobs;
import vn.roviec.support.SignedIn;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

/** A report from the 15th to its issue, as those see it who do it. */
@ApplicationTest
@AutoConfigureMockMvc
class ReportPagesIT {

	@Autowired
	private ApplicationContext beans;

	@Autowired
	private Jobs jobs;

	private ReportedPlan plan;

	private SignedIn pages;

	@BeforeEach
	void someOfAQuarterIsDone() {
		this.jobs.jumpTo("2026-01-05T08:00");
		this.plan = new ReportedPlan(this.beans,
				new ReportedPlan.Row("I. Thể chế", "Rà soát văn bản", (commune) -> commune.economy, "Báo cáo rà soát",
						LocalDate.of(2026, 3, 20)),
				new ReportedPlan.Row("I. Thể chế", "=Ban hành quy chế", (commune) -> commune.economy, "Quy chế",
						LocalDate.of(2026, 2, 10)),
				new ReportedPlan.Row("II. Thủ tục", "Số hóa hồ sơ", (commune) -> commune.centre, "Phương án số hóa",
						LocalDate.of(2026, 4, 30)));
		this.jobs.jumpTo("2026-03-13T08:00");
		Actor economist = this.plan.commune.economist();
		this.plan.submit(economist, "Báo cáo rà soát", "Đã rà soát 42 văn bản");
		this.plan.confirm(this.plan.commune.economyHead(), "Báo cáo rà soát");
		this.beans.getBean(AcceptTask.class).accept(economist, this.plan.task("Quy chế"), economist.officer());
		this.beans.getBean(ReportProgress.class).report(economist, this.plan.task("Quy chế"), 60, "Đang lấy ý kiến");
		this.beans.getBean(RaiseObstacle.class).raise(economist, this.plan.task("Quy chế"), "Chờ hướng dẫn của tỉnh");
		this.jobs.jumpTo("2026-03-16T08:00");
		this.pages = new SignedIn(this.beans);
	}

	@Test
	void aReportIsWrittenWithoutWritingAndIssued() throws Exception {
		PeriodicReport report = this.plan.report();
		String address = "/reports/" + report.id();
		assertThat(this.pages.reads(this.plan.commune.economist(), "/worklist?tab=unit").getContentAsString())
			.contains("Báo cáo phần của đơn vị", address);
		assertThat(this.pages.reads(this.plan.commune.economist(), address).getContentAsString())
			.contains("Đơn vị có 2 nhiệm vụ trong kỳ này", "Đã rà soát 42 văn bản", "Đạt 60 %",
					"Chờ hướng dẫn của tỉnh")
			.doesNotContain("Trình duyệt");
		confirm(this.plan.commune.economist(), address, this.plan.commune.economy.toString());
		confirm(this.plan.commune.receptionist(), address, this.plan.commune.centre.toString());
		String compiling = this.pages.reads(this.plan.commune.drafter(), address).getContentAsString();
		assertThat(compiling).contains("Báo cáo đã soạn sẵn", "đã hoàn thành 1/3 nhiệm vụ (33 %)",
				"Chờ hướng dẫn của tỉnh");
		PeriodicReport drafted = this.plan.report();
		assertThat(this.pages
			.sends(this.plan.commune.drafter(), address + "/compile", "title", drafted.title(), "body", drafted.body(),
					"recipients", drafted.recipients())
			.getStatus()).isEqualTo(302);
		assertThat(this.pages.reads(this.plan.commune.cultureHead(), address).getContentAsString())
			.contains("Duyệt, trình ký");
		this.pages.sends(this.plan.commune.cultureHead(), address + "/approve");
		Actor chairman = this.plan.commune.chairman();
		String signing = this.pages.reads(chairman, address).getContentAsString();
		String hash = signing.replaceAll("(?s).*name=\"hash\" value=\"([0-9a-f]{64})\".*", "$1");
		assertThat(this.pages.reads(chairman, address + "/sign/pages/1").getContentType()).isEqualTo("image/png");
		assertThat(this.pages.sends(chairman, address + "/sign", "hash", hash).getStatus()).isEqualTo(302);
		assertThat(this.pages.reads(this.plan.commune.clerk(), address).getContentAsString()).contains("01/BC-UBND");
		this.pages.sends(this.plan.commune.clerk(), address + "/issue");
		this.jobs.runDue();
		assertThat(this.pages.reads(this.plan.commune.clerk(), "/reports").getContentAsString()).contains("Đã gửi",
				"01/BC-UBND", "quý I/2026");
		files(address);
	}

	/** The three files say the same. */
	private void files(String address) throws Exception {
		try (PDDocument pdf = Loader
			.loadPDF(this.pages.reads(this.plan.commune.drafter(), address + "/paper.pdf").getContentAsByteArray())) {
			String text = new PDFTextStripper().getText(pdf);
			assertThat(text).contains("BÁO CÁO", "01/BC-UBND", "PHỤ LỤC", "Kèm theo Báo cáo số",
					"Đã rà soát 42 văn bản", "Vượt", "Chậm");
			assertThat(text).doesNotContain("KẾ HOẠCH\n");
		}
		try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(
				this.pages.reads(this.plan.commune.drafter(), address + "/paper.docx").getContentAsByteArray()));
				XWPFWordExtractor text = new XWPFWordExtractor(word)) {
			assertThat(text.getText()).contains("BÁO CÁO", "01/BC-UBND", "Kết quả trong kỳ", "Đã rà soát 42 văn bản");
		}
		try (XSSFWorkbook sheet = new XSSFWorkbook(new ByteArrayInputStream(
				this.pages.reads(this.plan.commune.drafter(), address + "/sheet.xlsx").getContentAsByteArray()))) {
			assertThat(sheet.getSheetAt(0).getLastRowNum()).isEqualTo(4);
			assertThat(sheet.getSheetAt(0).getRow(2).getCell(6).getStringCellValue()).isEqualTo("Vượt");
			assertThat(sheet.getSheetAt(0).getRow(3).getCell(1).getCellStyle().getQuotePrefixed()).isTrue();
		}
	}

	@Test
	void whatIsWrongComesBackWithASentenceAndWhatWasTyped() throws Exception {
		String address = "/reports/" + this.plan.report().id();
		MockHttpServletResponse answer = this.pages.sends(this.plan.commune.economist(), address + "/confirm", "unit",
				this.plan.commune.economy.toString(), "words", "Phương án bảo vệ (TỐI MẬT)");
		assertThat(answer.getStatus()).isEqualTo(422);
		assertThat(answer.getContentAsString()).contains("ghi dấu “TỐI MẬT”", "Phương án bảo vệ (TỐI MẬT)");
		this.pages.sends(this.plan.commune.drafter(), address + "/gather");
		answer = this.pages.sends(this.plan.commune.drafter(), address + "/compile", "title", "Báo cáo quý (MẬT)",
				"body", "Lời đã gõ", "recipients", "Sở Nội vụ");
		assertThat(answer.getStatus()).isEqualTo(422);
		assertThat(answer.getContentAsString()).contains("ghi dấu “MẬT”", "Lời đã gõ");
		answer = this.pages.sends(this.plan.commune.drafter(), address + "/compile", "title", "Báo cáo quý", "body",
				"Lời đã gõ", "recipients", " ");
		assertThat(answer.getStatus()).isEqualTo(422);
		assertThat(answer.getContentAsString()).contains("Hãy ghi ít nhất một nơi nhận.", "Lời đã gõ", "Báo cáo quý");
		answer = this.pages.sends(this.plan.commune.economist(), address + "/compile", "title", "A", "body", "B",
				"recipients", "C");
		assertThat(answer.getStatus()).isEqualTo(403);
		answer = this.pages.sends(this.plan.commune.economist(), address + "/confirm", "unit",
				this.plan.commune.economy.toString());
		assertThat(answer.getStatus()).isEqualTo(409);
	}

	@Test
	void theAgencySaysWhenAndByWhatOutline() throws Exception {
		Actor head = this.plan.commune.cultureHead();
		MockHttpServletResponse early = this.pages.sends(head, "/agency/reports/rules", "active-QUARTER", "true",
				"day-MONTH", "18", "day-QUARTER", "12", "day-FIRST_HALF", "18", "day-SECOND_HALF", "18", "day-YEAR",
				"18");
		assertThat(early.getStatus()).isEqualTo(422);
		assertThat(early.getContentAsString()).contains("Ngày gửi phải từ 15 đến 31", "value=\"12\"");
		MockHttpServletResponse unknown = this.pages.sends(head, "/agency/reports/outline", "words",
				"Kỳ này làm được {số lượng} việc");
		assertThat(unknown.getStatus()).isEqualTo(422);
		assertThat(unknown.getContentAsString()).contains("Không có trường “số lượng”", "Kỳ này làm được");
		this.pages.sends(head, "/agency/reports/outline", "words", "Kỳ {kỳ}: {hoàn thành}/{tổng số}.\n{bảng đơn vị}");
		this.pages.sends(this.plan.commune.drafter(), "/reports/" + this.plan.report().id() + "/gather");
		assertThat(this.plan.report().body()).isEqualTo(String.join("\n", List.of("Kỳ quý I/2026: 1/3.",
				"| Đơn vị chủ trì | Tổng số | Hoàn thành | Trong kỳ | Quá hạn | Đang thực hiện |",
				"|---|---|---|---|---|---|", "| Phòng Kinh tế xã | 2 | 1 | 1 | 1 | 0 |",
				"| Trung tâm Phục vụ hành chính công xã | 1 | 0 | 0 | 0 | 1 |", "| Cộng | 3 | 1 | 1 | 1 | 1 |")));
	}

	private void confirm(Actor actor, String address, String unit) throws Exception {
		assertThat(this.pages.sends(actor, address + "/confirm", "unit", unit).getStatus()).isEqualTo(302);
	}

}
