package vn.roviec.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;

/** Reads workbooks of Excel 97 to 2003. */
final class XlsFormat implements SourceFormat {

	private static final String MACROS = "_VBA_PROJECT_CUR";

	/** The record that names a sheet, and that which ends those about the workbook. */
	private static final int SHEET = 0x85;

	private static final int END = 0x0A;

	/** Sheets that hold commands: of Excel 4, and modules. */
	private static final Set<Integer> COMMAND_SHEETS = Set.of(1, 6);

	@Override
	public boolean reads(String extension) {
		return extension.equals("xls");
	}

	@Override
	public SourceText read(byte[] content) {
		try (POIFSFileSystem file = new POIFSFileSystem(new ByteArrayInputStream(content))) {
			if (file.getRoot().hasEntryCaseInsensitive(MACROS) || commands(file)) {
				throw new UnreadableFile("Tệp có chứa macro nên không được nhận; hãy lưu lại thành .xlsx rồi gửi.");
			}
			try (HSSFWorkbook workbook = new HSSFWorkbook(file)) {
				return text(workbook);
			}
		}
		catch (UnreadableFile ex) {
			throw ex;
		}
		catch (EncryptedDocumentException ex) {
			throw new UnreadableFile("Tệp được đặt mật khẩu nên không đọc được; hãy bỏ mật khẩu rồi gửi lại.", ex);
		}
		catch (IOException | RuntimeException ex) {
			// a broken file makes the parser fail in any way it likes
			throw new UnreadableFile("Tệp .xls bị hỏng, không mở được; hãy mở bằng Excel, lưu lại thành .xlsx rồi gửi.",
					ex);
		}
	}

	/** Whether one of its sheets holds commands, be it hidden or not. */
	private static boolean commands(POIFSFileSystem file) throws IOException {
		try (InputStream stream = file
			.createDocumentInputStream(HSSFWorkbook.getWorkbookDirEntryName(file.getRoot()))) {
			ByteBuffer workbook = ByteBuffer.wrap(stream.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN);
			int record = -1;
			for (int at = 0; record != END && at + 4 <= workbook.limit();) {
				record = Short.toUnsignedInt(workbook.getShort(at));
				if (record == SHEET && COMMAND_SHEETS.contains((int) workbook.get(at + 9))) {
					return true;
				}
				at += 4 + Short.toUnsignedInt(workbook.getShort(at + 2));
			}
		}
		return false;
	}

	private static SourceText text(HSSFWorkbook workbook) {
		List<Block> blocks = new ArrayList<>();
		SheetValues values = new SheetValues();
		int line = 0;
		int cells = 0;
		for (int at = 0; at < workbook.getNumberOfSheets(); at++) {
			if (workbook.getSheetVisibility(at) == SheetVisibility.VISIBLE) {
				Sheet sheet = workbook.getSheetAt(at);
				SheetGrid grid = new SheetGrid();
				for (Row row : sheet) {
					for (Cell cell : row) {
						if (++cells > SheetGrid.MAX_CELLS) {
							throw new UnreadableFile("Bảng tính quá lớn (hơn 200.000 ô) nên không được nhận.");
						}
						grid.put(row.getRowNum(), cell.getColumnIndex(), values.shown(cell));
					}
				}
				for (CellRangeAddress range : sheet.getMergedRegions()) {
					grid.merge(range.getFirstRow(), range.getLastRow(), range.getFirstColumn(), range.getLastColumn());
				}
				blocks.addAll(grid.blocks(line));
				line += grid.lastLine();
			}
		}
		return new SourceText(blocks);
	}

}
