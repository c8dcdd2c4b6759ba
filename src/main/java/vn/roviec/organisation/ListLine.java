package vn.roviec.organisation;

import java.util.List;

/**
 * What becomes of one row of a list.
 *
 * @param number of the row in the file
 * @param key of the sentence that says what, or why not
 * @param arguments of that sentence
 */
public record ListLine(int number, Outcome outcome, String key, List<String> arguments) {

	/** What becomes of it. */
	public enum Outcome {

		ADDED, CHANGED, SAME, REFUSED

	}

	static ListLine of(ListRow row, Outcome outcome, String key, String... arguments) {
		return new ListLine(row.number(), outcome, "organisation.list." + key, List.of(arguments));
	}

}
