package vn.roviec.appendix.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a date as people type it: 15/1, 15/01/26, 15-1-2026. */
final class TypedDate {

	private static final Pattern FORM = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})(?:[/.-](\\d{2}|\\d{4}))?");

	private static final int CENTURY = 2000;

	private TypedDate() {
	}

	/**
	 * The day that is meant; without a year, the next one that is not past.
	 * @return empty where no date can be read
	 */
	static Optional<LocalDate> read(String typed, LocalDate today) {
		Matcher date = FORM.matcher(typed.strip());
		if (!date.matches()) {
			return Optional.empty();
		}
		try {
			int day = Integer.parseInt(date.group(1));
			int month = Integer.parseInt(date.group(2));
			if (date.group(3) != null) {
				int year = Integer.parseInt(date.group(3));
				return Optional.of(LocalDate.of((year < 100) ? CENTURY + year : year, month, day));
			}
			LocalDate thisYear = LocalDate.of(today.getYear(), month, day);
			return Optional.of(thisYear.isBefore(today) ? thisYear.plusYears(1) : thisYear);
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

}
