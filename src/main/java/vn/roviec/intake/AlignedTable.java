package vn.roviec.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A table of tasks without lines around its cells: columns are parted by the room that
 * all its lines leave free, rows by numbers and by room above.
 */
final class AlignedTable {

	private static final Pattern HEAD = Pattern.compile("(?iu)(?:s?tt|số tt|stt\\.?)");

	private static final Pattern NUMBER = Pattern.compile("(?:\\d{1,3}(?:\\.\\d{1,2})*|[IVX]{1,5})[.)]?");

	private static final Pattern FOOT = Pattern.compile("(?iu)^(?:nơi nhận\\s*:?.*|(?:tm|kt|tl|tuq)\\.\\s?\\p{L}.*)$");

	/** Least room between two columns, in points. */
	private static final int ROOM = 4;

	/** Of so many lines one may cross the room: titles of groups do. */
	private static final int MAY_CROSS = 6;

	/** Words of one cell stand below each other so many usual steps apart at most. */
	private static final double STEPS = 1.5;

	private final List<Double> walls;

	private final List<PageLine> lines;

	private final List<String> head;

	private AlignedTable(List<Double> walls, List<PageLine> lines, List<String> head) {
		this.walls = walls;
		this.lines = lines;
		this.head = head;
	}

	/**
	 * The table that begins on a page, or goes on from the page before; null where there
	 * is none.
	 * @param before the one before, whose head this may repeat
	 * @param goesOn whether nothing stands between both
	 */
	static @Nullable AlignedTable of(List<PageWord> words, @Nullable AlignedTable before, boolean goesOn) {
		List<PageLine> lines = PageLine.of(words);
		int from = head(lines);
		if (from < 0 && (before == null || !goesOn)) {
			return null;
		}
		List<PageLine> part = part(lines, Math.max(0, from));
		List<Double> walls = (from < 0 && before != null) ? before.walls : walls(part);
		if (walls.size() < 3 || (from < 0 && (part.isEmpty() || crossing(part, walls) * 3 > part.size()))) {
			return null;
		}
		return new AlignedTable(walls, part, (before != null) ? before.headLines() : List.of());
	}

	/** The lines of its head, to know them again on the next page. */
	private List<String> headLines() {
		List<String> texts = this.lines.stream().map(PageLine::text).toList();
		int repeated = repeated();
		if (repeated > 0) {
			return texts.subList(0, repeated);
		}
		int end = 1;
		double leading = leading();
		while (end < this.lines.size() && !begins(this.lines.subList(0, end), this.lines.get(end), leading)) {
			end++;
		}
		return texts.subList(0, end);
	}

	/** How many lines at its beginning repeat the head of the page before. */
	private int repeated() {
		boolean repeats = !this.head.isEmpty() && this.lines.size() > this.head.size()
				&& this.lines.subList(0, this.head.size()).stream().map(PageLine::text).toList().equals(this.head);
		return repeats ? this.head.size() : 0;
	}

	/** Heads may stand on several lines; the first of them is where the table begins. */
	private static int head(List<PageLine> lines) {
		for (int at = 0; at < lines.size(); at++) {
			PageLine line = lines.get(at);
			if (HEAD.matcher(line.words().get(0).text()).matches()) {
				int from = at;
				while (from > 0 && at - from < 2
						&& lines.get(from).bottom() - lines.get(from - 1).bottom() < 1.6 * line.height() / 0.7
						&& lines.get(from - 1).left() > line.words().get(0).right() && heads(lines.get(from - 1))) {
					from--;
				}
				return from;
			}
		}
		return -1;
	}

	private static boolean heads(PageLine line) {
		return line.pieces().size() > 1 || line.words().size() <= 2;
	}

	private static List<PageLine> part(List<PageLine> lines, int from) {
		List<PageLine> part = new ArrayList<>();
		for (PageLine line : lines.subList(from, lines.size())) {
			if (FOOT.matcher(line.text()).matches()) {
				break;
			}
			if (!PageMarks.isMark(line.text()) || line.words().size() > 1 || NUMBER.matcher(line.text()).matches()
					&& !part.isEmpty() && line.left() < part.get(0).left() + 30) {
				part.add(line);
			}
		}
		return part;
	}

