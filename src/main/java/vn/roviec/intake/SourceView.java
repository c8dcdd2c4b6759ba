package vn.roviec.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A file's text in its order, as a person looks at it beside what was read from it.
 *
 * @param places where lines stand on pages; empty where the file has no pages
 */
public record SourceView(List<Piece> pieces, Map<Integer, PagePlace> places) {

	public SourceView {
		pieces = List.copyOf(pieces);
		places = Map.copyOf(places);
	}

	static SourceView of(SourceText source) {
		Set<Integer> seen = new HashSet<>();
		List<Piece> pieces = new ArrayList<>();
		for (Block block : source.blocks()) {
			if (block instanceof Block.Paragraph paragraph) {
				pieces.add(new Piece(first(seen, paragraph.line()), paragraph.printed(), paragraph.wholeEmphasised(),
						List.of()));
			}
			else if (block instanceof Block.Table table) {
				pieces.add(new Piece(0, "", false, table.rows().stream().map((row) -> row(seen, row)).toList()));
			}
		}
		return new SourceView(pieces, source.places());
	}

	private static Row row(Set<Integer> seen, Block.Row row) {
		return new Row(first(seen, row.line()),
				row.cells().stream().map((cell) -> new Cell(cell.text(), cell.continued())).toList());
	}

	private static int first(Set<Integer> seen, int line) {
		return seen.add(line) ? line : 0;
	}

	/**
	 * A paragraph or a table.
	 *
	 * @param line of the source text, from 1; 0 where a piece before has the same
	 * @param text the paragraph, empty where this is a table
	 * @param rows the table's rows, empty where this is a paragraph
	 */
	public record Piece(int line, String text, boolean strong, List<Row> rows) {
	}

	/** A row of a table; its line as above. */
	public record Row(int line, List<Cell> cells) {
	}

	/**
	 * A cell.
	 *
	 * @param continued whether it is one with the cell above
	 */
	public record Cell(String text, boolean continued) {
	}

}
