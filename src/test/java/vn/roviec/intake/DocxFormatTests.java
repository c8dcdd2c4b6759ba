package vn.roviec.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;

import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

import static org.assertj.core.api.Assertions.assertThat;

class DocxFormatTests {

	@Test
	void mergedCellsReadBackAsRowsOfOneItem() throws IOException {
		XWPFDocument document = new XWPFDocument();
		document.createParagraph().createRun().setText("KẾ HOẠCH");
		document.createParagraph().createRun().setText("Tuyên truyền năm 2026");
		XWPFTable table = document.createTable(4, 5);
		fill(table, 0, "TT", "Nội dung", "Sản phẩm", "Chủ trì", "Thời hạn");
		fill(table, 1, "1", "Rà soát văn bản", "Danh mục", "Phòng Kinh tế", "Tháng 3/2026");
		fill(table, 2, "", "", "Tờ trình", "", "");
		fill(table, 3, "2", "Tổng kết", "Báo cáo", "", "Năm 2026");
		for (int column : new int[] { 0, 1, 3, 4 }) {
			merge(table, 1, column, STMerge.RESTART);
			merge(table, 2, column, STMerge.CONTINUE);
		}
		merge(table, 3, 3, STMerge.CONTINUE);
		PlanReading plan = read(document);
		assertThat(plan.appendix().items()).hasSize(2);
		assertThat(plan.appendix().items().get(1).leadText()).as("one cell for both").isEqualTo("Phòng Kinh tế");
		PlanReading.Item first = plan.appendix().items().get(0);
		assertThat(first.deliverables()).extracting(PlanReading.Deliverable::text)
			.containsExactly("Danh mục", "Tờ trình");
		assertThat(first.deliverables().get(1).inherited()).isTrue();
		assertThat(first.deliverables().get(1).deadline().due())
			.isEqualTo(first.deliverables().get(0).deadline().due());
	}

	@Test
	void aGroupRowOverAllColumnsIsAGroup() throws IOException {
		XWPFDocument document = new XWPFDocument();
		XWPFTable table = document.createTable(3, 4);
		fill(table, 0, "TT", "Nội dung", "Chủ trì", "Thời hạn");
		table.getRow(1).getCell(0).setText("I. THỂ CHẾ");
		properties(table.getRow(1).getCell(0)).addNewGridSpan().setVal(BigInteger.valueOf(4));
		for (int i = 3; i > 0; i--) {
			table.getRow(1).getCtRow().removeTc(i);
		}
		fill(table, 2, "1", "Rà soát", "Phòng Kinh tế", "Năm 2026");
		assertThat(read(document).appendix().groups()).containsExactly(new PlanReading.Group("I", "THỂ CHẾ"));
	}

	@Test
	void aCellOverTwoColumnsTakesThePlaceOfBoth() throws IOException {
		XWPFDocument document = new XWPFDocument();
		XWPFTable table = document.createTable(3, 5);
		fill(table, 0, "TT", "Nội dung", "Cơ quan thực hiện", "", "Thời hạn");
		properties(table.getRow(0).getCell(2)).addNewGridSpan().setVal(BigInteger.TWO);
		table.getRow(0).getCtRow().removeTc(3);
		fill(table, 1, "", "", "Chủ trì", "Phối hợp", "");
		fill(table, 2, "1", "Rà soát", "Phòng Kinh tế", "Công an xã", "Năm 2026");
		PlanReading.Item item = read(document).appendix().items().get(0);
		assertThat(item.coordinatingText()).isEqualTo("Công an xã");
		assertThat(item.deliverables().get(0).deadlineText()).isEqualTo("Năm 2026");
	}

