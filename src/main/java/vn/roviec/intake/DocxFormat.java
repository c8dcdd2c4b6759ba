package vn.roviec.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import javax.xml.stream.XMLStreamException;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;

/**
 * Reads Word documents as a stream: tables with their merged cells, numbers that Word
 * itself counts, bold beginnings.
 */
final class DocxFormat implements SourceFormat {

	private static final String DOCUMENT = "word/document.xml";

	private static final String STYLES = "word/styles.xml";

	private static final String NUMBERING = "word/numbering.xml";

	private static final Set<String> PARTS = Set.of(DOCUMENT, STYLES, NUMBERING);

	@Override
	public boolean reads(String extension) {
		return extension.equals("docx");
	}

	@Override
	public SourceText read(byte[] content) {
		try {
			return new Walk(parts(content)).text();
		}
		catch (UnreadableFile ex) {
			throw ex;
		}
		catch (IOException | XMLStreamException | RuntimeException ex) {
			// a broken file makes the parser fail in any way it likes
			throw new UnreadableFile("Tệp .docx bị hỏng, không mở được; hãy mở bằng Word, lưu lại rồi gửi.", ex);
		}
	}

	/**
	 * The parts that hold text, by their names; {@link PackageCheck} has weighed them.
	 */
	private static Map<String, byte[]> parts(byte[] content) throws IOException {
		Map<String, byte[]> parts = new HashMap<>();
		try (ZipArchiveInputStream zip = new ZipArchiveInputStream(new ByteArrayInputStream(content),
				StandardCharsets.UTF_8.name())) {
			for (ZipArchiveEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				if (PARTS.contains(entry.getName())) {
					parts.put(entry.getName(), zip.readAllBytes());
				}
			}
		}
		return parts;
	}

	/** One pass through one document. */
	private static final class Walk {

		private final DocumentLines lines = new DocumentLines();

		private final WordNumbers numbers = new WordNumbers();

		Walk(Map<String, byte[]> parts) throws XMLStreamException {
			WordStyles styles = new WordStyles();
			if (parts.containsKey(STYLES)) {
				try (WordPart part = part(parts, STYLES)) {
					styles.read(part);
				}
			}
			if (parts.containsKey(NUMBERING)) {
				try (WordPart part = part(parts, NUMBERING)) {
					this.numbers.read(part);
				}
			}
			try (WordPart part = part(parts, DOCUMENT)) {
				part.open();
				new WordBody(part, styles).read(this::element);
			}
		}

		private static WordPart part(Map<String, byte[]> parts, String name) throws XMLStreamException {
			return new WordPart(new ByteArrayInputStream(parts.get(name)));
		}

		SourceText text() {
			return this.lines.text();
		}

		private void element(WordElement element) {
			if (element instanceof WordElement.Paragraph paragraph) {
				boolean heading = paragraph.style().startsWith("Heading") && !paragraph.text().isBlank();
				this.lines.paragraph(this.numbers.label(paragraph), paragraph.text(), paragraph.emphasised(), heading);
			}
			else if (element instanceof WordElement.Table table) {
				table(table);
			}
		}

		private void table(WordElement.Table table) {
			List<List<Block.Cell>> rows = table.rows().stream().map(this::row).toList();
			if (!this.lines.addUnlessLayout(this.lines.table(rows))) {
				table.rows().forEach((row) -> row.forEach((cell) -> cell.elements().forEach(this::element)));
			}
		}

		private List<Block.Cell> row(List<WordElement.Cell> row) {
			List<Block.Cell> cells = new ArrayList<>();
			for (WordElement.Cell cell : row) {
				cells.add(cell(cell));
				for (int i = 1; i < cell.span(); i++) {
					cells.add(Block.Cell.of(""));
				}
			}
			return cells;
		}

		private Block.Cell cell(WordElement.Cell cell) {
			if (cell.continued()) {
				return new Block.Cell("", true);
			}
			StringBuilder text = new StringBuilder();
			boolean alone = cell.blank();
			for (WordElement.Paragraph paragraph : cell.paragraphs()) {
				String number = alone ? this.numbers.labelEvenAlone(paragraph) : this.numbers.label(paragraph);
				String own = number + paragraph.text();
				text.append((text.isEmpty() || own.isBlank()) ? "" : " ").append(own);
			}
			return this.lines.cell(text.toString());
		}

	}

}
