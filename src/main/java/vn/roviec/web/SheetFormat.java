package vn.roviec.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;

/** In which kind of file a list is taken away. */
enum SheetFormat {

	/** A workbook. */
	XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),

	/** Values divided by commas, in UTF-8 with the mark by which Excel knows it. */
	CSV("text/csv;charset=UTF-8");

	private final String contentType;

	SheetFormat(String contentType) {
		this.contentType = contentType;
	}

	/** What an address asks for, by its "format" or its ending; a workbook in doubt. */
	static SheetFormat asked(HttpServletRequest request) {
		boolean values = "csv".equalsIgnoreCase(request.getParameter("format"))
				|| request.getRequestURI().endsWith(CSV.suffix());
		return values ? CSV : XLSX;
	}

	String contentType() {
		return this.contentType;
	}

	String suffix() {
		return "." + name().toLowerCase(Locale.ROOT);
	}

	void write(SheetTable table, OutputStream target) throws IOException {
		if (this == CSV) {
			WriteCsv.write(table, target);
		}
		else {
			WriteWorkbook.write(table, target);
		}
	}

}
