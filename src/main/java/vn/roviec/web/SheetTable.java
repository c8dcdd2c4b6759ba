package vn.roviec.web;

import java.util.List;
import java.util.function.Consumer;

/**
 * A list as it is taken away in a file.
 *
 * @param name of the file, without its suffix
 * @param head lines above the columns of a workbook
 * @param size about how many lines there are
 * @param lines gives every line, in order, with a text for each column
 */
public record SheetTable(String name, List<String> head, List<Column> columns, int size, Lines lines) {

	/** Lines of a long list that are held at once. */
	public static final int FETCHED = 500;

	/**
	 * A column.
	 *
	 * @param width in characters
	 */
	public record Column(String title, int width) {
	}

	/** Gives line after line, so that not all of them need be held at once. */
	@FunctionalInterface
	public interface Lines {

		void each(Consumer<List<String>> line);

	}

}
