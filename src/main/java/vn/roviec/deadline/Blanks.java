package vn.roviec.deadline;

import java.time.LocalDate;
import java.util.Set;

/**
 * What stands in a table for no deadline at all.
 */
final class Blanks {

	/** An empty cell of a spreadsheet, exported as day 0 or 1 of its count. */
	private static final Set<LocalDate> EMPTY_DATES = Set.of(LocalDate.of(1970, 1, 1), LocalDate.of(1899, 12, 30),
			LocalDate.of(1899, 12, 31), LocalDate.of(1900, 1, 1));

	private static final Set<String> EMPTY_TEXTS = Set.of("", "-", "--", "/", ".", "..", "...", "…", "x", "không",
			"không có", "chưa có", "n/a", "na", "null", "none", "0", "00/01/1900", "0/1/1900");

	private Blanks() {
	}

	static boolean emptyDate(LocalDate date) {
		return EMPTY_DATES.contains(date);
	}

	static boolean emptyText(String text) {
		String normal = DeadlineText.normalise(text);
		return EMPTY_TEXTS.contains(normal) || EMPTY_DATES.stream().anyMatch((date) -> writes(normal, date));
	}

	private static boolean writes(String text, LocalDate date) {
		String figures = text.replaceAll(" 0+:0+(:0+)?$", "").replaceAll("[.-]", "/").replaceAll("(^|/)0", "$1");
		int day = date.getDayOfMonth();
		int month = date.getMonthValue();
		int year = date.getYear();
		return figures.equals(day + "/" + month + "/" + year) || figures.equals(month + "/" + day + "/" + year)
				|| figures.equals(year + "/" + month + "/" + day);
	}

}
