package vn.roviec.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Finds the tables in plain text: rows of cells between tabs or pipes. */
final class TextTables {

	private static final Pattern RULER = Pattern.compile("^[\\s|:+=-]*-[\\s|:+=-]*$");

	private static final Pattern GRID = Pattern.compile("^\\s*[┌├└╔╠╚+][─━═┬┼┴┐┤┘╗╣╝╦╬╩+-]+\\s*$");

	/** The foot of a plan, be it laid out as a table, belongs to none above it. */
	private static final Pattern FOOT = Pattern.compile("[\\s|│*_]*Nơi nhận[\\s*_]*:");

	private final String[] lines;

	TextTables(String[] lines) {
		this.lines = lines;
	}

	/**
	 * Whether a table begins on the line of this index: a header and at least one more
	 * row.
	 */
	boolean startsAt(int index) {
		String line = this.lines[index];
		if (tabs(line) < 2 && !piped(line)) {
			return false;
		}
		boolean headed = index + 1 < this.lines.length && this.lines[index + 1].indexOf('|') >= 0
				&& ruler(this.lines[index + 1]);
		int next = nextWritten(index + 1);
		return headed || (next < this.lines.length && isRow(this.lines[next]));
	}

	/** The table from this index on, and with it the index after its end. */
	Found readFrom(int index) {
		List<Block.Row> rows = new ArrayList<>();
		List<String> open = new ArrayList<>();
		int openLine = index;
		int width = cells(this.lines[index]).size();
		int at = index;
		int end = index;
		while (at < this.lines.length && (at == index || width <= 2 || !FOOT.matcher(this.lines[at]).lookingAt())) {
			String line = this.lines[at];
			if (isRow(line)) {
				List<String> cells = cells(line);
				if (!open.isEmpty() && !piped(line) && cutByBreak(open, cells, width)) {
					glue(open, cells);
				}
				else {
					close(rows, open, openLine, width);
					open = new ArrayList<>(cells);
					openLine = at;
				}
				end = at + 1;
			}
			else if (!line.isBlank() && !PageMarks.isMark(line) && !ruler(line)) {
				int next = nextWritten(at + 1);
				if (open.isEmpty() || next >= this.lines.length || !isRow(this.lines[next]) || next - at > 2) {
					break;
				}
				if (Marker.of(Markup.cell(line)).numbered()) {
					close(rows, open, openLine, width);
					open = new ArrayList<>(List.of(line));
					openLine = at;
				}
				else {
					goOn(open, line);
				}
			}
			at++;
		}
		close(rows, open, openLine, width);
		return new Found(new Block.Table(index + 1, rows), Math.max(end, index + 1));
	}

	/** The cells of a line, cut at line breaks, as lines of their own. */
	static List<LineJoiner.Line> pieces(String line, int number) {
		List<LineJoiner.Line> pieces = new ArrayList<>();
		if (!ruler(line)) {
			for (String cell : cells(line)) {
				for (String part : cell.split("(?i)<br\\s*/?>")) {
					LineJoiner.Line piece = PageMarks.isMark(part) ? null : LineJoiner.Line.of(number, part, true);
					if (piece != null) {
						pieces.add(piece);
					}
				}
			}
		}
		return pieces;
	}

	private static void close(List<Block.Row> rows, List<String> open, int line, int width) {
		if (open.isEmpty()) {
			return;
		}
		List<Block.Cell> cells = new ArrayList<>(
				open.stream().map((text) -> Block.Cell.of(Markup.cell(text))).toList());
		while (cells.size() < width) {
			cells.add(Block.Cell.of(""));
		}
		rows.add(new Block.Row(line + 1, cells));
	}

	/**
	 * A line break inside a cell cuts a row in two: both halves make up one width, less
	 * one.
	 */
	private static boolean cutByBreak(List<String> open, List<String> cells, int width) {
		return open.size() > 1 && open.size() < width && open.size() + cells.size() - 1 == width
				&& !Marker.of(cells.get(0) + ". x").numbered();
	}

	private static void glue(List<String> open, List<String> cells) {
		goOn(open, cells.get(0));
		open.addAll(cells.subList(1, cells.size()));
	}

	/** Words that belong to the cell before them. */
	private static void goOn(List<String> open, String words) {
		int last = open.size() - 1;
		open.set(last, open.get(last) + " " + words);
	}

	private int nextWritten(int index) {
		int at = index;
		while (at < this.lines.length
				&& (this.lines[at].isBlank() || PageMarks.isMark(this.lines[at]) || ruler(this.lines[at]))) {
			at++;
		}
		return at;
	}

	private static boolean ruler(String line) {
		return (line.indexOf('|') >= 0 && RULER.matcher(line).matches()) || GRID.matcher(line).matches();
	}

	private static boolean isRow(String line) {
		return (tabs(line) >= 1 || piped(line)) && !line.isBlank() && !ruler(line);
	}

	private static boolean piped(String line) {
		String bare = line.strip();
		boolean open = (bare.startsWith("|") || bare.startsWith("│")) && bare.length() > 1
				&& bare.indexOf(bare.charAt(0), 1) > 0;
		return open || bare.endsWith(" |") && bare.indexOf(" | ") > 0;
	}

	private static long tabs(String line) {
		return line.chars().filter((c) -> c == '\t').count();
	}

	private static List<String> cells(String line) {
		if (!piped(line)) {
			return Arrays.asList(line.split("\t", -1));
		}
		String bare = line.strip().replace('│', '|');
		String inner = bare.substring(bare.startsWith("|") ? 1 : 0,
				bare.endsWith("|") ? bare.length() - 1 : bare.length());
		return Arrays.asList(inner.split("(?<!\\\\)\\|", -1));
	}

	/** A table and the index of the line after it. */
	record Found(Block.Table table, int end) {
	}

}
