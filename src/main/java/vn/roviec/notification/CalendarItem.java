package vn.roviec.notification;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Something with a day in an officer's calendar.
 *
 * @param details a few sentences
 * @param path of the page where something can be done
 */
public record CalendarItem(UUID subject, String title, String details, LocalDate day, String path) {

	private static final int TITLE = 1000;

	private static final int DETAILS = 2000;

	public CalendarItem {
		title = fitting(title, TITLE);
		details = fitting(details, DETAILS);
	}

	private static String fitting(String words, int longest) {
		return (words.length() <= longest) ? words : words.substring(0, longest - 1) + "…";
	}

}
