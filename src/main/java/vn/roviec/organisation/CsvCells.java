package vn.roviec.organisation;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads rows divided by commas, semicolons or tabs, whichever the first row has most of;
 * a cell in quotation marks may hold any of them.
 */
final class CsvCells {

	private final String text;

	private final char divider;

	private final List<ListCells> rows = new ArrayList<>();

	private List<String> cells = new ArrayList<>();

	private final StringBuilder cell = new StringBuilder();

	private boolean quoted;

	private CsvCells(String text) {
		this.text = text.startsWith("\ufeff") ? text.substring(1) : text;
		String first = this.text.lines().findFirst().orElse("");
		char most = ',';
		for (char candidate : new char[] { ';', '\t' }) {
			if (count(first, candidate) > count(first, most)) {
				most = candidate;
			}
		}
		this.divider = most;
	}

	static List<ListCells> of(String text) {
		CsvCells read = new CsvCells(text);
		read.walk();
		return read.rows;
	}

	private void walk() {
		for (int at = 0; at < this.text.length(); at++) {
			char letter = this.text.charAt(at);
			boolean doubled = letter == '"' && at + 1 < this.text.length() && this.text.charAt(at + 1) == '"';
			if (this.quoted && doubled) {
				this.cell.append('"');
				at++;
			}
			else if (letter == '"' && (this.quoted || this.cell.isEmpty())) {
				this.quoted = !this.quoted;
			}
			else if (!this.quoted && letter == this.divider) {
				endCell();
			}
			else if (!this.quoted && letter == '\n') {
				endRow();
			}
			else if (this.quoted || letter != '\r') {
				this.cell.append(letter);
			}
		}
		if (!this.cell.isEmpty() || !this.cells.isEmpty()) {
			endRow();
		}
	}

	private void endCell() {
		this.cells.add(this.cell.toString());
		this.cell.setLength(0);
	}

	private void endRow() {
		endCell();
		this.rows
			.add(new ListCells(List.copyOf(this.cells), this.cells.stream().anyMatch((one) -> one.startsWith("="))));
		this.cells = new ArrayList<>();
	}

	private static long count(String line, char letter) {
		return line.chars().filter((one) -> one == letter).count();
	}

}
