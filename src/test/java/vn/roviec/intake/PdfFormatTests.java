package vn.roviec.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

class PdfFormatTests {

	private static final float[] COLUMNS = { 60, 90, 240, 340, 440, 540 };

	@Test
	void theHeadIsReadColumnByColumn() throws IOException {
		try (PrintedPages pages = new PrintedPages()) {
			head(pages);
			PlanReading plan = read(pages);
			assertThat(plan.issuer()).isEqualTo("UBND xã An Bình Trung");
			assertThat(plan.number()).isEqualTo("07");
			assertThat(plan.symbol()).isEqualTo("KH-UBND");
			assertThat(plan.date()).isEqualTo(LocalDate.of(2026, 1, 5));
			assertThat(plan.title()).isEqualTo("Chuyển đổi số năm 2026");
			assertThat(plan.sections()).extracting(PlanReading.Section::title)
				.containsExactly("MỤC ĐÍCH, YÊU CẦU", "TỔ CHỨC THỰC HIỆN");
		}
	}

	@Test
	void theRestOfANameBesideTheDateBelongsToItsColumn() throws IOException {
		try (PrintedPages pages = new PrintedPages()) {
			pages.write(80, 60, "ỦY BAN NHÂN DÂN")
				.bold(80, 76, "XÃ AN BÌNH")
				.bold(80, 92, "TRUNG")
				.write(85, 108, "Số: 07/KH-UBND")
				.bold(290, 60, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
				.bold(330, 76, "Độc lập - Tự do - Hạnh phúc")
				.write(300, 92, "An Bình Trung, ngày 05 tháng 01 năm 2026")
				.bold(260, 140, "KẾ HOẠCH")
				.bold(230, 158, "Chuyển đổi số năm 2026")
				.bold(70, 190, "I. MỤC ĐÍCH, YÊU CẦU");
			PlanReading plan = read(pages);
			assertThat(plan.issuer()).isEqualTo("UBND xã An Bình Trung");
			assertThat(plan.place()).isEqualTo("An Bình Trung");
		}
	}

	@Test
	void fieldsWithoutALineBetweenThemAreOneCell() throws IOException {
		try (PrintedPages pages = new PrintedPages()) {
			tableHead(pages.bold(250, 80, "PHỤ LỤC"), 100);
			pages.grid(COLUMNS, 100, 125, 145).write(64, 140, "I").write(94, 140, "HẠ TẦNG SỐ");
			pages.grid(COLUMNS, 145, 185, 225, 265);
			row(pages, 160, "1", "Rà soát đường truyền", "Báo cáo rà soát", "Phòng Kinh tế", "Trước 15/4/2026");
			pages.write(94, 175, "ở các thôn");
			row(pages, 200, "2", "Tập huấn", "Kế hoạch", "Phòng VHXH", "Quý II/2026");
			row(pages, 240, "", "", "Báo cáo kết quả", "", "30/6/2026");
			PlanReading plan = read(pages);
			assertThat(plan.appendix().groups()).extracting(PlanReading.Group::title).containsExactly("HẠ TẦNG SỐ");
			assertThat(plan.appendix().items()).extracting(PlanReading.Item::content)
				.containsExactly("Rà soát đường truyền ở các thôn", "Tập huấn");
			assertThat(plan.appendix().items().get(1).deliverables()).extracting(PlanReading.Deliverable::text)
				.containsExactly("Kế hoạch", "Báo cáo kết quả");
			assertThat(plan.appendix().items().get(0).deliverables().get(0).deadline().due())
				.isEqualTo(List.of(LocalDate.of(2026, 4, 15)));
		}
	}

	@Test
	void aCellOverTwoRowsBelongsToBoth() throws IOException {
		try (PrintedPages pages = new PrintedPages()) {
			tableHead(pages, 100);
			pages.grid(COLUMNS, 100, 125);
			for (float column : COLUMNS) {
				pages.line(column, 125, column, 245);
			}
			pages.line(60, 205, 340, 205).line(440, 205, 540, 205).line(240, 165, 340, 165).line(60, 245, 540, 245);
			row(pages, 140, "1", "Rà soát", "Báo cáo", "Phòng Kinh tế", "31/3/2026");
			pages.write(244, 180, "Dự toán");
			row(pages, 220, "2", "Tổng kết", "Biên bản", "", "30/6/2026");
			List<PlanReading.Item> items = read(pages).appendix().items();
			assertThat(items).extracting(PlanReading.Item::leadText).containsExactly("Phòng Kinh tế", "Phòng Kinh tế");
			PlanReading.Item item = items.get(0);
			assertThat(item.deliverables()).extracting((one) -> one.deadline().due())
				.containsOnly(List.of(LocalDate.of(2026, 3, 31)));
			assertThat(item.deliverables()).extracting(PlanReading.Deliverable::inherited).containsExactly(false, true);
		}
	}

	/** Their columns nearly meet, and are not one line for that. */
	@Test
	void twoTablesOnAPageKeepTheirOwnColumns() throws IOException {
		try (PrintedPages pages = new PrintedPages()) {
			head(pages);
			pages.grid(new float[] { 62, 92, 300, 360, 430 }, 290, 315, 340);
			pages.write(66, 305, "TT").write(96, 305, "Chỉ tiêu").write(304, 305, "ĐVT").write(364, 305, "Năm 2026");
			pages.write(66, 330, "1").write(96, 330, "Hồ sơ trực tuyến").write(304, 330, "%").write(364, 330, "95");
			tableHead(pages, 400);
			pages.grid(COLUMNS, 400, 425, 465);
			row(pages, 440, "1", "Rà soát đường truyền", "Báo cáo", "Phòng Kinh tế", "31/3/2026");
			PlanReading plan = read(pages);
			assertThat(plan.targets()).flatExtracting(PlanReading.Target::values)
				.containsExactly(new PlanReading.TargetValue(95, "=", "%"));
			assertThat(plan.appendix().items()).extracting(PlanReading.Item::content)
				.containsExactly("Rà soát đường truyền");
		}
	}

	@Test
	void aTableGoesOnOverThePage() throws IOException {
		try (PrintedPages pages = new PrintedPages()) {
			tableHead(pages, 700);
			pages.grid(COLUMNS, 700, 725, 765);
			row(pages, 740, "1", "Rà soát đường truyền", "Báo cáo", "Phòng Kinh tế", "31/3/2026");
			pages.turn().write(300, 40, "2");
			tableHead(pages, 60);
			pages.grid(COLUMNS, 60, 85, 110, 150);
			pages.write(94, 100, "ở các thôn");
			row(pages, 125, "2", "Tập huấn", "Kế hoạch", "Phòng VHXH", "30/4/2026");
			pages.turn().write(300, 40, "3").grid(COLUMNS, 60, 100);
			row(pages, 75, "3", "Tuyên truyền", "Tin bài", "Phòng VHXH", "31/5/2026");
			PlanReading plan = read(pages);
			assertThat(plan.appendix().items()).extracting(PlanReading.Item::content)
				.containsExactly("Rà soát đường truyền ở các thôn", "Tập huấn", "Tuyên truyền");
			assertThat(plan.appendix().items()).allSatisfy((item) -> assertThat(item.deliverables()).hasSize(1));
		}
	}

	/** The page ends inside a cell for two products; the second begins on the next. */
	@Test
	void aFurtherProductOnTheNextPageStaysOne() throws IOException {
		try (PrintedPages pages = new PrintedPages()) {
			tableHead(pages, 700);
			pages.grid(COLUMNS, 700, 725, 765);
			row(pages, 740, "1", "Rà soát đường truyền", "Kế hoạch", "Phòng Kinh tế", "31/3/2026");
			pages.turn();
			tableHead(pages, 60);
			pages.grid(COLUMNS, 60, 85, 110, 135);
			row(pages, 100, "", "ở các thôn", "Báo cáo kết quả số", "", "30/9/2026");
			row(pages, 125, "2", "Tập huấn", "Kế hoạch", "Phòng VHXH", "30/4/2026");
			pages.turn();
			tableHead(pages, 60);
			pages.grid(COLUMNS, 60, 85, 110);
			row(pages, 100, "", "", "Kết quả lớp", "", "30/5/2026");
			PlanReading plan = read(pages);
			assertThat(plan.appendix().items()).extracting(PlanReading.Item::content)
				.containsExactly("Rà soát đường truyền ở các thôn", "Tập huấn");
			assertThat(plan.appendix().items()).flatExtracting(PlanReading.Item::deliverables)
				.extracting(PlanReading.Deliverable::text, PlanReading.Deliverable::deadlineText)
				.containsExactly(tuple("Kế hoạch", "31/3/2026"), tuple("Báo cáo kết quả số", "30/9/2026"),
						tuple("Kế hoạch", "30/4/2026"), tuple("Kết quả lớp", "30/5/2026"));
		}
	}

	@Test
	void eachLineKnowsItsPlace() throws IOException {
		try (PrintedPages pages = new PrintedPages()) {
			head(pages);
			pages.turn();
			tableHead(pages.bold(250, 80, "PHỤ LỤC"), 100);
			pages.grid(COLUMNS, 100, 125, 165);
			row(pages, 140, "1", "Rà soát đường truyền", "Báo cáo", "Phòng Kinh tế", "31/3/2026");
			SourceText text = new PdfFormat().read(pages.bytes());
			Block.Paragraph title = text.paragraphs()
				.stream()
				.filter((one) -> one.text().equals("KẾ HOẠCH"))
				.findFirst()
				.orElseThrow();
			assertThat(text.place(title.line())).satisfies((place) -> {
				assertThat(place.page()).isOne();
				assertThat(place.bottom()).isBetween(139.0, 141.0);
				assertThat(place.top()).isBetween(120.0, 135.0);
			});
			Block.Row row = text.tables().get(0).rows().get(1);
			assertThat(text.place(row.line())).satisfies((place) -> {
				assertThat(place.page()).isEqualTo(2);
				assertThat(place.top()).isBetween(124.0, 126.0);
				assertThat(place.bottom()).isBetween(164.0, 166.0);
			});
			assertThat(text.passages().map(SourceText.Passage::line)).isSorted();
		}
	}

	@Test
	void whatCannotBeReadIsSaid() throws IOException {
		try (PrintedPages scan = new PrintedPages()) {
			refused(scan.line(10, 10, 300, 300).bytes(), "bản chụp");
		}
		try (PrintedPages locked = new PrintedPages()) {
			head(locked);
			locked.document.protect(new StandardProtectionPolicy("chu", "khach", new AccessPermission()));
			refused(locked.bytes(), "mật khẩu");
		}
		try (PrintedPages active = new PrintedPages()) {
			head(active);
			active.document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"));
			refused(active.bytes(), "mã lệnh");
		}
		refused("KẾ HOẠCH".getBytes(StandardCharsets.UTF_8), "không đúng với phần mở rộng");
		refused("%PDF-1.7\nKẾ HOẠCH".getBytes(StandardCharsets.UTF_8), "hỏng");
	}

	private static void refused(byte[] content, String reason) {
		assertThatExceptionOfType(UnreadableFile.class).isThrownBy(() -> new PlanReader().read("ke-hoach.pdf", content))
			.withMessageContaining(reason);
	}

	private static PlanReading read(PrintedPages pages) throws IOException {
		return new PlanReader().read("ke-hoach.pdf", pages.bytes());
	}

	private static void head(PrintedPages pages) throws IOException {
		pages.write(80, 60, "ỦY BAN NHÂN DÂN")
			.bold(80, 76, "XÃ AN BÌNH TRUNG")
			.write(85, 100, "Số: 07/KH-UBND")
			.bold(290, 60, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
			.bold(330, 76, "Độc lập - Tự do - Hạnh phúc")
			.write(300, 100, "An Bình Trung, ngày 05 tháng 01 năm 2026")
			.bold(260, 140, "KẾ HOẠCH")
			.bold(230, 158, "Chuyển đổi số năm 2026")
			.bold(70, 190, "I. MỤC ĐÍCH, YÊU CẦU")
			.write(70, 210, "1. Mục đích: phục vụ người dân tốt hơn.")
			.bold(70, 230, "II. TỔ CHỨC THỰC HIỆN")
			.write(70, 250, "Giao Phòng Kinh tế theo dõi, đôn đốc.");
	}

	private static void tableHead(PrintedPages pages, float top) throws IOException {
		row(pages, top + 15, "TT", "Nội dung", "Sản phẩm", "Đơn vị chủ trì", "Thời hạn");
	}

	private static void row(PrintedPages pages, float y, String... cells) throws IOException {
		for (int column = 0; column < cells.length; column++) {
			if (!cells[column].isEmpty()) {
				pages.write(COLUMNS[column] + 4, y, cells[column]);
			}
		}
	}

}
