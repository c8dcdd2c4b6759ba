package vn.roviec.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One sheet of a workbook as its cells stand: lines before and after its task table, and
 * the table. Rows and columns count from 0, lines of the source from 1.
 */
final class SheetGrid {

	/** Most cells that a workbook's sheets may fill. */
	static final int MAX_CELLS = 200_000;

	private static final int WIDEST = 60;

	/** A head is known by the rows from its first on, so many at most. */
	private static final int LOOKED_AT = 10;

	private static final int MAX_AREAS = 10_000;

	private static final TreeMap<Integer, Integer> NONE = new TreeMap<>();

	private static final Pattern FOOT = Pattern
		.compile("(?u)^(?:nơi nhận\\s*:?.*|lưu\\s*:.*|(?:tm|kt|tl|tuq|q)\\.\\s?\\p{L}.*|người lập.*|ghi chú\\s*:.*)$");

	private final TreeMap<Integer, TreeMap<Integer, String>> rows = new TreeMap<>();

	/** For each column, where areas of several rows begin and end. */
	private final Map<Integer, TreeMap<Integer, Integer>> areas = new HashMap<>();

	private int merged;

	/** Notes what a cell shows; blank cells need not be noted. */
	void put(int row, int column, String shown) {
		if (!shown.isBlank() && column < WIDEST) {
			this.rows.computeIfAbsent(row, (at) -> new TreeMap<>()).put(column, Fold.spaces(Fold.door(shown)));
		}
	}

	/**
	 * Notes that the cells of an area are one, whose words stand in the first of them.
	 */
	void merge(int firstRow, int lastRow, int firstColumn, int lastColumn) {
		if (++this.merged > MAX_AREAS) {
			throw new UnreadableFile("Bảng tính có hơn 10.000 vùng ô gộp nên không được nhận.");
		}
		for (int column = firstColumn; lastRow > firstRow && column <= Math.min(lastColumn, WIDEST); column++) {
			this.areas.computeIfAbsent(column, (at) -> new TreeMap<>()).put(firstRow, lastRow);
		}
	}

	/**
	 * The sheet's text in its order.
	 * @param before how many lines the sheets before it take
	 */
	List<Block> blocks(int before) {
		List<Block.Row> cells = cells(before);
		List<Integer> heads = heads(cells);
		List<Block> blocks = new ArrayList<>();
		int from = 0;
		for (int at = 0; at < heads.size(); at++) {
			int head = heads.get(at);
			int foot = (at + 1 < heads.size()) ? above(cells, head, heads.get(at + 1)) : foot(cells, head);
			blocks.addAll(lines(cells.subList(from, head)));
			blocks.add(new Block.Table(cells.get(head).line(), cells.subList(head, foot)));
			from = foot;
		}
		blocks.addAll(lines(cells.subList(from, cells.size())));
		return blocks;
	}

	/** Where the words over the next table begin, each alone in its row. */
	private static int above(List<Block.Row> rows, int head, int next) {
		int at = next;
		while (at - 1 > head
				&& rows.get(at - 1).cells().stream().filter((cell) -> !cell.text().isEmpty()).count() < 2) {
			at--;
		}
		return at;
	}

	private List<Block.Row> cells(int before) {
		int width = this.rows.values().stream().mapToInt((row) -> row.lastKey() + 1).max().orElse(0);
		if ((long) width * this.rows.size() > MAX_CELLS) {
			throw new UnreadableFile("Bảng tính quá lớn (hơn 200.000 ô) nên không được nhận.");
		}
		List<Block.Row> cells = new ArrayList<>();
		for (Map.Entry<Integer, TreeMap<Integer, String>> row : this.rows.entrySet()) {
			List<Block.Cell> line = new ArrayList<>();
			for (int column = 0; column < width; column++) {
				String text = row.getValue().get(column);
				line.add((text != null) ? Block.Cell.of(text) : new Block.Cell("", fromAbove(row.getKey(), column)));
			}
			cells.add(new Block.Row(before + row.getKey() + 1, line));
		}
		return cells;
	}

	private boolean fromAbove(int row, int column) {
		Map.Entry<Integer, Integer> area = this.areas.getOrDefault(column, NONE).lowerEntry(row);
		return area != null && row <= area.getValue();
	}

	/** Where the tables of tasks and of goals begin, as far as there are any. */
	private static List<Integer> heads(List<Block.Row> rows) {
		int tasks = head(rows, (table) -> {
			AppendixColumns columns = AppendixColumns.of(table);
			return columns != null && columns.headRows() <= 2;
		});
		int above = (tasks < 0) ? rows.size() : tasks;
		int goals = head(rows.subList(0, above), SheetGrid::goals);
		int below = (goals < 0 && tasks >= 0) ? head(rows.subList(tasks, rows.size()), SheetGrid::goals) : -1;
		return Stream.of(goals, tasks, (below < 0) ? below : tasks + below).filter((head) -> head >= 0).toList();
	}

	private static boolean goals(Block.Table table) {
		TargetColumns columns = TargetColumns.of(table);
		return columns != null && columns.headRows() <= 2;
	}

	private static int head(List<Block.Row> rows, Predicate<Block.Table> begins) {
		for (int at = 0; at < rows.size(); at++) {
			Block.Row row = rows.get(at);
			long written = row.cells().stream().filter((cell) -> !cell.text().isEmpty()).count();
			List<Block.Row> below = rows.subList(at, Math.min(at + LOOKED_AT, rows.size()));
			if (written > 2 && begins.test(new Block.Table(row.line(), below))) {
				return at;
			}
		}
		return -1;
	}

	/** Where what stands below the table begins. */
	private static int foot(List<Block.Row> rows, int head) {
		for (int at = head + 1; at < rows.size(); at++) {
			String first = rows.get(at)
				.cells()
				.stream()
				.map(Block.Cell::text)
				.filter((text) -> !text.isEmpty())
				.findFirst()
				.orElse("");
			if (FOOT.matcher(Fold.key(first)).matches()) {
				return at;
			}
		}
		return rows.size();
	}

	private static List<Block.Paragraph> lines(List<Block.Row> rows) {
		List<LineJoiner.Line> lines = new ArrayList<>();
		for (Block.Row row : rows) {
			for (Block.Cell cell : row.cells()) {
				if (!cell.text().isEmpty() && !PageMarks.isMark(cell.text())) {
					lines.add(LineJoiner.Line.plain(row.line(), cell.text(), 0, false));
				}
			}
		}
		return new LineJoiner(lines).paragraphs();
	}

	int lastLine() {
		return this.rows.isEmpty() ? 0 : this.rows.lastKey() + 1;
	}

}
