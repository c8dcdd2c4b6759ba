package vn.roviec.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Writes a Word document as offices lay it out: head and foot in two columns, tables with
 * and without lines, a wide appendix. A text that begins with "*" is bold, with "_"
 * italic; "|" parts the lines of a cell, and a cell "&lt;" is one with that on its left,
 * "^" with that above.
 */
final class WordPages {

	private static final int PORTRAIT = 9_355;

	private static final String SHEET = "<w:sectPr><w:pgSz w:w='11906' w:h='16838'/>"
			+ "<w:pgMar w:top='1134' w:right='850' w:bottom='1134' w:left='1701' w:header='300' w:footer='300'/></w:sectPr>";

	private static final String WIDE = "<w:sectPr><w:pgSz w:w='16838' w:h='11906' w:orient='landscape'/>"
			+ "<w:pgMar w:top='1134' w:right='1134' w:bottom='1134' w:left='1134' w:header='300' w:footer='300'/></w:sectPr>";

	private final StringBuilder body = new StringBuilder();

	private String sheet = SHEET;

	private int size = 28;

	/** Size of the letters from here on, in half points. */
	WordPages size(int halfPoints) {
		this.size = halfPoints;
		return this;
	}

	WordPages line(String text) {
		return paragraph(text, "<w:jc w:val='both'/><w:ind w:firstLine='567'/><w:spacing w:before='60' w:after='60'/>");
	}

	WordPages centre(String text) {
		return paragraph(text, "<w:jc w:val='center'/>");
	}

	private WordPages paragraph(String text, String look) {
		this.body.append("<w:p><w:pPr>").append(look).append("</w:pPr>").append(run(text)).append("</w:p>");
		return this;
	}

	private String run(String text) {
		StringBuilder runs = new StringBuilder();
		for (String part : text.split("(?=[*_])")) {
			String look = part.startsWith("*") ? "<w:b/>" : part.startsWith("_") ? "<w:i/>" : "";
			String words = part.replaceFirst("^[*_]", "").replace("\t", "</w:t><w:tab/><w:t xml:space='preserve'>");
			runs.append("<w:r><w:rPr><w:rFonts w:ascii='Liberation Serif' w:hAnsi='Liberation Serif'/>")
				.append(look)
				.append("<w:sz w:val='")
				.append(this.size)
				.append("'/></w:rPr><w:t xml:space='preserve'>")
				.append(words)
				.append("</w:t></w:r>");
		}
		return runs.toString();
	}

	/** Two columns without lines, both centred, the left one so many hundredths wide. */
	WordPages columns(int share, String left, String right) {
		int width = PORTRAIT * share / 100;
		this.body.append(grid(false, width, PORTRAIT - width))
			.append("<w:tr>")
			.append(cell(left, width, "center", ""))
			.append(cell(right, PORTRAIT - width, "center", ""))
			.append("</w:tr></w:tbl>");
		return this;
	}

	/** Recipients on the left, the signature on the right. */
	WordPages foot(String left, String right) {
		this.body.append(grid(false, PORTRAIT / 2, PORTRAIT / 2))
			.append("<w:tr>")
			.append(cell(left, PORTRAIT / 2, "left", ""))
			.append(cell(right, PORTRAIT / 2, "center", ""))
			.append("</w:tr></w:tbl>");
		return this;
	}

	/**
	 * A table.
	 * @param heads how many of its rows stand again on each page
	 * @param widths of its columns, in twentieths of a point
	 */
	WordPages table(boolean ruled, int heads, int[] widths, List<String[]> rows) {
		this.body.append(grid(ruled, widths));
		for (int at = 0; at < rows.size(); at++) {
			this.body.append("<w:tr>").append((at < heads) ? "<w:trPr><w:tblHeader/></w:trPr>" : "");
			row(widths, rows.get(at), at + 1 < rows.size() ? rows.get(at + 1) : new String[0]);
			this.body.append("</w:tr>");
		}
		this.body.append("</w:tbl>");
		return centre("");
	}

	private void row(int[] widths, String[] cells, String[] below) {
		for (int column = 0; column < cells.length; column++) {
			int span = 1;
			int width = widths[column];
			while (column + span < cells.length && cells[column + span].equals("<")) {
				width += widths[column + span];
				span++;
			}
			boolean opens = column < below.length && below[column].equals("^");
			String merge = cells[column].equals("^") ? "<w:vMerge/>" : opens ? "<w:vMerge w:val='restart'/>" : "";
			String look = (span > 1 ? "<w:gridSpan w:val='" + span + "'/>" : "") + merge;
			String side = cells[column].startsWith("*") ? "center" : "left";
			this.body.append(cell(cells[column].replace("^", ""), width, side, look));
			column += span - 1;
		}
	}

	private static String grid(boolean ruled, int... widths) {
		StringBuilder grid = new StringBuilder("<w:tbl><w:tblPr><w:tblW w:w='" + Arrays.stream(widths).sum()
				+ "' w:type='dxa'/>" + (ruled ? borders() : "") + "<w:tblLayout w:type='fixed'/></w:tblPr><w:tblGrid>");
		Arrays.stream(widths).forEach((width) -> grid.append("<w:gridCol w:w='").append(width).append("'/>"));
		return grid.append("</w:tblGrid>").toString();
	}

	private static String borders() {
		StringBuilder borders = new StringBuilder("<w:tblBorders>");
		for (String side : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
			borders.append("<w:").append(side).append(" w:val='single' w:sz='4' w:space='0' w:color='000000'/>");
		}
		return borders.append("</w:tblBorders>").toString();
	}

	private String cell(String text, int width, String side, String look) {
		StringBuilder cell = new StringBuilder(
				"<w:tc><w:tcPr><w:tcW w:w='" + width + "' w:type='dxa'/>" + look + "</w:tcPr>");
		for (String line : text.split("\\|", -1)) {
			cell.append("<w:p><w:pPr><w:jc w:val='")
				.append(side)
				.append("'/></w:pPr>")
				.append(run(line))
				.append("</w:p>");
		}
		return cell.append("</w:tc>").toString();
	}

	/** Rows whose cells stand at tab stops, in twentieths of a point. */
	WordPages tabs(int[] stops, List<String[]> rows) {
		StringBuilder look = new StringBuilder("<w:tabs>");
		Arrays.stream(stops).forEach((stop) -> look.append("<w:tab w:val='left' w:pos='").append(stop).append("'/>"));
		for (String[] row : rows) {
			paragraph(String.join("\t", row), look + "</w:tabs>");
		}
		return this;
	}

	/** What follows stands on sheets turned aside. */
	WordPages wide() {
		this.body.append("<w:p><w:pPr>").append(this.sheet).append("</w:pPr></w:p>");
		this.sheet = WIDE;
		return this;
	}

	byte[] bytes() {
		String document = "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body>"
				+ this.body + this.sheet + "</w:body></w:document>";
		try {
			return HostileFiles.zip(Map.of("[Content_Types].xml", HostileFiles.bytes(HostileFiles.TYPES), "_rels/.rels",
					HostileFiles.bytes(HostileFiles.RELATIONS), "word/document.xml", HostileFiles.bytes(document)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
