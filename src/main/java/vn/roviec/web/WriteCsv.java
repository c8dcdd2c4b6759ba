package vn.roviec.web;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes a list by RFC 4180. What looks like a formula gets an apostrophe in front, as
 * typed text has in a spreadsheet.
 */
final class WriteCsv {

	private static final char BYTE_ORDER_MARK = '\uFEFF';

	private WriteCsv() {
	}

	static void write(SheetTable table, OutputStream target) throws IOException {
		Writer writer = new OutputStreamWriter(target, StandardCharsets.UTF_8);
		writer.write(BYTE_ORDER_MARK);
		writer.write(line(table.columns().stream().map(SheetTable.Column::title).toList()));
		table.lines().each((cells) -> {
			try {
				writer.write(line(cells));
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		});
		writer.flush();
	}

	private static String line(List<String> cells) {
		return cells.stream().map(WriteCsv::cell).collect(Collectors.joining(",", "", "\r\n"));
	}

	private static String cell(String text) {
		String safe = Formulas.looksLikeOne(text) ? "'" + text : text;
		return safe.matches("(?s).*[\",\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
	}

}
