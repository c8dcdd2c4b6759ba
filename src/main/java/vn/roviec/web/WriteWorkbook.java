package vn.roviec.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * Writes a list as a workbook to be printed on A4. What looks like a formula is marked as
 * text, so that no program computes it.
 */
final class WriteWorkbook {

	/** Rows that are held in memory. */
	private static final int WINDOW = 100;

	/** What a cell holds. */
	private static final int LONGEST = 32_767;

	private final SheetTable table;

	private final Sheet sheet;

	private final Styles styles;

	private int next;

	private WriteWorkbook(SheetTable table, SXSSFWorkbook workbook) {
		this.table = table;
		this.sheet = workbook.createSheet();
		this.styles = Styles.of(workbook);
	}

	static void write(SheetTable table, OutputStream target) throws IOException {
		try (SXSSFWorkbook workbook = new SXSSFWorkbook(WINDOW)) {
			new WriteWorkbook(table, workbook).fill();
			workbook.write(target);
		}
	}

	private void fill() {
		layOut();
		this.table.head().forEach(this::head);
		columns(this.table.columns());
		this.table.lines().each(this::line);
	}

	private void layOut() {
		List<SheetTable.Column> columns = this.table.columns();
		for (int at = 0; at < columns.size(); at++) {
			this.sheet.setColumnWidth(at, columns.get(at).width() * 256);
		}
		int headings = this.table.head().size();
		this.sheet.setRepeatingRows(new CellRangeAddress(headings, headings, 0, columns.size() - 1));
		this.sheet.createFreezePane(0, headings + 1);
		this.sheet.setFitToPage(true);
		PrintSetup print = this.sheet.getPrintSetup();
		print.setLandscape(true);
		print.setPaperSize(PrintSetup.A4_PAPERSIZE);
		print.setFitHeight((short) 0);
	}

	private void head(String text) {
		if (this.table.columns().size() > 1) {
			this.sheet.addMergedRegion(new CellRangeAddress(this.next, this.next, 0, this.table.columns().size() - 1));
		}
		Cell cell = this.sheet.createRow(this.next++).createCell(0);
		cell.setCellValue(text);
		cell.setCellStyle(this.styles.head());
	}

	private void columns(List<SheetTable.Column> columns) {
		Row row = this.sheet.createRow(this.next++);
		for (int at = 0; at < columns.size(); at++) {
			Cell cell = row.createCell(at);
			cell.setCellValue(columns.get(at).title());
			cell.setCellStyle(this.styles.head());
		}
	}

	private void line(List<String> texts) {
		Row row = this.sheet.createRow(this.next++);
		for (int at = 0; at < texts.size(); at++) {
			String text = texts.get(at);
			Cell cell = row.createCell(at);
			cell.setCellValue((text.length() <= LONGEST) ? text : text.substring(0, LONGEST - 1) + "…");
			cell.setCellStyle(Formulas.looksLikeOne(text) ? this.styles.quoted() : this.styles.plain());
		}
	}

	/** How cells look. */
	private record Styles(CellStyle head, CellStyle plain, CellStyle quoted) {

		static Styles of(SXSSFWorkbook workbook) {
			Font bold = font(workbook);
			bold.setBold(true);
			CellStyle head = style(workbook, bold);
			head.setAlignment(HorizontalAlignment.CENTER);
			CellStyle quoted = style(workbook, font(workbook));
			quoted.setQuotePrefixed(true);
			return new Styles(head, style(workbook, font(workbook)), quoted);
		}

		private static Font font(SXSSFWorkbook workbook) {
			Font font = workbook.createFont();
			font.setFontName("Times New Roman");
			font.setFontHeightInPoints((short) 12);
			return font;
		}

		private static CellStyle style(SXSSFWorkbook workbook, Font font) {
			CellStyle style = workbook.createCellStyle();
			style.setFont(font);
			style.setWrapText(true);
			style.setVerticalAlignment(VerticalAlignment.TOP);
			style.setBorderTop(BorderStyle.THIN);
			style.setBorderBottom(BorderStyle.THIN);
			style.setBorderLeft(BorderStyle.THIN);
			style.setBorderRight(BorderStyle.THIN);
			return style;
		}

	}

}
