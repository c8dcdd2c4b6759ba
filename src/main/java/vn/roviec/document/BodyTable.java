package vn.roviec.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A table within a document's body.
 *
 * @param headed whether the first row is its head
 * @param rows all as wide as the widest
 */
public record BodyTable(boolean headed, List<List<Cell>> rows) {

	/** A column's weight follows its longest cell within these bounds, in letters. */
	private static final int NARROW = 5;

	private static final int WIDE = 40;

	public BodyTable {
		int width = rows.stream().mapToInt(List::size).max().orElse(0);
		rows = rows.stream().map((row) -> filled(row, width)).toList();
	}

	/** The widths of the columns in hundredths of the table's. */
	public List<Integer> widths() {
		int[] weights = IntStream.range(0, this.rows.get(0).size()).map(this::weight).toArray();
		int all = IntStream.of(weights).sum();
		List<Integer> widths = new ArrayList<>();
		int before = 0;
		int used = 0;
		for (int weight : weights) {
			before += weight;
			widths.add(before * 100 / all - used);
			used = before * 100 / all;
		}
		return List.copyOf(widths);
	}

	/** The words, cells parted by points in the middle. */
	String words() {
		return String.join("\n", this.rows.stream().map(BodyTable::words).toList());
	}

	static String words(List<Cell> row) {
		return String.join(" · ", row.stream().map(Cell::words).filter((cell) -> !cell.isEmpty()).toList());
	}

	private int weight(int column) {
		int longest = this.rows.stream().mapToInt((row) -> row.get(column).words().length()).max().orElse(0);
		return Math.max(NARROW, Math.min(WIDE, longest));
	}

	private static List<Cell> filled(List<Cell> row, int width) {
		List<Cell> cells = new ArrayList<>(row);
		while (cells.size() < width) {
			cells.add(new Cell(List.of()));
		}
		return List.copyOf(cells);
	}

	/** One place of a table. */
	public record Cell(List<BodyRun> runs) {

		public Cell {
			runs = List.copyOf(runs);
		}

		/** Without their look. */
		public String words() {
			return String.join("", this.runs.stream().map(BodyRun::text).toList());
		}

	}

}
