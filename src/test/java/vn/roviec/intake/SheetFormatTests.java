package vn.roviec.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

class SheetFormatTests {

	private static final String[] HEAD = { "TT", "Nội dung", "Thực hiện", "", "Sản phẩm", "Thời hạn" };

	private static final String[] SECOND_HEAD = { "", "", "Đơn vị chủ trì", "Đơn vị phối hợp", "", "" };

	@ParameterizedTest
	@ValueSource(strings = { "phu-luc.xlsx", "phu-luc.xls" })
	void aSheetIsReadWithItsMergedCellsAndDates(String name) {
		PlanReading plan = new PlanReader().read(name, bytes(sample(workbook(name))));
		assertThat(plan.number()).isEqualTo("07");
		assertThat(plan.date()).isEqualTo(LocalDate.of(2026, 1, 5));
		assertThat(plan.appendix().groups()).extracting(PlanReading.Group::title).containsExactly("HẠ TẦNG SỐ");
		assertThat(plan.appendix().items()).extracting(PlanReading.Item::no).containsExactly("1", "2");
		PlanReading.Item first = plan.appendix().items().get(0);
		assertThat(first.content()).isEqualTo("Rà soát đường truyền ở các thôn");
		assertThat(first.leadText()).isEqualTo("Phòng Kinh tế");
		assertThat(first.coordinatingText()).isEqualTo("Văn phòng HĐND và UBND");
		assertThat(first.deliverables()).extracting(PlanReading.Deliverable::text)
			.containsExactly("Báo cáo rà soát", "Dự toán");
		assertThat(first.deliverables()).extracting((one) -> one.deadline().due())
			.containsExactly(List.of(LocalDate.of(2026, 3, 20)), List.of(LocalDate.of(2026, 3, 20)));
		assertThat(first.deliverables().get(1).inherited()).isTrue();
		PlanReading.Deliverable second = plan.appendix().items().get(1).deliverables().get(0);
		assertThat(second.deadlineText()).isEqualTo("Trước 15/4/2026");
		assertThat(second.deadline().strictBefore()).isTrue();
	}

	@Test
	void goalsAndTasksOnOneSheetAreTwoTables() {
		Workbook workbook = new XSSFWorkbook();
		Sheet sheet = workbook.createSheet("Kế hoạch");
		row(sheet, 0, "KẾ HOẠCH");
		row(sheet, 1, "Phát triển du lịch cộng đồng năm 2026");
		row(sheet, 2, "I. CHỈ TIÊU");
		row(sheet, 3, "TT", "Chỉ tiêu", "ĐVT", "Kế hoạch 2026");
		row(sheet, 4, "1", "Nhà nghỉ đạt chuẩn", "%", "65");
		row(sheet, 5, "II. NHIỆM VỤ");
		row(sheet, 6, "TT", "Nhiệm vụ", "Chủ trì", "Hạn hoàn thành");
		row(sheet, 7, "1", "Khảo sát các điểm đến", "Phòng Kinh tế", "31/3/2026");
		row(sheet, 8, "2", "Hội nghị quảng bá", "", "30/9/2026");
		sheet.addMergedRegion(new CellRangeAddress(7, 8, 2, 2));
		PlanReading plan = new PlanReader().read("ke-hoach.xlsx", bytes(workbook));
		assertThat(plan.sections()).extracting(PlanReading.Section::title).containsExactly("CHỈ TIÊU", "NHIỆM VỤ");
		assertThat(plan.targets()).flatExtracting(PlanReading.Target::values)
			.containsExactly(new PlanReading.TargetValue(65, "=", "%"));
		assertThat(plan.appendix().items()).extracting(PlanReading.Item::content)
			.containsExactly("Khảo sát các điểm đến", "Hội nghị quảng bá");
		// one cell for both tasks
		assertThat(plan.appendix().items()).extracting(PlanReading.Item::leadText).containsOnly("Phòng Kinh tế");
	}

