package vn.roviec.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A table that its ruling lines make: cells are the fields between them, and fields
 * without a line between them are one cell.
 */
final class RuledTable {

	/** Nearer ends are edges that do not quite meet. */
	private static final double PAST = 8;

	private static final Pattern CUT_YEAR = Pattern.compile("/(\\d{1,3})\\n(\\d{1,3})(?![\\d/])");

	private final List<Double> columns;

	private final List<Double> rows;

	private final List<Ruling> lines;

	private RuledTable(List<Ruling> lines) {
		this.lines = lines;
		this.columns = places(lines, false);
		this.rows = places(lines, true);
	}

	/** The tables of a page, from the top. */
	static List<RuledTable> of(List<Ruling> rulings) {
		List<RuledTable> tables = new ArrayList<>();
		List<Ruling> left = new ArrayList<>(rulings);
		while (!left.isEmpty()) {
			List<Ruling> connected = new ArrayList<>(List.of(left.remove(0)));
			for (int at = 0; at < connected.size(); at++) {
				Ruling one = connected.get(at);
				List<Ruling> met = left.stream().filter(one::meets).toList();
				connected.addAll(met);
				left.removeAll(met);
			}
			RuledTable table = new RuledTable(connected);
			if (table.columns.size() > 2 && table.rows.size() > 1) {
				tables.add(table);
			}
		}
		tables.sort(Comparator.comparingDouble(RuledTable::top));
		return tables;
	}

	double top() {
		return this.rows.get(0);
	}

	/** Upper edge of a row, from 0; that of the row after the last is the lower edge. */
	double top(int row) {
		return this.rows.get(row);
	}

	int fields() {
		return (this.rows.size() - 1) * (this.columns.size() - 1);
	}

	boolean holds(PageWord word) {
		return word.centreY() > top() && word.centreY() < this.rows.get(this.rows.size() - 1)
				&& word.centreX() > this.columns.get(0) && word.centreX() < this.columns.get(this.columns.size() - 1);
	}

	/**
	 * The rows with the words that stand in their cells.
	 * @param line line of the source where the table begins
	 */
	Block.Table read(List<PageWord> words, int line) {
		int height = this.rows.size() - 1;
		int width = this.columns.size() - 1;
		Block.Cell[][] cells = new Block.Cell[height][width];
		for (int row = 0; row < height; row++) {
			for (int column = 0; column < width; column++) {
				if (cells[row][column] == null) {
					fill(cells, row, column, words);
				}
			}
		}
		List<Block.Row> read = new ArrayList<>();
		for (int row = 0; row < height; row++) {
			read.add(new Block.Row(line + row, List.of(cells[row])));
		}
		return new Block.Table(line, read);
	}

	/** One cell with all the fields that no line keeps from it. */
	private void fill(@Nullable Block.Cell[][] cells, int row, int column, List<PageWord> words) {
		int lastColumn = column;
		while (lastColumn + 1 < cells[row].length && cells[row][lastColumn + 1] == null
				&& !walled(false, this.columns.get(lastColumn + 1), middle(this.rows, row))) {
			lastColumn++;
		}
		int lastRow = row;
		while (lastRow + 1 < cells.length && !walled(true, this.rows.get(lastRow + 1), middle(this.columns, column))) {
			lastRow++;
		}
		double right = this.columns.get(lastColumn + 1);
		double bottom = this.rows.get(lastRow + 1);
		double left = this.columns.get(column);
		double top = this.rows.get(row);
		String text = PageLine
			.of(words.stream()
				.filter((word) -> word.centreX() > left && word.centreX() < right && word.centreY() > top
						&& word.centreY() < bottom)
				.toList())
			.stream()
			.map(PageLine::text)
			.reduce("", RuledTable::joined);
		for (int down = row; down <= lastRow; down++) {
			for (int across = column; across <= lastColumn; across++) {
				cells[down][across] = new Block.Cell("", down > row);
			}
		}
		cells[row][column] = Block.Cell.of(Fold.door(text));
	}

	/** A number or a year that the edge of its cell has cut stays one. */
	static String joined(String before, String after) {
		boolean cut = before.matches(".*[\\d\\p{Lu}][-/]$") && after.matches("^[\\p{Lu}\\d].*");
		Matcher year = CUT_YEAR.matcher(before + "\n" + after);
		boolean tight = cut || (year.find() && year.group(1).length() + year.group(2).length() == 4);
		return before.isEmpty() ? after : before + (tight ? "" : " ") + after;
	}

	private boolean walled(boolean horizontal, double at, double through) {
		return this.lines.stream()
			.anyMatch((line) -> line.horizontal() == horizontal && Math.abs(line.at() - at) <= Ruling.NEAR
					&& line.from() <= through && through <= line.to());
	}

	private static double middle(List<Double> places, int at) {
		return (places.get(at) + places.get(at + 1)) / 2;
	}

	/**
	 * Where lines stand, and where those across them end: a row that a page cuts has no
	 * line at the cut, and some tables none at their sides.
	 */
	private static List<Double> places(List<Ruling> lines, boolean horizontal) {
		List<Double> places = new ArrayList<>();
		Stream
			.concat(lines.stream().filter((line) -> line.horizontal() == horizontal).map(Ruling::at),
					ends(lines, !horizontal))
			.sorted()
			.filter((at) -> places.isEmpty() || at - places.get(places.size() - 1) > Ruling.NEAR)
			.forEach(places::add);
		return places;
	}

	/** The outermost ends, where they reach past what they could have met. */
	private static Stream<Double> ends(List<Ruling> lines, boolean horizontal) {
		DoubleSummaryStatistics from = lines.stream()
			.filter((line) -> line.horizontal() == horizontal)
			.mapToDouble(Ruling::from)
			.summaryStatistics();
		DoubleSummaryStatistics to = lines.stream()
			.filter((line) -> line.horizontal() == horizontal)
			.mapToDouble(Ruling::to)
			.summaryStatistics();
		double first = lines.stream()
			.filter((line) -> line.horizontal() != horizontal)
			.mapToDouble(Ruling::at)
			.min()
			.orElse(0);
		double last = lines.stream()
			.filter((line) -> line.horizontal() != horizontal)
			.mapToDouble(Ruling::at)
			.max()
			.orElse(0);
		return DoubleStream.of(from.getMin(), to.getMax())
			.filter((end) -> end < first - PAST || end > last + PAST)
			.boxed();
	}

}
