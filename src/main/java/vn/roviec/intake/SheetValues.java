package vn.roviec.intake;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;

/**
 * Says what a cell of a workbook shows, its dates as they are written in Vietnam. The
 * dates that Excel makes of an empty cell (1/1/1970, 0/1/1900) are nothing.
 */
final class SheetValues extends DataFormatter {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

	private static final LocalDate FIRST = LocalDate.of(1970, 1, 2);

	SheetValues() {
		super(Locale.ROOT);
		setUseCachedValuesForFormulaCells(true);
	}

	/** What a cell of a workbook in memory shows. */
	String shown(Cell cell) {
		CellType type = (cell.getCellType() == CellType.FORMULA) ? cell.getCachedFormulaResultType()
				: cell.getCellType();
		if (type != CellType.NUMERIC) {
			return formatCellValue(cell);
		}
		CellStyle style = cell.getCellStyle();
		return formatRawCellContents(cell.getNumericCellValue(), style.getDataFormat(), style.getDataFormatString());
	}

	@Override
	public String formatRawCellContents(double value, int formatIndex, String formatString, boolean since1904) {
		if (!DateUtil.isADateFormat(formatIndex, formatString) || !DateUtil.isValidExcelDate(value)) {
			return super.formatRawCellContents(value, formatIndex, formatString, since1904);
		}
		LocalDateTime moment = DateUtil.getLocalDateTime(value, since1904);
		return moment.toLocalDate().isBefore(FIRST) ? "" : DAY.format(moment);
	}

}
