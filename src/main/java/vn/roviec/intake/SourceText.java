package vn.roviec.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The text of a document as paragraphs and tables in their order, whatever file it came
 * from.
 *
 * @param places where paragraphs and rows of tables stand on the pages, by the lines
 * where they begin; empty where the file has no pages
 * @param scanned whether the words were recognised in pictures, so that any of them may
 * be misread
 */
record SourceText(List<Block> blocks, Map<Integer, PagePlace> places, boolean scanned) {

	SourceText {
		blocks = List.copyOf(headed(blocks));
		places = Map.copyOf(places);
	}

	/** "Phần I" alone on its line is the number of the heading on the next. */
	private static List<Block> headed(List<Block> blocks) {
		List<Block> headed = new ArrayList<>();
		for (Block block : blocks) {
			Block above = headed.isEmpty() ? null : headed.get(headed.size() - 1);
			if (above instanceof Block.Paragraph number && block instanceof Block.Paragraph title
					&& title.marker().kind() == Marker.Kind.NONE && !number.marker().numbered()
					&& Marker.aloneAbove(number.text())) {
				headed.set(headed.size() - 1, title.numbered(number));
			}
			else {
				headed.add(block);
			}
		}
		return headed;
	}

	/** A text that has no pages. */
	SourceText(List<Block> blocks) {
		this(blocks, Map.of(), false);
	}

	/**
	 * Where the paragraph or the row of a table stands that begins on this line; null
	 * where the file has no pages.
	 */
	@Nullable PagePlace place(int line) {
		return this.places.get(line);
	}

	List<Block.Paragraph> paragraphs() {
		return this.blocks.stream().filter(Block.Paragraph.class::isInstance).map(Block.Paragraph.class::cast).toList();
	}

	List<Block.Table> tables() {
		return this.blocks.stream().filter(Block.Table.class::isInstance).map(Block.Table.class::cast).toList();
	}

	/** Every piece of text with its line: paragraphs, and cells of tables. */
	Stream<Passage> passages() {
		return this.blocks.stream().flatMap((block) -> {
			if (block instanceof Block.Paragraph paragraph) {
				return Stream.of(new Passage(paragraph.line(), paragraph.text()));
			}
			return ((Block.Table) block).rows()
				.stream()
				.flatMap((row) -> row.cells().stream().map((cell) -> new Passage(row.line(), cell.text())));
		});
	}

	/** A piece of text and the line where it begins. */
	record Passage(int line, String text) {
	}

}
