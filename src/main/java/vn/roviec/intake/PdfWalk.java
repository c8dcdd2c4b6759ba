package vn.roviec.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;

import org.jspecify.annotations.Nullable;

/** One pass through the pages of a PDF; lines are counted as they are read. */
final class PdfWalk {

	/** Most fields that the lines of one table may part. */
	private static final int MOST_FIELDS = 5_000;

	/** A scan may carry the line of a stamp or a signature. */
	private static final int FEW_CHARACTERS = 20;

	private final List<Block> blocks = new ArrayList<>();

	private final List<LineJoiner.Line> open = new ArrayList<>();

	private final TreeMap<Integer, PagePlace> places = new TreeMap<>();

	private @Nullable PageLine above;

	private @Nullable AlignedTable goingOn;

	private int line;

	private int characters;

	void page(PdfPage page) {
		List<PageWord> left = new ArrayList<>(page.words());
		boolean first = true;
		for (RuledTable table : RuledTable.of(page.rulings())) {
			if (table.fields() > MOST_FIELDS) {
				throw new UnreadableFile("Trang " + page.number()
						+ " của tệp PDF có bảng kẻ quá nhiều ô nên không được nhận; hãy dùng bản Word.");
			}
			List<PageWord> inside = left.stream().filter(table::holds).toList();
			List<PageWord> above = left.stream()
				.filter((word) -> word.bottom() < table.top() && !table.holds(word))
				.toList();
			List<PageLine> lines = PageText.lines(above, page.width());
			Block.Table cells = table.read(inside, this.line + lines.size() + 1);
			if (AppendixColumns.of(cells) != null || TargetColumns.of(cells) != null || (first && goesOn(cells))) {
				left.removeAll(inside);
				left.removeAll(above);
				lines(lines, page);
				table(cells, (row) -> page.place(table.top(row), table.top(row + 1)));
			}
			first = false;
		}
		if (!left.isEmpty() && !aligned(left, page)) {
			lines(PageText.lines(left, page.width()), page);
		}
	}

	/** Reads a table that no lines part, with what stands above and below it. */
	private boolean aligned(List<PageWord> words, PdfPage page) {
		AlignedTable table = AlignedTable.of(words, this.goingOn, this.open.isEmpty());
		if (table == null) {
			return false;
		}
		List<PageLine> above = PageText.lines(
				words.stream().filter((word) -> !table.holds(word) && word.bottom() < table.top()).toList(),
				page.width());
		List<PageLine> rows = new ArrayList<>();
		Block.Table cells = table.read(this.line + above.size() + 1, rows);
		if (AppendixColumns.of(cells) == null && (this.goingOn == null || !above.isEmpty())) {
			return false;
		}
		lines(above, page);
		table(cells, (row) -> page.place(rows.get(row).top(), rows.get(row).lowest()));
		lines(PageText.lines(
				words.stream().filter((word) -> !table.holds(word) && word.bottom() >= table.top()).toList(),
				page.width()), page);
		this.goingOn = table;
		return true;
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

	private void lines(List<PageLine> lines, PdfPage page) {
		PageFlow flow = new PageFlow(lines);
		for (PageLine read : lines) {
			String text = Fold.door(read.text());
			count(text);
			this.line++;
			if (!text.isBlank() && !PageMarks.isMark(text)) {
				this.places.put(this.line, page.place(read.bottom() - read.height(), read.bottom()));
				LineJoiner.Line line = LineJoiner.Line.plain(this.line, text, read.strong(), false);
				this.open.add(flow.goesOn(this.above, read) ? line.flowing() : line);
				this.above = read;
			}
		}
	}

	private void table(Block.Table cells, IntFunction<PagePlace> places) {
		flush();
		this.above = null;
		for (int row = 0; row < cells.rows().size(); row++) {
			this.places.put(cells.rows().get(row).line(), places.apply(row));
			cells.rows().get(row).cells().forEach((cell) -> count(cell.text()));
		}
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

	/** Whether the pages hold so little text that they must be pictures. */
	boolean empty(int pages) {
		return this.characters < FEW_CHARACTERS * pages;
	}

	SourceText text() {
		flush();
		return new SourceText(this.blocks, whole(), false);
	}

	/** The text of pages that were pictures. */
	SourceText scanned() {
		flush();
		if (this.characters == 0) {
			throw new UnreadableFile(
					"Không nhận dạng được chữ nào trong bản chụp; hãy dùng bản Word hoặc PDF xuất từ Word.");
		}
		return new SourceText(this.blocks, whole(), true);
	}

	/** The places of paragraphs and rows, each with all of its lines. */
	private Map<Integer, PagePlace> whole() {
		List<Integer> starts = this.blocks.stream().flatMap((block) -> lines(block).stream()).sorted().toList();
		Map<Integer, PagePlace> whole = new HashMap<>();
		for (int at = 0; at < starts.size(); at++) {
			int start = starts.get(at);
			int end = (at + 1 < starts.size()) ? starts.get(at + 1) : Integer.MAX_VALUE;
			this.places.subMap(start, Math.max(end, start))
				.values()
				.stream()
				.reduce(PagePlace::with)
				.ifPresent((place) -> whole.put(start, place));
		}
		return whole;
	}

	private static List<Integer> lines(Block block) {
		return (block instanceof Block.Table table) ? table.rows().stream().map(Block.Row::line).toList()
				: List.of(block.line());
	}

}
