package vn.roviec.organisation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipInputStream;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

import org.jspecify.annotations.Nullable;

import vn.roviec.workflow.Refused;

/**
 * Reads the first sheet of an Excel file. Formulas are not calculated: their rows say
 * that they have one.
 */
final class SheetCells {

	/** Unpacked size in bytes that a list of some hundred people stays far below. */
	private static final long LARGEST = 8L * 1024 * 1024;

	private static final int COLUMNS = 30;

	private SheetCells() {
	}

	/** Rows as they are numbered in Excel; those without anything are blank. */
	static List<ListCells> of(byte[] content, int mostRows) {
		checkSize(content);
		try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(content))) {
			Sheet sheet = book.getSheetAt(0);
			if (sheet.getLastRowNum() > mostRows) {
				throw new Refused("organisation.list.file.rows", mostRows);
			}
			DataFormatter words = new DataFormatter();
			List<ListCells> rows = new ArrayList<>();
			for (int at = 0; at <= sheet.getLastRowNum(); at++) {
				rows.add(cells(sheet.getRow(at), words));
			}
			return rows;
		}
		catch (IOException | RuntimeException ex) {
			if (ex instanceof Refused refused) {
				throw refused;
			}
			throw new Refused("organisation.list.file.broken");
		}
	}

	private static ListCells cells(@Nullable Row row, DataFormatter words) {
		List<String> values = new ArrayList<>();
		boolean formula = false;
		for (int at = 0; row != null && at < Math.min(row.getLastCellNum(), COLUMNS); at++) {
			Cell cell = row.getCell(at);
			boolean calculated = cell != null && cell.getCellType() == CellType.FORMULA;
			formula |= calculated;
			values.add((cell == null || calculated) ? "" : words.formatCellValue(cell));
		}
		return new ListCells(List.copyOf(values), formula || values.stream().anyMatch((one) -> one.startsWith("=")));
	}

	private static void checkSize(byte[] content) {
		byte[] piece = new byte[64 * 1024];
		long size = 0;
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
			while (zip.getNextEntry() != null) {
				for (int read = zip.read(piece); read > 0; read = zip.read(piece)) {
					size += read;
					if (size > LARGEST) {
						throw new Refused("organisation.list.file.large");
					}
				}
			}
		}
		catch (IOException ex) {
			throw new Refused("organisation.list.file.broken");
		}
	}

}
