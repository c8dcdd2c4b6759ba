package vn.roviec.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** A list on its way to a file: its columns one after the other, then its lines. */
public final class NewSheet {

	private final String name;

	private final List<String> head;

	private final Spoken spoken;

	private final List<SheetTable.Column> columns = new ArrayList<>();

	NewSheet(String name, List<String> head, Spoken spoken) {
		this.name = name;
		this.head = head;
		this.spoken = spoken;
	}

	/**
	 * One more column.
	 * @param key message key of its title
	 * @param width in characters
	 */
	public NewSheet column(String key, int width) {
		this.columns.add(new SheetTable.Column(this.spoken.words(key), width));
		return this;
	}

	/** With lines that are all there. */
	public SheetTable of(List<List<String>> lines) {
		return new SheetTable(this.name, this.head, this.columns, lines.size(), lines::forEach);
	}

	/**
	 * With lines that are fetched while they are written.
	 * @param size about how many there are
	 * @param page gives so many lines from a place on; fewer where the list ends
	 */
	public SheetTable of(int size, BiFunction<Integer, Integer, List<List<String>>> page) {
		return new SheetTable(this.name, this.head, this.columns, size, (line) -> {
			int offset = 0;
			int read;
			do {
				List<List<String>> lines = page.apply(offset, SheetTable.FETCHED);
				lines.forEach(line);
				read = lines.size();
				offset += read;
			}
			while (read == SheetTable.FETCHED);
		});
	}

	/** As above, however the lines are fetched. */
	public SheetTable of(int size, SheetTable.Lines lines) {
		return new SheetTable(this.name, this.head, this.columns, size, lines);
	}

}