	@Test
	void numbersThatWordCountsAreRead() throws IOException {
		XWPFDocument document = new XWPFDocument();
		BigInteger list = list(document);
		for (String title : new String[] { "MỤC TIÊU", "NHIỆM VỤ" }) {
			XWPFParagraph paragraph = document.createParagraph();
			paragraph.setNumID(list);
			paragraph.createRun().setText(title);
		}
		assertThat(read(document).sections()).extracting(PlanReading.Section::no).containsExactly("I", "II");
	}

	@Test
	void aColumnOfNumbersThatWordCountsNumbersTheItems() throws IOException {
		XWPFDocument document = new XWPFDocument();
		BigInteger list = list(document);
		document.createParagraph().createRun().setText("PHỤ LỤC");
		XWPFTable table = document.createTable(3, 4);
		fill(table, 0, "TT", "Nội dung", "Chủ trì", "Thời hạn");
		fill(table, 1, "", "Rà soát", "Phòng Kinh tế", "Năm 2026");
		fill(table, 2, "", "Tổng kết", "Phòng Kinh tế", "Năm 2026");
		document.getNumbering()
			.getAbstractNum(BigInteger.ZERO)
			.getCTAbstractNum()
			.getLvlArray(0)
			.getNumFmt()
			.setVal(STNumberFormat.DECIMAL);
		table.getRow(1).getCell(0).getParagraphs().get(0).setNumID(list);
		table.getRow(2).getCell(0).getParagraphs().get(0).setNumID(list);
		assertThat(read(document).appendix().items()).extracting(PlanReading.Item::no).containsExactly("1", "2");
	}

	@Test
	void theSamplePlanIsReadWithAllItsRows() throws IOException {
		try (InputStream sample = DocxFormatTests.class
			.getResourceAsStream("/samples/ke-hoach-cai-cach-hanh-chinh.docx")) {
			assertThat(sample).isNotNull();
			PlanReading plan = new PlanReader().read("ke-hoach.docx", sample);
			assertThat(plan.issuer()).isEqualTo("UBND xã An Bình Trung");
			assertThat(plan.number()).isEqualTo("27");
			assertThat(plan.sections()).hasSize(4);
			assertThat(plan.assignments()).hasSize(4);
			assertThat(plan.appendix().groups()).hasSize(5);
			assertThat(plan.appendix().items()).hasSize(12);
			assertThat(plan.appendix().items()).flatExtracting(PlanReading.Item::deliverables).hasSize(17);
			assertThat(plan.appendix().items()).flatExtracting(PlanReading.Item::leadUnits).hasSize(12);
			assertThat(plan.signatory().title()).isEqualTo("CHỦ TỊCH");
			assertThat(plan.signatory().name()).isNull();
		}
	}

	private static void fill(XWPFTable table, int row, String... cells) {
		for (int i = 0; i < cells.length; i++) {
			table.getRow(row).getCell(i).setText(cells[i]);
		}
	}

	private static void merge(XWPFTable table, int row, int column, STMerge.Enum merge) {
		properties(table.getRow(row).getCell(column)).addNewVMerge().setVal(merge);
	}

	private static CTTcPr properties(XWPFTableCell cell) {
		return cell.getCTTc().isSetTcPr() ? cell.getCTTc().getTcPr() : cell.getCTTc().addNewTcPr();
	}

	static BigInteger list(XWPFDocument document) {
		CTAbstractNum shape = CTAbstractNum.Factory.newInstance();
		shape.setAbstractNumId(BigInteger.ZERO);
		CTLvl level = shape.addNewLvl();
		level.setIlvl(BigInteger.ZERO);
		level.addNewStart().setVal(BigInteger.ONE);
		level.addNewNumFmt().setVal(STNumberFormat.UPPER_ROMAN);
		level.addNewLvlText().setVal("%1.");
		BigInteger id = document.createNumbering().addAbstractNum(new XWPFAbstractNum(shape));
		return document.getNumbering().addNum(id);
	}

	private static PlanReading read(XWPFDocument document) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		document.write(bytes);
		return new PlanReader().read("ke-hoach.docx", bytes.toByteArray());
	}

}
