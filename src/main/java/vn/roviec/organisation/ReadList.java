package vn.roviec.organisation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import vn.roviec.agency.FoldedWords;
import vn.roviec.document.FileKind;
import vn.roviec.document.UploadCheck;
import vn.roviec.workflow.Refused;

import org.springframework.stereotype.Component;

/**
 * Reads a list of units and people from an Excel or CSV file; a heading says which column
 * is which.
 */
@Component
public class ReadList {

	/** How many rows one list may have. */
	public static final int MOST = 1000;

	private static final int LARGEST = 2 * 1024 * 1024;

	private static final int CELL = 200;

	private final UploadCheck check;

	ReadList(UploadCheck check) {
		this.check = check;
	}

	/**
	 * The rows that have anything in them.
	 * @throws Refused where the file may not come in, or has no such heading
	 */
	public List<ListRow> read(String name, byte[] content) {
		// CSV is plain text, and looked at as such
		FileKind kind = this.check.check(name.replaceFirst("(?i)\\.csv$", ".txt"), content).kind();
		if (content.length > LARGEST) {
			throw new Refused("organisation.list.file.large");
		}
		return switch (kind) {
			case XLSX -> rows(SheetCells.of(content, MOST));
			case TEXT -> rows(CsvCells.of(new String(content, StandardCharsets.UTF_8)));
			default -> throw new Refused("organisation.list.file.kind");
		};
	}

	private static List<ListRow> rows(List<ListCells> cells) {
		if (cells.size() > MOST + 1) {
			throw new Refused("organisation.list.file.rows", MOST);
		}
		int heading = 0;
		while (heading < cells.size() && cells.get(heading).blank()) {
			heading++;
		}
		Map<String, Integer> columns = (heading < cells.size()) ? columns(cells.get(heading)) : Map.of();
		if (!columns.containsKey("don vi")) {
			throw new Refused("organisation.list.file.heading");
		}
		List<ListRow> rows = new ArrayList<>();
		for (int at = heading + 1; at < cells.size(); at++) {
			ListCells row = cells.get(at);
			if (!row.blank() || row.formula()) {
				rows.add(new ListRow(at + 1, cell(row, columns, "don vi"), cell(row, columns, "ten gon"),
						cell(row, columns, "loai"), cell(row, columns, "ho va ten"), cell(row, columns, "chuc vu"),
						cell(row, columns, "vai tro"), row.formula()));
			}
		}
		if (rows.isEmpty()) {
			throw new Refused("organisation.list.file.nothing");
		}
		return rows;
	}

	private static Map<String, Integer> columns(ListCells heading) {
		Map<String, Integer> columns = new HashMap<>();
		for (int at = 0; at < heading.values().size(); at++) {
			columns.putIfAbsent(FoldedWords.of(heading.at(at)).text(), at);
		}
		return columns;
	}

	/** Longer words are cut one too late, so that whoever checks them sees it. */
	private static String cell(ListCells row, Map<String, Integer> columns, String heading) {
		String words = row.at(columns.getOrDefault(heading, -1));
		return (words.length() <= CELL) ? words : words.substring(0, CELL + 1);
	}

}
