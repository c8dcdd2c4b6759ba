package vn.roviec.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Writes a PDF as a word processor prints one: words at places, and lines around cells.
 * Places are in points from the upper left corner.
 */
final class PrintedPages implements AutoCloseable {

	private static final int SIZE = 12;

	final PDDocument document = new PDDocument();

	private final PDFont plain = font("Regular");

	private final PDFont bold = font("Bold");

	private PDPageContentStream page;

	PrintedPages() throws IOException {
		this.page = next();
	}

	private PDFont font(String style) throws IOException {
		String name = "/liberation/LiberationSerif-" + style + ".ttf";
		try (InputStream file = Objects.requireNonNull(PrintedPages.class.getResourceAsStream(name), name)) {
			return PDType0Font.load(this.document, file);
		}
	}

	private PDPageContentStream next() throws IOException {
		PDPage sheet = new PDPage(PDRectangle.A4);
		this.document.addPage(sheet);
		return new PDPageContentStream(this.document, sheet);
	}

	PrintedPages turn() throws IOException {
		this.page.close();
		this.page = next();
		return this;
	}

	PrintedPages write(float x, float y, String words) throws IOException {
		return write(x, y, words, this.plain);
	}

	PrintedPages bold(float x, float y, String words) throws IOException {
		return write(x, y, words, this.bold);
	}

	private PrintedPages write(float x, float y, String words, PDFont font) throws IOException {
		this.page.beginText();
		this.page.setFont(font, SIZE);
		this.page.newLineAtOffset(x, PDRectangle.A4.getHeight() - y);
		this.page.showText(words);
		this.page.endText();
		return this;
	}

	PrintedPages line(float x1, float y1, float x2, float y2) throws IOException {
		float height = PDRectangle.A4.getHeight();
		this.page.moveTo(x1, height - y1);
		this.page.lineTo(x2, height - y2);
		this.page.stroke();
		return this;
	}

	/** Lines around fields between these places. */
	PrintedPages grid(float[] columns, float... rows) throws IOException {
		for (float row : rows) {
			line(columns[0], row, columns[columns.length - 1], row);
		}
		for (float column : columns) {
			line(column, rows[0], column, rows[rows.length - 1]);
		}
		return this;
	}

	byte[] bytes() throws IOException {
		this.page.close();
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		this.document.save(bytes);
		return bytes.toByteArray();
	}

	@Override
	public void close() throws IOException {
		this.document.close();
	}

}
