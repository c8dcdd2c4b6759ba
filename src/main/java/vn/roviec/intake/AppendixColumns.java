package vn.roviec.intake;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Which column of a task table holds what, by the words in its head.
 *
 * @param headRows how many rows the head takes
 * @param deadlineUnit what the figures of the deadlines count, "Tháng" or "Quý", where
 * the head says it for all
 */
record AppendixColumns(Map<Column, Integer> places, int headRows, int width, String deadlineUnit) {

	/** How far down the head may stand. */
	private static final int SEARCHED = 4;

	private static final int HIGHEST_HEAD = 3;

	private static final int HEAD_WORDS = 6;

	/**
	 * No head tells a day: a product at the top of a page may be named as a column is.
	 */
	private static final Pattern DATE = Pattern.compile("\\d{1,2}[/.-]\\d");

	/** Columns that no item is read from and that make no table one of tasks. */
	private static final Set<Column> OTHERS = EnumSet.of(Column.START, Column.MEASURE, Column.PERSON);

	enum Column {

		NO, CONTENT, DELIVERABLE, LEAD, COORDINATING, DEADLINE, FUNDING, NOTE,

		/** Who of the leaders directs the work, which is not the unit that leads it. */
		LEADER,

		/** When the work begins, beside when it ends. */
		START,

		/** Units, amounts and yearly figures: the columns of targets and budgets. */
		MEASURE,

		/** Names and posts: the columns of lists of members. */
		PERSON

	}

	/** The columns, or null where the table is none of tasks. */
	static @Nullable AppendixColumns of(Block.Table table) {
		for (int at = 0; at < Math.min(SEARCHED, table.rows().size()); at++) {
			AppendixColumns best = null;
			for (int rows = 1; rows <= HIGHEST_HEAD; rows++) {
				boolean more = rows == 1
						|| at + rows <= table.rows().size() && furtherHead(table.rows().get(at + rows - 1));
				AppendixColumns columns = more ? read(table, at, rows) : null;
				if (columns != null && (best == null || columns.places.size() >= best.places.size())) {
					best = columns;
				}
				if (!more) {
					break;
				}
			}
			if (best != null) {
				return best;
			}
		}
		return null;
	}

	/** Whether the table has a head of its own, be it of tasks or of something else. */
	static boolean headed(Block.Table table) {
		List<ColumnWords> words = table.rows().isEmpty() ? List.of()
				: table.rows()
					.get(0)
					.cells()
					.stream()
					.map((cell) -> ColumnWords.of(cell.text()))
					.filter(Objects::nonNull)
					.toList();
		return words.size() > 2 && words.stream().anyMatch((one) -> one.column() == Column.NO)
				&& words.stream().anyMatch((one) -> one.column() == Column.CONTENT);
	}

	/** Below a head cell over several columns stand their own heads, and no number. */
	private static boolean furtherHead(Block.Row row) {
		boolean heads = row.cells().stream().anyMatch((cell) -> ColumnWords.of(cell.text()) != null);
		return row.text(0).isEmpty() && heads
				&& row.cells()
					.stream()
					.allMatch((cell) -> Fold.words(cell.text()) <= HEAD_WORDS && !DATE.matcher(cell.text()).find());
	}

	private static @Nullable AppendixColumns read(Block.Table table, int at, int rows) {
		Map<Column, Integer> places = new EnumMap<>(Column.class);
		Map<Column, Integer> strengths = new EnumMap<>(Column.class);
		int width = table.rows().get(at).cells().size();
		for (int column = 0; column < width; column++) {
			ColumnWords words = null;
			for (int row = at + rows - 1; row >= at && words == null; row--) {
				words = ColumnWords.of(table.rows().get(row).text(column));
			}
			if (words != null && words.strength() > strengths.getOrDefault(words.column(), 0)) {
				places.put(words.column(), column);
				strengths.put(words.column(), words.strength());
			}
		}
		return ofTasks(places, strengths)
				? new AppendixColumns(places, at + rows, width, deadlineUnit(table, at, rows, places)) : null;
	}

	private static String deadlineUnit(Block.Table table, int at, int rows, Map<Column, Integer> places) {
		return table.rows()
			.subList(at, at + rows)
			.stream()
			.map((row) -> ColumnWords.MONTH.matcher(Fold.key(row.text(places.getOrDefault(Column.DEADLINE, -1)))))
			.filter(Matcher::matches)
			.map((month) -> month.group(1).equals("quý") ? "Quý" : "Tháng")
			.findFirst()
			.orElse("");
	}

	private static boolean ofTasks(Map<Column, Integer> places, Map<Column, Integer> strengths) {
		long known = places.keySet().stream().filter((column) -> !OTHERS.contains(column)).count();
		boolean lead = places.containsKey(Column.LEAD);
		boolean deadline = places.containsKey(Column.DEADLINE);
		boolean product = places.containsKey(Column.DELIVERABLE);
		boolean coordinating = places.containsKey(Column.COORDINATING);
		if (!places.containsKey(Column.CONTENT) || known < 3 || places.containsKey(Column.PERSON) && !deadline) {
			return false;
		}
		boolean figures = places.containsKey(Column.MEASURE);
		boolean targets = strengths.getOrDefault(Column.CONTENT, 0) < 2;
		return (figures || targets) ? deadline && (lead || product) || targets && product && lead
				: lead || deadline || product || coordinating;
	}

	int place(Column column) {
		return this.places.getOrDefault(column, -1);
	}

	String text(Block.Row row, Column column) {
		return row.text(place(column));
	}

	boolean continued(Block.Row row, Column column) {
		return row.continued(place(column));
	}

	/** Whether the row repeats the head, as at the top of a page. */
	boolean repeatsHead(Block.Row row) {
		return names(row, Column.CONTENT) && (place(Column.NO) < 0 || names(row, Column.NO))
				&& this.places.keySet()
					.stream()
					.filter((column) -> !text(row, column).isEmpty())
					.allMatch((column) -> names(row, column));
	}

	private boolean names(Block.Row row, Column column) {
		ColumnWords words = ColumnWords.of(text(row, column));
		return words != null && words.column() == column;
	}

}
