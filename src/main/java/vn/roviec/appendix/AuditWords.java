package vn.roviec.appendix;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

import org.jspecify.annotations.Nullable;

/** A day and what was said of it, on one line of the audit. */
final class AuditWords {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

	private AuditWords() {
	}

	static String of(@Nullable LocalDate day, String words) {
		return (((day != null) ? DAY.format(day) + " " : "") + words.strip()).strip();
	}

}
