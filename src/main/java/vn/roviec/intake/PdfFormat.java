package vn.roviec.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.interactive.action.PDAction;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.jspecify.annotations.Nullable;

/** Reads PDFs that hold text: words by their places, tables by their ruling lines. */
final class PdfFormat implements SourceFormat {

	private static final int MOST_PAGES = 300;

	private static final int MOST_RULINGS = 20_000;

	@Override
	public boolean reads(String extension) {
		return extension.equals("pdf");
	}

	@Override
	public SourceText read(byte[] content) {
		try (PDDocument document = Loader.loadPDF(content, "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
			if (document.getNumberOfPages() > MOST_PAGES) {
				throw new UnreadableFile("Tệp PDF có hơn 300 trang nên không được nhận; hãy tách tệp rồi gửi.");
			}
			refuseActive(document.getDocumentCatalog());
			Walk walk = new Walk();
			for (int page = 1; page <= document.getNumberOfPages(); page++) {
				walk.page(page(document, page));
			}
			return walk.text();
		}
		catch (UnreadableFile ex) {
			throw ex;
		}
		catch (InvalidPasswordException ex) {
			throw new UnreadableFile("Tệp được đặt mật khẩu nên không đọc được; hãy bỏ mật khẩu rồi gửi lại.", ex);
		}
		catch (IOException | RuntimeException ex) {
			// a broken file makes the parser fail in any way it likes
			throw new UnreadableFile("Tệp .pdf bị hỏng, không mở được; hãy tạo lại tệp rồi gửi.", ex);
		}
	}

	private static void refuseActive(PDDocumentCatalog catalog) throws IOException {
		PDDocumentNameDictionary names = catalog.getNames();
		boolean scripts = catalog.getOpenAction() instanceof PDAction action && !(action instanceof PDActionGoTo);
		if (scripts || (names != null && (names.getJavaScript() != null || names.getEmbeddedFiles() != null))) {
			throw new UnreadableFile(
					"Tệp PDF có mã lệnh hoặc tệp đính kèm bên trong nên không được nhận; hãy in lại thành PDF rồi gửi.");
		}
	}

	private static PdfPage page(PDDocument document, int page) throws IOException {
		List<Ruling> rulings = PdfRulings.of(document.getPage(page - 1));
		if (rulings.size() > MOST_RULINGS) {
			throw new UnreadableFile("Trang " + page + " của tệp PDF có quá nhiều nét vẽ nên không được nhận.");
		}
		return new PdfPage(PdfWords.of(document, page), rulings, document.getPage(page - 1).getBBox().getWidth());
	}

	/** One pass through the pages; lines are counted as they are read. */
	private static final class Walk {

		private final List<Block> blocks = new ArrayList<>();

		private final List<LineJoiner.Line> open = new ArrayList<>();

		private int line;

		private int characters;

		void page(PdfPage page) {
			List<PageWord> left = new ArrayList<>(page.words());
			boolean first = true;
			for (RuledTable table : RuledTable.of(page.rulings())) {
				List<PageWord> inside = left.stream().filter(table::holds).toList();
				Block.Table cells = table.read(inside, this.line + 1);
				if (AppendixColumns.of(cells) != null || (first && goesOn(cells))) {
					left.removeAll(inside);
					List<PageWord> above = left.stream().filter((word) -> word.bottom() < table.top()).toList();
					left.removeAll(above);
					lines(above, page.width());
					table(cells);
				}
				first = false;
			}
			lines(left, page.width());
		}

		/** Whether a table without a head goes on with that of the page before. */
		private boolean goesOn(Block.Table table) {
			Block.Table before = this.open.isEmpty() ? lastTable() : null;
			return before != null && before.width() == table.width();
		}

		private Block.@Nullable Table lastTable() {
			boolean table = !this.blocks.isEmpty() && this.blocks.get(this.blocks.size() - 1) instanceof Block.Table;
			return table ? (Block.Table) this.blocks.get(this.blocks.size() - 1) : null;
		}

		private void lines(List<PageWord> words, double width) {
			for (PageLine read : PageText.lines(words, width)) {
				String text = Fold.door(read.text());
				count(text);
				this.line++;
				if (!text.isBlank() && !PageMarks.isMark(text)) {
					this.open.add(LineJoiner.Line.plain(this.line, text, read.strong(), false));
				}
			}
		}

		private void table(Block.Table cells) {
			flush();
			cells.rows().forEach((row) -> row.cells().forEach((cell) -> count(cell.text())));
			this.line += cells.rows().size();
			Block.Table before = lastTable();
			Block.Table whole = (before != null) ? PageBreak.joined(before, cells) : null;
			if (whole != null) {
				this.blocks.remove(this.blocks.size() - 1);
			}
			this.blocks.add((whole != null) ? whole : cells);
		}

		private void count(String text) {
			this.characters += text.length();
			if (this.characters > FileGate.MAX_CHARACTERS) {
				throw new UnreadableFile("Văn bản quá dài (hơn 2 triệu ký tự) nên không được nhận.");
			}
		}

		private void flush() {
			this.blocks.addAll(new LineJoiner(this.open).paragraphs());
			this.open.clear();
		}

		SourceText text() {
			flush();
			if (this.characters == 0) {
				throw new UnreadableFile(
						"Tệp PDF là bản chụp, không có chữ để đọc; hãy dùng bản Word hoặc PDF xuất từ Word.");
			}
			return new SourceText(this.blocks);
		}

	}

}
