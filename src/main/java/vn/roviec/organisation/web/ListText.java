package vn.roviec.organisation.web;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import vn.roviec.organisation.ListRow;

/**
 * Rows as the page of the trial keeps them until they are confirmed: one a line, cells
 * divided by tabs, which no cell holds.
 */
final class ListText {

	private static final int CELLS = 8;

	private static final Pattern NUMBER = Pattern.compile("\\d{1,5}");

	private ListText() {
	}

	static String of(List<ListRow> rows) {
		return rows.stream()
			.map((row) -> String.join("\t", String.valueOf(row.number()), row.unit(), row.shortName(), row.kind(),
					row.person(), row.title(), row.role(), String.valueOf(row.formula())))
			.collect(Collectors.joining("\n"));
	}

	/** What is not such a row is left out. */
	static List<ListRow> rows(String text) {
		return text.lines()
			.map((line) -> line.split("\t", -1))
			.filter((cells) -> cells.length == CELLS && NUMBER.matcher(cells[0]).matches())
			.map((cells) -> new ListRow(Integer.parseInt(cells[0]), cells[1], cells[2], cells[3], cells[4], cells[5],
					cells[6], Boolean.parseBoolean(cells[7])))
			.toList();
	}

}