	@ParameterizedTest
	@ValueSource(strings = { "phu-luc.xlsx", "phu-luc.xls" })
	void whatStandsBelowTheTableAndOnHiddenSheetsIsNoTask(String name) {
		Workbook workbook = sample(workbook(name));
		Sheet hidden = workbook.createSheet("Nháp");
		row(hidden, 0, "TT", "Nội dung", "Đơn vị chủ trì", "Sản phẩm");
		row(hidden, 1, "1", "Việc nháp", "Phòng Kinh tế", "Báo cáo");
		workbook.setSheetVisibility(1, SheetVisibility.HIDDEN);
		Sheet next = workbook.createSheet("Phụ lục 2");
		row(next, 0, "TT", "Nhiệm vụ", "Đơn vị chủ trì", "Thời hạn");
		row(next, 1, "1", "Tuyên truyền ở các thôn", "Phòng Văn hóa - Xã hội", "Quý II/2026");
		PlanReading plan = new PlanReader().read(name, bytes(workbook));
		assertThat(plan.appendix().items()).extracting(PlanReading.Item::content)
			.containsExactly("Rà soát đường truyền ở các thôn", "Tập huấn tổ công nghệ số cộng đồng",
					"Tuyên truyền ở các thôn");
	}

	/** As programs write large sheets, with 64-bit sizes behind each part. */
	@Test
	void aSheetThatAProgramHasStreamedIsRead() {
		PlanReading plan = new PlanReader().read("phu-luc.xlsx",
				bytes(new SXSSFWorkbook((XSSFWorkbook) sample(new XSSFWorkbook()))));
		assertThat(plan.appendix().items()).extracting(PlanReading.Item::content)
			.containsExactly("Rà soát đường truyền ở các thôn", "Tập huấn tổ công nghệ số cộng đồng");
	}

	@ParameterizedTest
	@ValueSource(strings = { "phu-luc.xlsx", "phu-luc.xls" })
	void anEmptyDateOfExcelIsNone(String name) {
		Workbook workbook = workbook(name);
		Sheet sheet = workbook.createSheet();
		row(sheet, 0, "TT", "Nội dung", "Đơn vị chủ trì", "Thời hạn");
		row(sheet, 1, "1", "Rà soát đường truyền", "Phòng Kinh tế", "");
		date(workbook, sheet.getRow(1).createCell(3), LocalDate.of(1970, 1, 1));
		PlanReading plan = new PlanReader().read(name, bytes(workbook));
		assertThat(plan.appendix().items().get(0).deliverables().get(0).deadlineText()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "ke-hoach.xlsx", "ke-hoach.xls" })
	void moreCellsThanAnOfficeFillsAreRefused(String name) {
		Workbook workbook = name.endsWith(".xls") ? new HSSFWorkbook() : new SXSSFWorkbook();
		Sheet sheet = workbook.createSheet();
		for (int at = 0; at < 4_100; at++) {
			Row row = sheet.createRow(at);
			for (int column = 0; column < 50; column++) {
				row.createCell(column).setCellValue("x");
			}
		}
		assertThatExceptionOfType(UnreadableFile.class).isThrownBy(() -> new PlanReader().read(name, bytes(workbook)))
			.withMessageContaining("200.000 ô");
	}

	@Test
	void aFewCellsFarApartTakeNoMoreThanTheirRoom() {
		Workbook workbook = new XSSFWorkbook();
		Sheet sheet = workbook.createSheet();
		for (int at = 0; at < 20_000; at++) {
			sheet.createRow(at).createCell(59).setCellValue("x");
		}
		refused(workbook, "200.000 ô");
	}

	@Test
	void moreMergedCellsThanAnOfficeMergesAreRefused() {
		XSSFWorkbook workbook = new XSSFWorkbook();
		XSSFSheet sheet = workbook.createSheet();
		row(sheet, 0, "TT");
		for (int at = 0; at < 10_001; at++) {
			sheet.addMergedRegionUnsafe(new CellRangeAddress(2 * at, 2 * at + 1, 0, 0));
		}
		refused(workbook, "vùng ô gộp");
	}

	private static void refused(Workbook workbook, String reason) {
		assertThatExceptionOfType(UnreadableFile.class)
			.isThrownBy(() -> new PlanReader().read("ke-hoach.xlsx", bytes(workbook)))
			.withMessageContaining(reason);
	}

