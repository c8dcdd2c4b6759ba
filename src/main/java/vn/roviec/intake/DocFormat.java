package vn.roviec.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.model.StyleDescription;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Reads documents of Word 97 to 2003 as {@link DocxFormat} reads today's. */
final class DocFormat implements SourceFormat {

	private static final Set<String> MACROS = Set.of("macros", "vba", "_vba_project_cur");

	/** Tables within tables are looked into so far. */
	private static final int DEEPEST = 5;

	@Override
	public boolean reads(String extension) {
		return extension.equals("doc");
	}

	@Override
	public SourceText read(byte[] content) {
		try (POIFSFileSystem file = new POIFSFileSystem(new ByteArrayInputStream(content))) {
			refuseMacros(file.getRoot());
			try (POIFSFileSystem kept = OldWordFile.admit(file.getRoot());
					HWPFDocument document = new HWPFDocument(kept)) {
				return new Walk(document).text();
			}
		}
		catch (UnreadableFile ex) {
			throw ex;
		}
		catch (IOException | RuntimeException | StackOverflowError ex) {
			// a broken file makes the parser fail in any way it likes
			throw new UnreadableFile("Tệp .doc bị hỏng, không mở được; hãy mở bằng Word, lưu lại thành .docx rồi gửi.",
					ex);
		}
	}

	private static void refuseMacros(DirectoryNode root) {
		if (root.getEntryNames().stream().anyMatch((name) -> MACROS.contains(name.toLowerCase(Locale.ROOT)))) {
			throw new UnreadableFile("Tệp có chứa macro nên không được nhận; hãy lưu lại thành .docx rồi gửi.");
		}
	}

	/** One pass through one document. */
	private static final class Walk {

		private final DocumentLines lines = new DocumentLines();

		private final OldWordNumbers numbers = new OldWordNumbers();

		private final HWPFDocument document;

		Walk(HWPFDocument document) {
			this.document = document;
			body(document.getRange(), 0);
		}

		SourceText text() {
			return this.lines.text();
		}

		private void body(Range range, int level) {
			int at = 0;
			while (at < range.numParagraphs()) {
				Paragraph paragraph = range.getParagraph(at);
				if (paragraph.isInTable() && paragraph.getTableLevel() > level && level < DEEPEST) {
					Table table = range.getTable(paragraph);
					table(table);
					at += Math.max(1, table.numParagraphs());
				}
				else {
					paragraph(paragraph);
					at++;
				}
			}
		}

		private void paragraph(Paragraph paragraph) {
			OldWordText text = OldWordText.of(paragraph);
			boolean blank = text.shown().isBlank();
			String label = blank ? "" : this.numbers.label(paragraph);
			this.lines.paragraph(label, text.shown(), text.emphasised(), !blank && heading(paragraph));
		}

		private boolean heading(Paragraph paragraph) {
			StyleDescription style = this.document.getStyleSheet().getStyleDescription(paragraph.getStyleIndex());
			return style != null && style.getName() != null
					&& style.getName().toLowerCase(Locale.ROOT).startsWith("heading");
		}

		private void table(Table table) {
			OldWordColumns columns = OldWordColumns.of(table);
			List<List<Block.Cell>> rows = new ArrayList<>();
			for (int at = 0; at < table.numRows(); at++) {
				rows.add(row(table.getRow(at), columns));
			}
			if (!this.lines.addUnlessLayout(this.lines.table(rows))) {
				for (int at = 0; at < table.numRows(); at++) {
					TableRow row = table.getRow(at);
					for (int cell = 0; cell < row.numCells(); cell++) {
						body(row.getCell(cell), table.getTableLevel());
					}
				}
			}
		}

		private List<Block.Cell> row(TableRow row, OldWordColumns columns) {
			List<Block.Cell> cells = new ArrayList<>();
			int[] places = columns.places(row);
			for (int at = 0; at < places.length; at++) {
				while (cells.size() < places[at]) {
					cells.add(Block.Cell.of(""));
				}
				cells.add(cell(row.getCell(at)));
			}
			while (cells.size() < columns.width()) {
				cells.add(Block.Cell.of(""));
			}
			return cells;
		}

		private Block.Cell cell(TableCell cell) {
			if (cell.isVerticallyMerged() && !cell.isFirstVerticallyMerged()) {
				return new Block.Cell("", true);
			}
			StringBuilder text = new StringBuilder();
			boolean alone = cell.text().isBlank();
			for (int at = 0; at < cell.numParagraphs(); at++) {
				Paragraph paragraph = cell.getParagraph(at);
				String shown = OldWordText.of(paragraph).shown();
				String own = ((alone || !shown.isBlank()) ? this.numbers.label(paragraph) : "") + shown;
				text.append((text.isEmpty() || own.isBlank()) ? "" : " ").append(own);
			}
			return this.lines.cell(text.toString());
		}

	}

}