	/** The middles of the rooms that the lines leave free. */
	private static List<Double> walls(List<PageLine> lines) {
		int width = (int) lines.stream().mapToDouble(PageLine::right).max().orElse(0) + 2;
		int[] crossed = new int[Math.max(2, Math.min(width, 10_000))];
		for (PageLine line : lines) {
			for (PageWord word : line.words()) {
				for (int x = (int) Math.max(0, word.left()); x <= Math.min(word.right(), crossed.length - 1); x++) {
					crossed[x]++;
				}
			}
		}
		int most = lines.size() / MAY_CROSS;
		List<Double> walls = new ArrayList<>();
		int free = -1;
		boolean seen = false;
		for (int x = 0; x < crossed.length; x++) {
			if (crossed[x] <= most) {
				free = (free < 0) ? x : free;
			}
			else {
				if (seen && free >= 0 && x - free >= ROOM) {
					walls.add((free + x) / 2.0);
				}
				seen = true;
				free = -1;
			}
		}
		return walls;
	}

	private static long crossing(List<PageLine> lines, List<Double> walls) {
		return lines.stream().filter((line) -> crosses(line, walls)).count();
	}

	private static boolean crosses(PageLine line, List<Double> walls) {
		return line.words()
			.stream()
			.anyMatch((word) -> walls.stream().anyMatch((wall) -> word.left() < wall - 1 && wall + 1 < word.right()));
	}

	double top() {
		return this.lines.get(0).bottom() - this.lines.get(0).height();
	}

	boolean holds(PageWord word) {
		return this.lines.stream().anyMatch((line) -> line.words().contains(word));
	}

	/**
	 * The rows, each with the page's words in its cells.
	 * @param line line of the source where the table begins
	 * @param places takes where each row stands
	 */
	Block.Table read(int line, List<PageLine> places) {
		List<Block.Row> rows = new ArrayList<>();
		List<PageLine> open = new ArrayList<>();
		double leading = leading();
		int repeated = repeated();
		for (int at = 0; at < this.lines.size(); at++) {
			PageLine one = this.lines.get(at);
			if (!open.isEmpty() && (at == repeated || at > repeated && begins(open, one, leading))) {
				rows.add(row(line + rows.size(), open));
				places.add(whole(open));
				open.clear();
			}
			open.add(one);
		}
		rows.add(row(line + rows.size(), open));
		places.add(whole(open));
		return new Block.Table(line, rows);
	}

	private static PageLine whole(List<PageLine> lines) {
		return new PageLine(lines.stream().flatMap((one) -> one.words().stream()).toList());
	}

	private boolean begins(List<PageLine> row, PageLine line, double leading) {
		PageWord first = line.words().get(0);
		boolean numbered = first.centreX() < this.walls.get(0) && NUMBER.matcher(first.text()).matches();
		return numbered || line.bottom() - row.get(row.size() - 1).bottom() > leading * 1.25
				|| anew(row, line, leading);
	}

	/**
	 * Whether several cells have words on this line and none of them on the line above: a
	 * row without a number.
	 */
	private boolean anew(List<PageLine> row, PageLine line, double leading) {
		int[] columns = line.words().stream().mapToInt(this::column).distinct().toArray();
		return columns.length > 1 && row.size() > 1
				&& Arrays.stream(columns)
					.allMatch((column) -> row.stream()
						.filter((one) -> one.words().stream().anyMatch((word) -> column(word) == column))
						.mapToDouble((one) -> line.bottom() - one.bottom())
						.min()
						.orElse(0) > leading * STEPS);
	}

	private double leading() {
		double[] gaps = new double[this.lines.size() - 1];
		for (int at = 1; at < this.lines.size(); at++) {
			gaps[at - 1] = this.lines.get(at).bottom() - this.lines.get(at - 1).bottom();
		}
		Arrays.sort(gaps);
		return (gaps.length > 0) ? gaps[gaps.length / 4] : Double.MAX_VALUE;
	}

	private Block.Row row(int line, List<PageLine> lines) {
		String[] cells = new String[this.walls.size() + 1];
		Arrays.fill(cells, "");
		boolean title = lines.size() <= 2 && lines.stream().anyMatch((one) -> crosses(one, this.walls))
				&& lines.stream().allMatch((one) -> Fold.capitals(one.text()));
		for (PageLine one : lines) {
			for (PageWord word : one.words().stream().sorted(Comparator.comparingDouble(PageWord::left)).toList()) {
				int column = column(word);
				int into = title ? Math.min(1, column) : column;
				cells[into] = RuledTable.joined(cells[into], word.text());
			}
		}
		return new Block.Row(line, Arrays.stream(cells).map((text) -> Block.Cell.of(Fold.door(text))).toList());
	}

	private int column(PageWord word) {
		int column = 0;
		while (column < this.walls.size() && word.centreX() > this.walls.get(column)) {
			column++;
		}
		return column;
	}

}
