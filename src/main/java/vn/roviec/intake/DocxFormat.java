package vn.roviec.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.poi.xwpf.usermodel.IBody;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/**
 * Reads Word documents: tables with their merged cells, numbers that Word itself counts,
 * bold beginnings.
 */
final class DocxFormat implements SourceFormat {

	@Override
	public boolean reads(String extension) {
		return extension.equals("docx");
	}

	@Override
	public SourceText read(byte[] content) {
		try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(content))) {
			return new Walk(document).text();
		}
		catch (UnreadableFile ex) {
			throw ex;
		}
		catch (IOException | RuntimeException ex) {
			// a broken file makes the parser fail in any way it likes
			throw new UnreadableFile("Tệp .docx bị hỏng, không mở được; hãy mở bằng Word, lưu lại rồi gửi.", ex);
		}
	}

	/** One pass through one document. */
	private static final class Walk {

		private final DocumentLines lines = new DocumentLines();

		private final WordNumbers numbers;

		Walk(XWPFDocument document) {
			this.numbers = new WordNumbers(document);
			body(document);
		}

		SourceText text() {
			return this.lines.text();
		}

		private void body(IBody body) {
			body.getBodyElements().forEach(this::element);
		}

		private void element(IBodyElement element) {
			if (element instanceof XWPFParagraph paragraph) {
				paragraph(paragraph);
			}
			else if (element instanceof XWPFTable table) {
				table(table);
			}
			else if (element instanceof XWPFSDT content) {
				content.getContent().getText().lines().forEach((text) -> this.lines.paragraph("", text, 0, false));
			}
		}

		private void paragraph(XWPFParagraph paragraph) {
			String label = this.numbers.label(paragraph);
			String style = (paragraph.getStyle() != null) ? paragraph.getStyle() : "";
			boolean heading = style.startsWith("Heading") && !paragraph.getText().isBlank();
			this.lines.paragraph(label, paragraph.getText(), emphasised(paragraph), heading);
		}

		/** How many characters at the beginning are bold or italic. */
		private static int emphasised(XWPFParagraph paragraph) {
			int length = 0;
			for (XWPFRun run : paragraph.getRuns()) {
				String text = run.text();
				if (!text.isBlank() && !run.isBold() && !run.isItalic()) {
					break;
				}
				length += text.length();
			}
			return length;
		}

		private void table(XWPFTable table) {
			List<List<Block.Cell>> rows = table.getRows().stream().map(this::row).toList();
			if (!this.lines.addUnlessLayout(this.lines.table(rows))) {
				for (XWPFTableRow row : table.getRows()) {
					row.getTableCells().forEach(this::body);
				}
			}
		}

		private List<Block.Cell> row(XWPFTableRow row) {
			List<Block.Cell> cells = new ArrayList<>();
			for (XWPFTableCell cell : row.getTableCells()) {
				cells.add(cell(cell));
				for (int i = 1; i < span(cell); i++) {
					cells.add(Block.Cell.of(""));
				}
			}
			return cells;
		}

		private Block.Cell cell(XWPFTableCell cell) {
			StringBuilder text = new StringBuilder();
			if (continued(cell)) {
				return new Block.Cell("", true);
			}
			boolean alone = cell.getText().isBlank();
			for (XWPFParagraph paragraph : cell.getParagraphs()) {
				String number = alone ? this.numbers.labelEvenAlone(paragraph) : this.numbers.label(paragraph);
				String own = number + paragraph.getText();
				text.append((text.isEmpty() || own.isBlank()) ? "" : " ").append(own);
			}
			return this.lines.cell(text.toString());
		}

		private static boolean continued(XWPFTableCell cell) {
			var properties = cell.getCTTc().getTcPr();
			return properties != null && properties.isSetVMerge()
					&& !"restart".equals(String.valueOf(properties.getVMerge().getVal()));
		}

		private static int span(XWPFTableCell cell) {
			var properties = cell.getCTTc().getTcPr();
			boolean wide = properties != null && properties.isSetGridSpan();
			return wide ? Math.min(60, properties.getGridSpan().getVal().intValue()) : 1;
		}

	}

}
