package vn.roviec.periodic.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import vn.roviec.periodic.PeriodicReport;
import vn.roviec.periodic.ReportColumns;
import vn.roviec.periodic.ReportLine;
import vn.roviec.web.Formulas;

import org.springframework.stereotype.Component;

/**
 * Writes the lines of a report as a workbook with the columns that provinces ask for.
 * What looks like a formula is marked as text, so that no program computes it.
 */
@Component
class ReportWorkbook {

	/** Rows that are held in memory. */
	private static final int WINDOW = 100;

	private static final int HEAD = 2;

	/** In characters, for a hundredth of the printed width. */
	private static final double WIDTH = 2.2;

	void write(PeriodicReport report, List<ReportLine> lines, OutputStream target) throws IOException {
		try (SXSSFWorkbook workbook = new SXSSFWorkbook(WINDOW)) {
			Sheet sheet = workbook.createSheet(report.period().code());
			CellStyle plain = style(workbook, false, false);
			CellStyle quoted = style(workbook, false, true);
			CellStyle head = style(workbook, true, false);
			cell(sheet.createRow(0), 0, report.title(), head, head);
			Row names = sheet.createRow(HEAD - 1);
			for (int at = 0; at < ReportColumns.ALL.size(); at++) {
				sheet.setColumnWidth(at, (int) (ReportColumns.ALL.get(at).width() * WIDTH * 256));
				cell(names, at, ReportColumns.ALL.get(at).name(), head, head);
			}
			sheet.createFreezePane(0, HEAD);
			for (ReportLine line : lines) {
				Row row = sheet.createRow(HEAD + line.position() - 1);
				List<String> cells = ReportColumns.cells(line);
				for (int at = 0; at < cells.size(); at++) {
					cell(row, at, cells.get(at), plain, quoted);
				}
			}
			workbook.write(target);
		}
	}

	private static void cell(Row row, int at, String words, CellStyle plain, CellStyle quoted) {
		Cell cell = row.createCell(at);
		cell.setCellValue(words);
		cell.setCellStyle(Formulas.looksLikeOne(words) ? quoted : plain);
	}

	private static CellStyle style(SXSSFWorkbook workbook, boolean bold, boolean quoted) {
		Font font = workbook.createFont();
		font.setFontName("Times New Roman");
		font.setFontHeightInPoints((short) 12);
		font.setBold(bold);
		CellStyle style = workbook.createCellStyle();
		style.setFont(font);
		style.setWrapText(!bold);
		style.setVerticalAlignment(VerticalAlignment.TOP);
		style.setQuotePrefixed(quoted);
		return style;
	}

}
