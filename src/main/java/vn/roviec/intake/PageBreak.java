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
			rows.add(whole(last, more.get(0)));
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
		return !numbered && !group && (content || inSentence || !product);
	}

	private static Block.Row whole(Block.Row first, Block.Row rest) {
		List<Block.Cell> cells = new ArrayList<>();
		for (int column = 0; column < first.cells().size(); column++) {
			String text = first.text(column) + " " + rest.text(column);
			cells.add(new Block.Cell(Fold.spaces(text), first.continued(column)));
		}
		return new Block.Row(first.line(), cells);
	}

}
