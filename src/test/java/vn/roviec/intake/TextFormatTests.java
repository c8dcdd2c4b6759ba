package vn.roviec.intake;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TextFormatTests {

	private final TextFormat format = new TextFormat();

	private List<String> paragraphs(String text) {
		return this.format.read(text).paragraphs().stream().map(Block.Paragraph::text).toList();
	}

	@Test
	void joinsLinesThatAPageLayoutHasBrokenAcrossBlankLines() {
		assertThat(paragraphs("""
				- Rà soát các thủ tục hành chính đang áp dụng, đề nghị cắt giảm những giấy tờ

				không còn cần thiết và công khai danh mục mới tại trụ sở.

				- Trả kết quả đúng hạn.
				""")).containsExactly(
				"Rà soát các thủ tục hành chính đang áp dụng, đề nghị cắt giảm những giấy tờ không còn cần thiết và công khai danh mục mới tại trụ sở.",
				"Trả kết quả đúng hạn.");
	}

	@Test
	void joinsADocumentNumberCutAtItsHyphenWithoutASpace() {
		assertThat(paragraphs("Thực hiện Nghị quyết số 60-\nNQ/TU của Tỉnh ủy."))
			.containsExactly("Thực hiện Nghị quyết số 60-NQ/TU của Tỉnh ủy.");
	}

	@Test
	void dropsPageNumbersInsideASentence() {
		assertThat(paragraphs("Các đơn vị tổ chức thực hiện nghiêm túc những nội dung\n\n2\n\ncủa Kế hoạch này."))
			.containsExactly("Các đơn vị tổ chức thực hiện nghiêm túc những nội dung của Kế hoạch này.");
	}

	@Test
	void dropsMarkdownAndHtml() {
		assertThat(paragraphs("## **I. MỤC TIÊU**\n\nNâng cao <b>chất lượng</b> &amp; hiệu quả"))
			.containsExactly("MỤC TIÊU", "Nâng cao chất lượng & hiệu quả");
	}

	@Test
	void knowsWhereBoldEnds() {
		Block.Paragraph paragraph = this.format.read("4. **Phòng Kinh tế** lập dự toán").paragraphs().get(0);
		assertThat(paragraph.text().substring(0, paragraph.emphasised())).isEqualTo("Phòng Kinh tế");
	}

	@Test
	void readsATableOfTabsAcrossABlankLine() {
		Block.Table table = this.format.read("TT\tNội dung\tThời hạn\n1\tRà soát\tNăm 2026\n\n2\tBáo cáo\tQuý I\n")
			.tables()
			.get(0);
		assertThat(table.rows()).hasSize(3);
		assertThat(table.rows().get(2).line()).isEqualTo(4);
		assertThat(table.rows().get(2).text(1)).isEqualTo("Báo cáo");
	}

	@Test
	void readsATableOfPipes() {
		Block.Table table = this.format
			.read("| TT | Nội dung | Chủ trì |\n|---|:--|---|\n| 1 | Rà soát<br>văn bản | |\n")
			.tables()
			.get(0);
		assertThat(table.rows()).hasSize(2);
		assertThat(table.rows().get(1).text(1)).isEqualTo("Rà soát văn bản");
	}

	@Test
	void readsAnHtmlTableWithCellsOverSeveralRows() {
		Block.Table table = this.format.read(
				"<table><tr><td>1</td><td rowspan=\"2\">Rà soát</td><td>A</td></tr>\n<tr><td>2</td><td>B</td></tr></table>")
			.tables()
			.get(0);
		assertThat(table.rows().get(1).continued(1)).isTrue();
		assertThat(table.rows().get(1).text(2)).isEqualTo("B");
	}

	@Test
	void textInAnOldEncodingIsRefused() {
		byte[] old = { 'K', (byte) 0xd5, ' ', 'h', 'o', (byte) 0xd8 };
		assertThatExceptionOfType(UnreadableFile.class).isThrownBy(() -> this.format.read(old))
			.withMessageContaining("UTF-8");
	}

	@Test
	void utf16WithItsMarkIsText() {
		assertThat(
				this.format.read("\ufeffKế hoạch này".getBytes(StandardCharsets.UTF_16LE)).paragraphs().get(0).text())
			.isEqualTo("Kế hoạch này");
	}

	@Test
	void anHtmlTableThatLaysOutTheFootIsTakenApart() {
		PlanReading plan = new PlanReader().readText(PlanText.HEAD + "I. NHIỆM VỤ\n\n"
				+ "<table><tr><td><b>Nơi nhận:</b><br>- Sở Nội vụ;<br>- Lưu: VT, VHXH.</td><td><p>TM. ỦY BAN NHÂN DÂN</p><p>CHỦ TỊCH</p></td></tr></table>\n");
		assertThat(plan.recipients()).extracting(PlanReading.Recipient::text).containsExactly("Sở Nội vụ");
		assertThat(plan.archive()).isEqualTo("VT, VHXH");
		assertThat(plan.signatory().title()).isEqualTo("CHỦ TỊCH");
	}

	@Test
	void rowsWhoseFrameIsLeftAtTheirEndsAreTablesAndHeads() {
		PlanReading plan = new PlanReader().readText("""
				ỦY BAN NHÂN DÂN | CỘNG HÕA XÃ HỘI CHỦ NGHĨA VIỆT NAM |
				XÃ AN BÌNH TRUNG | Độc lập - Tự do - Hạnh phúc |
				Số: 45 /KH - UBND |
				An Bình Trung, ngày 06 tháng 02 năm 2026 |
				|
				KẾ HOẠCH
				Kiểm tra an toàn thực phẩm năm 2026
				I. NHIỆM VỤ
				TT | Nội dung | Thời hạn | Chủ trì |
				1 | Kiểm tra bếp ăn | Quý II | Trạm Y tế |
				2 | Tổng kết | Tháng 12 | Trạm Y tế |
				Nơi nhận: | TM. ỦY BAN NHÂN DÂN |
				- Sở Y tế; | CHỦ TỊCH |
				- Lưu: VT, YT. | |
				""");
		assertThat(plan.issuer()).isEqualTo("UBND xã An Bình Trung");
		assertThat(plan.appendix().items()).extracting(PlanReading.Item::content)
			.containsExactly("Kiểm tra bếp ăn", "Tổng kết");
		assertThat(plan.recipients()).extracting(PlanReading.Recipient::text).containsExactly("Sở Y tế");
		assertThat(plan.archive()).isEqualTo("VT, YT");
	}

	@Test
	void theShortEndOfAFullLineGoesOnWithItWhereFewLinesAreBroken() {
		assertThat(this.format.read("""
				1. Trạm Y tế xã
				1.1. Chủ trì, phối hợp với các đơn vị liên quan tổ chức thực hiện Kế hoạch.
				1.2. Định kỳ 6 tháng (trước ngày 15/6), hằng năm (trước ngày 15/12) báo cáo
				UBND xã.
				1.3. Bảo đảm thuốc, vật tư.
				""").paragraphs()).extracting(Block.Paragraph::text)
			.contains("Định kỳ 6 tháng (trước ngày 15/6), hằng năm (trước ngày 15/12) báo cáo UBND xã.")
			.hasSize(4);
	}

}
