package vn.roviec.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

	/** A whole cell in quotes. */
	private static final Pattern QUOTED = Pattern.compile("\"(?:[^\"]|\"\")*+\"(?=[\t\n])");

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
	 * Cells of a spreadsheet's copy: parted by tabs, quoted where they hold line ends, a
	 * quotation mark within quotes doubled.
	 */
	private static List<List<String>> cells(String pasted) {
		List<List<String>> rows = new ArrayList<>();
		List<String> row = new ArrayList<>();
		String text = pasted.replace("\r\n", "\n").stripTrailing() + "\n";
		int at = 0;
		while (at < text.length()) {
			int end = end(text, at);
			row.add(words(text.substring(at, end)));
			if (text.charAt(end) == '\n') {
				rows.add(row);
				row = new ArrayList<>();
			}
			at = end + 1;
		}
		return rows.stream().filter((cells) -> cells.stream().anyMatch((cell) -> !cell.isEmpty())).toList();
	}

	/** Where the cell that begins here ends. */
	private static int end(String text, int from) {
		Matcher quoted = QUOTED.matcher(text).region(from, text.length());
		int at = quoted.lookingAt() ? quoted.end() : from;
		while (text.charAt(at) != '\t' && text.charAt(at) != '\n') {
			at++;
		}
		return at;
	}

	private static String words(String cell) {
		boolean quoted = cell.length() > 1 && cell.startsWith("\"") && cell.endsWith("\"");
		String words = quoted ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"") : cell;
		return words.replaceAll("\\s+", " ").strip();
	}

}
