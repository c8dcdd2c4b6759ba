package vn.roviec.intake;

import java.util.List;

/** A piece of a document's text in its order: a paragraph or a table. */
sealed interface Block {

	/** Line of the source text where it begins, from 1. */
	int line();

	/**
	 * A whole paragraph, broken lines joined.
	 *
	 * @param marker bullet or number before the words
	 * @param text the words, without the marker
	 * @param emphasised how many characters at its beginning are bold or italic
	 * @param heading whether the source marks it as a heading
	 */
	record Paragraph(int line, Marker marker, String text, int emphasised, boolean heading) implements Block {

		static Paragraph plain(int line, String text) {
			Marker marker = Marker.of(text);
			return new Paragraph(line, marker, Fold.spaces(text.substring(marker.length())), 0, false);
		}

		/**
		 * The same words as the heading of the number that stands on a line of its own.
		 */
		Paragraph numbered(Paragraph number) {
			return new Paragraph(number.line(), Marker.of(number.text() + ". X"), this.text, this.emphasised,
					this.heading);
		}

		boolean bullet() {
			return this.marker.kind() == Marker.Kind.BULLET;
		}

		boolean wholeEmphasised() {
			return !this.text.isEmpty() && this.emphasised >= this.text.length() - 1;
		}

		/** The paragraph as printed, number included, bullet not. */
		String printed() {
			return this.marker.numbered() ? this.marker.no() + ". " + this.text : this.text;
		}

	}

	/** A table, row by row, every row with as many cells as the table has columns. */
	record Table(int line, List<Row> rows) implements Block {

		public Table {
			rows = List.copyOf(rows);
		}

		int width() {
			return this.rows.stream().mapToInt((row) -> row.cells().size()).max().orElse(0);
		}

	}

	/** A row of a table. */
	record Row(int line, List<Cell> cells) {

		public Row {
			cells = List.copyOf(cells);
		}

		String text(int column) {
			return (column >= 0 && column < this.cells.size()) ? this.cells.get(column).text() : "";
		}

		boolean continued(int column) {
			return column >= 0 && column < this.cells.size() && this.cells.get(column).continued();
		}

		boolean blank() {
			return this.cells.stream().allMatch((cell) -> cell.text().isEmpty());
		}

	}

	/**
	 * A cell of a table.
	 *
	 * @param continued whether it is known to be one with the cell above
	 */
	record Cell(String text, boolean continued) {

		static Cell of(String text) {
			return new Cell(Fold.spaces(text), false);
		}

	}

}
