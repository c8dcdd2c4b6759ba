package vn.roviec.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a table that a converter left in the text as HTML, merged cells included. */
final class HtmlTable {

	private static final Pattern ROW = Pattern.compile("(?is)<tr\\b[^>]*>(.*?)(?=</tr>|<tr\\b|$)");

	private static final Pattern CELL = Pattern.compile("(?is)<t[dh]\\b([^>]*)>(.*?)(?=</t[dh]>|<t[dh]\\b|$)");

	private static final Pattern ROWSPAN = Pattern.compile("(?i)rowspan\\s*=\\s*[\"']?(\\d{1,3})");

	private static final Pattern COLSPAN = Pattern.compile("(?i)colspan\\s*=\\s*[\"']?(\\d{1,2})");

	private static final Pattern PARAGRAPH = Pattern.compile("(?i)</(?:p|div|li)>");

	private HtmlTable() {
	}

	/**
	 * Reads the table.
	 * @param html everything from the opening to the closing tag
	 * @param line line of the opening tag, from 1
	 */
	static Block.Table read(String html, int line) {
		List<Block.Row> rows = new ArrayList<>();
		Map<Integer, Integer> reaching = new HashMap<>();
		Matcher row = ROW.matcher(html);
		while (row.find()) {
			int rowLine = line + (int) html.substring(0, row.start()).chars().filter((c) -> c == '\n').count();
			rows.add(new Block.Row(rowLine, cells(row.group(1), reaching)));
		}
		return new Block.Table(line, rows);
	}

	/** What stands in each cell, its line breaks as tags. */
	static List<String> contents(String html) {
		return CELL.matcher(html)
			.results()
			.map((cell) -> PARAGRAPH.matcher(Fold.spaces(cell.group(2))).replaceAll("<br>"))
			.toList();
	}

	private static List<Block.Cell> cells(String html, Map<Integer, Integer> reaching) {
		List<Block.Cell> cells = new ArrayList<>();
		Matcher cell = CELL.matcher(html);
		while (cell.find()) {
			fillFromAbove(cells, reaching);
			int down = number(ROWSPAN, cell.group(1));
			int across = number(COLSPAN, cell.group(1));
			for (int i = 0; i < across; i++) {
				if (down > 1) {
					reaching.put(cells.size(), down - 1);
				}
				cells.add(Block.Cell.of((i == 0) ? Markup.cell(cell.group(2)) : ""));
			}
		}
		fillFromAbove(cells, reaching);
		return cells;
	}

	private static void fillFromAbove(List<Block.Cell> cells, Map<Integer, Integer> reaching) {
		Integer left = reaching.get(cells.size());
		while (left != null) {
			if (left == 1) {
				reaching.remove(cells.size());
			}
			else {
				reaching.put(cells.size(), left - 1);
			}
			cells.add(new Block.Cell("", true));
			left = reaching.get(cells.size());
		}
	}

	private static int number(Pattern pattern, String attributes) {
		Matcher found = pattern.matcher(attributes);
		return found.find() ? Math.min(Math.max(1, Integer.parseInt(found.group(1))), 200) : 1;
	}

}
