package vn.roviec.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import vn.roviec.document.BodyBlock.Kind;

/**
 * Splits a document's body into blocks by the marks of NĐ 30/2020 (Phụ lục I): I., 1.,
 * 1.1., a), and the dashes of lists. Words may be {@code **bold**} or {@code *italic*};
 * lines of {@code | cells |} are a table, whose head is the row above {@code |---|---|}.
 */
public final class BodyBlocks {

	private static final Pattern BULLET = Pattern.compile("([-–—+•*])\\s+(.+)");

	private static final List<Pattern> HEADINGS = List.of(Pattern.compile("([IVXLC]+\\.)\\s*(\\D.*)"),
			Pattern.compile("(\\d{1,2}\\.)\\s*(\\D.*)"), Pattern.compile("(\\d{1,2}(?:\\.\\d{1,2})+\\.?)\\s+(\\D.*)"),
			Pattern.compile("(\\p{Ll}\\))\\s*(.+)"));

	private static final Pattern RULER = Pattern.compile("\\|(?:\\s*:?-{2,}:?\\s*\\|)+");

	private static final Pattern BETWEEN_CELLS = Pattern.compile("(?<!\\\\)\\|");

	/** What is longer than two lines is no heading. */
	private static final int LONGEST_HEADING = 180;

	/** The page has no room for more columns. */
	private static final int WIDEST = 20;

	private BodyBlocks() {
	}

	/** Every line that is not blank becomes a block, or a row of one. */
	public static List<BodyBlock> parse(String body) {
		List<String> lines = body.lines().map(String::strip).filter((line) -> !line.isEmpty()).toList();
		List<BodyBlock> blocks = new ArrayList<>();
		int at = 0;
		while (at < lines.size()) {
			int end = at;
			while (end < lines.size() && isRow(lines.get(end))) {
				end++;
			}
			blocks.add((end > at) ? table(lines.subList(at, end)) : block(lines.get(at)));
			at = Math.max(end, at + 1);
		}
		return List.copyOf(blocks);
	}

	/** The words of one line without their marks; what only parts rows is blank. */
	public static String words(String line) {
		String bare = line.strip();
		if (!isRow(bare)) {
			return String.join("", Emphasis.runs(bare).stream().map(BodyRun::text).toList());
		}
		return RULER.matcher(bare).matches() ? "" : BodyTable.words(cells(bare));
	}

	/** Every piece of the body that is read by itself: lines, and the cells of tables. */
	public static Stream<String> pieces(String body) {
		return body.lines()
			.map(String::strip)
			.flatMap((line) -> isRow(line) ? cells(line).stream().map(BodyTable.Cell::words) : Stream.of(words(line)));
	}

	private static BodyBlock block(String line) {
		List<BodyRun> runs = Emphasis.runs(line);
		String words = String.join("", runs.stream().map(BodyRun::text).toList());
		Matcher bullet = BULLET.matcher(words);
		if (bullet.matches()) {
			boolean plus = bullet.group(1).equals("+");
			return marked(Kind.BULLET, plus ? 2 : 1, plus ? "+" : "-", runs, bullet.start(2));
		}
		for (int level = 1; level <= HEADINGS.size(); level++) {
			Matcher heading = HEADINGS.get(level - 1).matcher(words);
			if (heading.matches()) {
				return isSentence(heading.group(2).strip())
						? marked(Kind.PARAGRAPH, 0, heading.group(1), runs, heading.start(2))
						: marked(Kind.HEADING, level, heading.group(1), asHeading(runs, level), heading.start(2));
			}
		}
		return new BodyBlock(Kind.PARAGRAPH, 0, "", runs, null);
	}

	/** The mark, a blank, and what follows from this letter on, each as it looks. */
	private static BodyBlock marked(Kind kind, int level, String mark, List<BodyRun> runs, int from) {
		List<BodyRun> looks = new ArrayList<>();
		int before = 0;
		for (BodyRun run : runs) {
			int after = before + run.text().length();
			if (after > from) {
				String rest = run.text().substring(Math.max(0, from - before));
				boolean first = looks.isEmpty();
				if (first && before > 0 && !run.style().equals(runs.get(0).style())) {
					looks.add(runs.get(0).with(mark + " "));
					first = false;
				}
				looks.add(run.with(first ? mark + " " + rest : rest));
			}
			before = after;
		}
		return new BodyBlock(kind, level, mark, looks, null);
	}

	/** Headings are bold, and those of the third level italic, by themselves. */
	private static List<BodyRun> asHeading(List<BodyRun> runs, int level) {
		return (level > 3) ? runs
				: runs.stream().map((run) -> new BodyRun(run.text(), false, run.italic() && level < 3)).toList();
	}

	/** "1. Rà soát danh mục;" is numbered, but a sentence of the text. */
	private static boolean isSentence(String text) {
		return text.length() > LONGEST_HEADING || text.endsWith(".") || text.endsWith(";") || text.endsWith(",");
	}

	private static boolean isRow(String line) {
		if (line.length() < 4 || line.charAt(0) != '|' || !line.endsWith("|")) {
			return false;
		}
		int cells = cut(line).length;
		return cells >= 2 && cells <= WIDEST;
	}

	private static BodyBlock table(List<String> lines) {
		boolean headed = lines.size() > 1 && RULER.matcher(lines.get(1)).matches();
		List<List<BodyTable.Cell>> rows = new ArrayList<>();
		for (int at = 0; at < lines.size(); at++) {
			if (!headed || at != 1) {
				rows.add(cells(lines.get(at)));
			}
		}
		return new BodyBlock(Kind.TABLE, 0, "", List.of(), new BodyTable(headed, rows));
	}

	private static List<BodyTable.Cell> cells(String row) {
		return Arrays.stream(cut(row))
			.map((cell) -> new BodyTable.Cell(Emphasis.runs(cell.strip().replace("\\|", "|"))))
			.toList();
	}

	private static String[] cut(String row) {
		return BETWEEN_CELLS.split(row.substring(1, row.length() - 1), -1);
	}

}
