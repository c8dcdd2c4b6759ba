package vn.roviec.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import vn.roviec.agency.AgencyId;
import vn.roviec.intake.PlanReader;

import org.springframework.stereotype.Component;

/**
 * Reads rows that were copied from a spreadsheet: with their head where it was copied
 * too, else in the order of the editor's columns.
 */
@Component
public class PastedRows {

	private static final String HEAD = "TT\tNội dung nhiệm vụ\tSản phẩm\tCơ quan chủ trì\tCơ quan phối hợp"
			+ "\tThời gian hoàn thành\tKinh phí";

	private static final int COLUMNS = 7;

	private final PlanReader reader = new PlanReader();

	private final DraftOfReading draft;

	PastedRows(DraftOfReading draft) {
		this.draft = draft;
	}

	/** The rows, empty where the text holds none. */
	public List<PlanItem> read(AgencyId agency, int year, String pasted) {
		List<List<String>> rows = cells(pasted);
		List<PlanItem> withHead = read(agency, year, "", rows);
		return withHead.isEmpty() ? read(agency, year, HEAD + "\n", numbered(rows)) : withHead;
	}

	private List<PlanItem> read(AgencyId agency, int year, String head, List<List<String>> rows) {
		String table = rows.stream().map((row) -> String.join("\t", row)).collect(Collectors.joining("\n"));
		String text = "KẾ HOẠCH\nNăm " + year + "\n\nPHỤ LỤC\n\n" + head + table + "\n";
		return this.draft.items(agency, this.reader.readText(text).appendix());
	}

	/** Rows without numbers get them; a row without content is a further product. */
	private static List<List<String>> numbered(List<List<String>> rows) {
		boolean numbers = rows.stream().anyMatch((row) -> row.get(0).matches("\\d{1,3}[.)]?"));
		List<List<String>> all = new ArrayList<>();
		int number = 0;
		for (List<String> row : rows) {
			List<String> cells = new ArrayList<>(row);
			if (!numbers) {
				cells.add(0, row.get(0).isBlank() ? "" : String.valueOf(++number));
			}
			while (cells.size() < COLUMNS) {
				cells.add("");
			}
			all.add(cells);
		}
		return all;
	}

	/**
	 * Cells of a spreadsheet's copy: parted by tabs, quoted where they hold line ends.
	 */
	private static List<List<String>> cells(String pasted) {
		List<List<String>> rows = new ArrayList<>();
		List<String> row = new ArrayList<>();
		StringBuilder cell = new StringBuilder();
		boolean quoted = false;
		for (char sign : (pasted.replace("\r\n", "\n").stripTrailing() + "\n").toCharArray()) {
			if (sign == '"' && (quoted || cell.isEmpty())) {
				quoted = !quoted;
			}
			else if (!quoted && (sign == '\t' || sign == '\n')) {
				row.add(cell.toString().strip());
				cell.setLength(0);
				if (sign == '\n') {
					rows.add(row);
					row = new ArrayList<>();
				}
			}
			else {
				cell.append((sign == '\n' || sign == '\t') ? ' ' : sign);
			}
		}
		return rows.stream().filter((cells) -> cells.stream().anyMatch((text) -> !text.isEmpty())).toList();
	}

}
