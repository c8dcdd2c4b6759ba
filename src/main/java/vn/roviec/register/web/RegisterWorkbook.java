package vn.roviec.register.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;

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
import vn.roviec.agency.Agency;
import vn.roviec.register.RegisterEntry;
import vn.roviec.web.Spoken;

import org.springframework.stereotype.Component;

/**
 * Writes the register as a workbook with the columns of NĐ 30/2020, Phụ lục IV. What
 * looks like a formula is marked as text, so that no program computes it.
 */
@Component
class RegisterWorkbook {

	private static final List<String> COLUMNS = List.of("number", "date", "subject", "signer", "recipients", "unit",
			"copies", "note");

	/** In characters. */
	private static final int[] WIDTHS = { 14, 12, 44, 20, 34, 24, 8, 22 };

	private static final int HEAD = 4;

	/** Rows that are held in memory. */
	private static final int WINDOW = 100;

	private static final String STARTS_FORMULA = "=+-@\t\r";

	private final BookWords words;

	private final Spoken spoken;

	RegisterWorkbook(BookWords words, Spoken spoken) {
		this.words = words;
		this.spoken = spoken;
	}

	/**
	 * Writes it whole.
	 * @param book the name of the book, empty where all are in it
	 */
	void write(Agency agency, int year, String book, List<RegisterEntry> entries, OutputStream target)
			throws IOException {
		try (SXSSFWorkbook workbook = new SXSSFWorkbook(WINDOW)) {
			Sheet sheet = workbook.createSheet(String.valueOf(year));
			Styles styles = Styles.of(workbook);
			layOut(sheet);
			line(sheet, 0, agency.name().toUpperCase(Locale.forLanguageTag("vi")), styles.head());
			line(sheet, 1, this.spoken.words("register.title", year), styles.head());
			line(sheet, 2, book, styles.head());
			columns(sheet.createRow(HEAD - 1), styles);
			int at = HEAD;
			for (RegisterEntry entry : entries) {
				cells(sheet.createRow(at++), entry, styles);
			}
			workbook.write(target);
		}
	}

	private static void layOut(Sheet sheet) {
		for (int column = 0; column < WIDTHS.length; column++) {
			sheet.setColumnWidth(column, WIDTHS[column] * 256);
		}
		sheet.setRepeatingRows(new CellRangeAddress(HEAD - 1, HEAD - 1, 0, WIDTHS.length - 1));
		sheet.createFreezePane(0, HEAD);
		sheet.setFitToPage(true);
		PrintSetup print = sheet.getPrintSetup();
		print.setLandscape(true);
		print.setPaperSize(PrintSetup.A4_PAPERSIZE);
		print.setFitHeight((short) 0);
	}

	private static void line(Sheet sheet, int at, String text, CellStyle style) {
		sheet.addMergedRegion(new CellRangeAddress(at, at, 0, WIDTHS.length - 1));
		Cell cell = sheet.createRow(at).createCell(0);
		cell.setCellValue(text);
		cell.setCellStyle(style);
	}

	private void columns(Row row, Styles styles) {
		for (int column = 0; column < COLUMNS.size(); column++) {
			Cell cell = row.createCell(column);
			cell.setCellValue(this.spoken.words("register." + COLUMNS.get(column)));
			cell.setCellStyle(styles.head());
		}
	}

	private void cells(Row row, RegisterEntry entry, Styles styles) {
		List<String> texts = this.words.line(entry);
		for (int column = 0; column < texts.size(); column++) {
			String text = texts.get(column);
			Cell cell = row.createCell(column);
			cell.setCellValue(text);
			boolean formula = !text.isEmpty() && STARTS_FORMULA.indexOf(text.charAt(0)) >= 0;
			cell.setCellStyle(formula ? styles.quoted() : styles.plain());
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
