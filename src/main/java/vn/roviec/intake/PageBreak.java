package vn.roviec.intake;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Joins a table that goes on at the top of a page with that of the page before, and the
 * row that the page's end has cut in two.
 */
final class PageBreak {

	private PageBreak() {
	}

	/**
	 * Both parts as one table, or null where they are none: the second is as wide and has
	 * no head, or repeats the first one's.
	 */
	static Block.@Nullable Table joined(Block.Table before, Block.Table after) {
		AppendixColumns columns = AppendixColumns.of(before);
		AppendixColumns own = AppendixColumns.of(after);
		if (columns == null || before.width() != after.width() || (own != null && !repeats(own, columns))) {
			return null;
		}
		List<Block.Row> rows = new ArrayList<>(before.rows());
		List<Block.Row> more = after.rows().subList((own != null) ? own.headRows() : 0, after.rows().size());
		if (!more.isEmpty() && isCut(more.get(0), columns)) {
			Block.Row last = rows.remove(rows.size() - 1);
			boolean further = OpenItem.bringsItsOwn(last, more.get(0), columns);
			rows.add(whole(last, more.get(0), further ? columns : null));
			if (further) {
				rows.add(product(more.get(0), columns));
			}
			more = more.subList(1, more.size());
		}
		rows.addAll(more);
		return new Block.Table(before.line(), rows);
	}

	/** Of a head of several rows a page may repeat only the first. */
	private static boolean repeats(AppendixColumns own, AppendixColumns columns) {
		return own.headRows() == columns.headRows() ? own.places().equals(columns.places())
				: own.headRows() < columns.headRows()
						&& columns.places().entrySet().containsAll(own.places().entrySet());
	}

	/**
	 * A row without a number that goes on with a content, in the middle of a sentence, or
	 * brings nothing of its own.
	 */
	private static boolean isCut(Block.Row row, AppendixColumns columns) {
		boolean numbered = !columns.text(row, AppendixColumns.Column.NO).isEmpty();
		boolean content = !columns.text(row, AppendixColumns.Column.CONTENT).isEmpty();
		boolean inSentence = row.cells()
			.stream()
			.anyMatch((cell) -> !cell.text().isEmpty() && Character.isLowerCase(cell.text().codePointAt(0)));
		long written = row.cells().stream().filter((cell) -> !cell.text().isEmpty()).count();
		boolean group = content && written == 1 && Fold.capitals(columns.text(row, AppendixColumns.Column.CONTENT));
		boolean product = columns.place(AppendixColumns.Column.DELIVERABLE) < 0
				|| !columns.text(row, AppendixColumns.Column.DELIVERABLE).isEmpty();
		boolean figure = written == 1 && columns.text(row, AppendixColumns.Column.DELIVERABLE).matches("\\d{1,3}[.;]?");
		return !numbered && !group && (content || inSentence || !product || figure);
	}

	/**
	 * Both halves as one row.
	 * @param but the columns of a product that the second half has besides; null where it
	 * has none
	 */
	private static Block.Row whole(Block.Row first, Block.Row rest, @Nullable AppendixColumns but) {
		List<Block.Cell> cells = new ArrayList<>();
		for (int column = 0; column < first.cells().size(); column++) {
			boolean own = but != null && ofProduct(column, but);
			String text = own ? first.text(column) : RuledTable.joined(first.text(column), rest.text(column));
			cells.add(new Block.Cell(Fold.spaces(text), first.continued(column)));
		}
		return new Block.Row(first.line(), cells);
	}

	/** The further product alone; what else stands beside it is of the row above. */
	private static Block.Row product(Block.Row row, AppendixColumns columns) {
		List<Block.Cell> cells = new ArrayList<>();
		for (int column = 0; column < row.cells().size(); column++) {
			boolean own = ofProduct(column, columns);
			cells.add(new Block.Cell(own ? row.text(column) : "", !own));
		}
		return new Block.Row(row.line(), cells);
	}

	private static boolean ofProduct(int column, AppendixColumns columns) {
		return column == columns.place(AppendixColumns.Column.DELIVERABLE)
				|| column == columns.place(AppendixColumns.Column.DEADLINE);
	}

}
