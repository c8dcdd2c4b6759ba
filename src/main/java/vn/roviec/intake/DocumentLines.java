package vn.roviec.intake;

import java.util.ArrayList;
import java.util.List;

/**
 * Gathers the paragraphs and tables of a word processor's document, counting lines by
 * paragraph, within the bounds of what is read.
 */
final class DocumentLines {

	/** Most cells of all tables. */
	static final int MAX_CELLS = 200_000;

	private final List<Block> blocks = new ArrayList<>();

	private final List<LineJoiner.Line> open = new ArrayList<>();

	private int line;

	private int characters;

	private int cells;

	/**
	 * Adds a paragraph.
	 * @param label its number or bullet as printed, or nothing
	 * @param emphasised how many characters at the beginning of the text are bold or
	 * italic
	 */
	void paragraph(String label, String text, int emphasised, boolean heading) {
		String written = label + text;
		if (written.indexOf('\n') >= 0) {
			written.lines().forEach((part) -> add(part, (emphasised > 0) ? part.length() : 0, heading));
		}
		else {
			add(written, emphasised + label.length(), heading);
		}
	}

	private void add(String written, int emphasised, boolean heading) {
		this.line++;
		count(written);
		String text = Fold.door(written).replace('\t', ' ');
		if (!text.isBlank() && !PageMarks.isMark(text)) {
			this.open.add(LineJoiner.Line.plain(this.line, text, emphasised, heading));
		}
	}

	private void count(String written) {
		this.characters += written.length();
		if (this.characters > FileGate.MAX_CHARACTERS) {
			throw new UnreadableFile("Văn bản quá dài (hơn 2 triệu ký tự) nên không được nhận.");
		}
	}

	Block.Cell cell(String written) {
		count(written);
		return Block.Cell.of(Fold.door(written));
	}

	static UnreadableFile tooManyCells() {
		return new UnreadableFile("Bảng quá lớn (hơn 200.000 ô) nên không được nhận.");
	}

	/** The rows as a table that begins on the next line; it is not added yet. */
	Block.Table table(List<List<Block.Cell>> rows) {
		List<Block.Row> counted = new ArrayList<>();
		for (List<Block.Cell> row : rows) {
			this.cells += row.size();
			if (this.cells > MAX_CELLS) {
				throw tooManyCells();
			}
			counted.add(new Block.Row(this.line + counted.size() + 1, row));
		}
		return new Block.Table(this.line + 1, counted);
	}

	/**
	 * Adds a table, unless it is only a way to lay out the head and the foot: two columns
	 * without tasks.
	 * @return whether it was added; if not, its cells are paragraphs
	 */
	boolean addUnlessLayout(Block.Table table) {
		if (table.width() <= 2 && AppendixColumns.of(table) == null) {
			return false;
		}
		flush();
		this.blocks.add(table);
		this.line += (table.width() > 2) ? table.rows().size() : 0;
		return true;
	}

	SourceText text() {
		flush();
		return new SourceText(this.blocks);
	}

	private void flush() {
		this.blocks.addAll(new LineJoiner(this.open).paragraphs());
		this.open.clear();
	}

}
