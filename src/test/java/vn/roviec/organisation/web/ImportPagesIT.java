package vn.roviec.organisation.web;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.roviec.agency.Agencies;
import vn.roviec.agency.Officer;
import vn.roviec.agency.Unit;
import vn.roviec.support.ApplicationTest;
import vn.roviec.support.Jobs;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.web.util.HtmlUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

/** Units and people from a list: first looked at, then written. */
@ApplicationTest
@AutoConfigureMockMvc
class ImportPagesIT {

	private static final String PAGE = "/agency/import";

	private static final String LIST = """
			\ufeffĐơn vị;Tên gọn;Loại;Họ và tên;Chức vụ;Vai trò
			Trạm Y tế xã;Trạm Y tế;Khác;;;
			Trạm Y tế xã;;;Cán bộ A;Trạm trưởng;Trưởng đơn vị
			phòng kinh tế xã;;;Cán bộ A;Tổ viên "kiêm nhiệm";
			Phòng Kinh tế xã;;;Chuyên viên Kinh tế;Chuyên viên Kinh tế;Chuyên viên
			;;;Cán bộ B;Chuyên viên;
			Phòng Kinh tế xã;;;Cán bộ C;Chuyên viên;Quản trị
			"Phòng Kinh tế xã";;;"=HYPERLINK(""x"")";Chuyên viên;
			Phòng Kinh tế xã;;;Cán bộ D;;
			""";

	@Autowired
	private ApplicationContext application;

	@Autowired
	private Jobs jobs;

	private AdministeredCommune office;

	@BeforeEach
	void begin() {
		this.jobs.jumpTo("2026-03-04T08:00");
		this.office = new AdministeredCommune(this.application);
	}

	@Test
	void theTrialWritesNothingAndConfirmingWritesWhatItShowed() throws Exception {
		String trial = trial("danh-sach.csv", LIST.getBytes(StandardCharsets.UTF_8)).getContentAsString();
		assertThat(trial).contains("Thêm 2 dòng, giao thêm chức vụ 1 dòng, giữ nguyên 1 dòng, không nhận 4 dòng.",
				"Thêm đơn vị Trạm Y tế xã.", "Thêm Cán bộ A, Trạm trưởng, Trạm Y tế xã.", "Thiếu tên đơn vị.",
				"Không có vai trò “Quản trị”.", "Dòng có công thức.", "Thiếu chức vụ của Cán bộ D.");
		assertThat(units()).extracting(Unit::name).doesNotContain("Trạm Y tế xã");
		assertThat(officers()).extracting(Officer::name).doesNotContain("Cán bộ A");
		assertThat(confirm(trial).getStatus()).isEqualTo(302);
		assertThat(units()).extracting(Unit::name).contains("Trạm Y tế xã");
		assertThat(officers()).filteredOn((officer) -> officer.name().equals("Cán bộ A"))
			.singleElement()
			.satisfies((officer) -> assertThat(officer.positions()).extracting((position) -> position.title())
				.containsExactly("Trạm trưởng", "Tổ viên \"kiêm nhiệm\""));
		assertThat(officers()).extracting(Officer::name).doesNotContain("Cán bộ B", "Cán bộ C", "Cán bộ D");
		assertThat(trial("danh-sach.csv", LIST.getBytes(StandardCharsets.UTF_8)).getContentAsString())
			.contains("Thêm 0 dòng, giao thêm chức vụ 0 dòng, giữ nguyên 4 dòng, không nhận 4 dòng.")
			.doesNotContain("/agency/import/confirm");
	}

	@Test
	void whatHasChangedSinceTheTrialIsShownAgain() throws Exception {
		String trial = trial("danh-sach.csv", LIST.getBytes(StandardCharsets.UTF_8)).getContentAsString();
		this.office.pages.sends(this.office.administrator(), "/agency/units", "name", "Trạm Y tế xã", "shortName",
				"Trạm Y tế", "kind", "OTHER");
		MockHttpServletResponse again = confirm(trial);
		assertThat(again.getStatus()).isEqualTo(409);
		assertThat(again.getContentAsString()).contains("đã đổi từ lần xem trước", "Đơn vị Trạm Y tế xã đã có.");
		assertThat(officers()).extracting(Officer::name).doesNotContain("Cán bộ A");
		assertThat(confirm(again.getContentAsString()).getStatus()).isEqualTo(302);
	}

	@Test
	void anExcelSheetIsReadAndItsFormulasAreNot() throws Exception {
		String trial = trial("danh-sach.xlsx", sheet()).getContentAsString();
		assertThat(trial).contains("Thêm đơn vị Đội thanh niên.", "Dòng có công thức.").doesNotContain("Cán bộ 2");
	}

	@Test
	void filesThatAreNoListAreRefusedWithASentence() throws Exception {
		refused("danh-sach.csv", "a;b\n1;2\n", "Không thấy dòng tên cột");
		refused("danh-sach.csv", "Đơn vị\n", "không có dòng nào");
		refused("danh-sach.csv", "Đơn vị\n" + "Đội A\n".repeat(1001), "dài quá 1.000 dòng");
		refused("danh-sach.xlsx", "Đơn vị\n", "danh-sach.xlsx");
		refused("danh-sach.exe", "MZ", "danh-sach.exe");
		refused("danh-sach.csv", "Đơn vị\n\0\n", "danh-sach");
		refused("danh-sach.csv", "", "danh-sach");
		assertThat(this.office.pages.reads(this.office.commune.chairman(), PAGE).getStatus()).isEqualTo(403);
	}

	private void refused(String name, String content, String sentence) throws Exception {
		MockHttpServletResponse answer = trial(name, content.getBytes(StandardCharsets.UTF_8));
		assertThat(answer.getStatus()).isEqualTo(422);
		assertThat(answer.getContentAsString()).contains(sentence, "id=\"import-file-file-error\"");
	}

	private MockHttpServletResponse trial(String name, byte[] content) throws Exception {
		return this.office.pages.perform(this.office.administrator(),
				multipart(PAGE).file(new MockMultipartFile("file", name, null, content)));
	}

	private MockHttpServletResponse confirm(String trial) throws Exception {
		return this.office.pages.sends(this.office.administrator(), PAGE + "/confirm", "rows", hidden(trial, "rows"),
				"seen", hidden(trial, "seen"));
	}

	private static String hidden(String page, String name) {
		return HtmlUtils.htmlUnescape(
				page.replaceAll("(?s).*<input type=\"hidden\" name=\"" + name + "\" value=\"([^\"]*)\".*", "$1"));
	}

	private static byte[] sheet() throws Exception {
		try (XSSFWorkbook book = new XSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			Sheet sheet = book.createSheet();
			Row heading = sheet.createRow(1);
			heading.createCell(0).setCellValue("Đơn vị");
			heading.createCell(1).setCellValue("Họ và tên");
			heading.createCell(2).setCellValue("Chức vụ");
			sheet.createRow(2).createCell(0).setCellValue("Đội thanh niên");
			Row calculated = sheet.createRow(3);
			calculated.createCell(0).setCellValue("Đội thanh niên");
			calculated.createCell(1).setCellFormula("\"Cán bộ \"&(1+1)");
			calculated.createCell(2).setCellValue("Đội trưởng");
			book.write(out);
			return out.toByteArray();
		}
	}

	private List<Unit> units() {
		return this.application.getBean(Agencies.class).units(this.office.commune.id);
	}

	private List<Officer> officers() {
		return this.application.getBean(Agencies.class).officers(this.office.commune.id);
	}

}