	@Test
	void aRealPlansTablesAreReadAlikeFromASheet() throws IOException {
		Path file = Path.of("../shared/seeds/003_996a7f7def285a8b.txt");
		assumeTrue(Files.exists(file), "real plans are not kept with the project and are not here");
		byte[] text = Files.readAllBytes(file);
		PlanReading.Appendix written = new PlanReader().read("a.txt", text).appendix();
		Workbook workbook = new XSSFWorkbook();
		Sheet sheet = workbook.createSheet();
		int at = 0;
		for (Block.Paragraph paragraph : new TextFormat().read(text).paragraphs()) {
			row(sheet, at++, paragraph.printed());
		}
		for (Block.Table table : new TextFormat().read(text).tables()) {
			for (Block.Row cells : table.rows()) {
				row(sheet, at++, cells.cells().stream().map(Block.Cell::text).toArray(String[]::new));
			}
		}
		PlanReading.Appendix read = new PlanReader().read("a.xlsx", bytes(workbook)).appendix();
		assertThat(facts(read)).isEqualTo(facts(written));
	}

	private static List<String> facts(PlanReading.Appendix appendix) {
		return appendix.items()
			.stream()
			.flatMap((item) -> item.deliverables()
				.stream()
				.map((one) -> String.join("|", item.no(), item.content(), String.valueOf(item.leadUnits()), one.text(),
						String.valueOf(one.deadline().due()))))
			.toList();
	}

	/** A plan's appendix as an office keeps it in Excel. */
	private static Workbook sample(Workbook workbook) {
		Sheet sheet = workbook.createSheet("Phụ lục");
		row(sheet, 0, "UBND XÃ AN BÌNH TRUNG", "", "", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
		row(sheet, 2, "PHỤ LỤC");
		row(sheet, 3, "PHÂN CÔNG NHIỆM VỤ CHUYỂN ĐỔI SỐ NĂM 2026");
		row(sheet, 4, "(Kèm theo Kế hoạch số 07/KH-UBND ngày 05/01/2026 của UBND xã An Bình Trung)");
		row(sheet, 6, HEAD);
		row(sheet, 7, SECOND_HEAD);
		sheet.addMergedRegion(new CellRangeAddress(6, 6, 2, 3));
		row(sheet, 8, "I", "HẠ TẦNG SỐ");
		sheet.addMergedRegion(new CellRangeAddress(8, 8, 1, 5));
		row(sheet, 9, "", "Rà soát đường truyền ở các thôn", "Phòng Kinh tế", "Văn phòng HĐND và UBND",
				"Báo cáo rà soát");
		sheet.getRow(9).createCell(0).setCellValue(1);
		date(workbook, sheet.getRow(9).createCell(5), LocalDate.of(2026, 3, 20));
		row(sheet, 10, "", "", "", "", "Dự toán");
		for (int column : new int[] { 0, 1, 2, 3, 5 }) {
			sheet.addMergedRegion(new CellRangeAddress(9, 10, column, column));
		}
		row(sheet, 11, "2", "Tập huấn tổ công nghệ số cộng đồng", "Phòng Văn hóa - Xã hội", "", "Kế hoạch tập huấn",
				"Trước 15/4/2026");
		row(sheet, 13, "Nơi nhận:", "", "", "TM. ỦY BAN NHÂN DÂN");
		row(sheet, 14, "- Lưu: VT, VHXH.", "", "", "CHỦ TỊCH");
		return workbook;
	}

	private static void date(Workbook workbook, Cell cell, LocalDate day) {
		CellStyle style = workbook.createCellStyle();
		style.setDataFormat(workbook.getCreationHelper().createDataFormat().getFormat("m/d/yy"));
		cell.setCellStyle(style);
		cell.setCellValue(day);
	}

	private static void row(Sheet sheet, int at, String... texts) {
		Row row = sheet.createRow(at);
		for (int column = 0; column < texts.length; column++) {
			if (!texts[column].isEmpty()) {
				row.createCell(column).setCellValue(texts[column]);
			}
		}
	}

	private static Workbook workbook(String name) {
		return name.endsWith(".xls") ? new HSSFWorkbook() : new XSSFWorkbook();
	}

	private static byte[] bytes(Workbook workbook) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (workbook) {
			workbook.write(bytes);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

}
