package vn.roviec.register.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import vn.roviec.agency.Agency;
import vn.roviec.document.Paper;
import vn.roviec.document.PrintPaper;
import vn.roviec.register.RegisterEntry;
import vn.roviec.web.Spoken;

import org.springframework.stereotype.Component;

/**
 * Prints the register as a file to be kept: cover and columns of NĐ 30/2020, Phụ lục IV.
 */
@Component
class BoundRegister {

	private final PrintPaper printPaper;

	private final BookWords words;

	private final Spoken spoken;

	private final Clock clock;

	BoundRegister(PrintPaper printPaper, BookWords words, Spoken spoken, Clock clock) {
		this.printPaper = printPaper;
		this.words = words;
		this.spoken = spoken;
		this.clock = clock;
	}

	/**
	 * The file.
	 * @param book the name of the book, empty where all are in it
	 * @param entries in the order of their numbers
	 */
	Paper print(Agency agency, int year, String book, List<RegisterEntry> entries) {
		Instant now = this.clock.instant();
		Map<String, Object> cover = new HashMap<>();
		cover.put("parent", agency.parentName().toUpperCase(Locale.ROOT));
		cover.put("agency", agency.name().replaceFirst("(?iu)^UBND ", "Ủy ban nhân dân ").toUpperCase(Locale.ROOT));
		cover.put("year", year);
		cover.put("book", book);
		cover.put("days", days(entries));
		cover.put("numbers", numbers(book, entries));
		cover.put("lines", entries.stream().map(this.words::line).toList());
		cover.put("written", now);
		return this.printPaper.print("register/bound", cover, now);
	}

	/** Empty without a document: lines that are still open have no day of their own. */
	private String days(List<RegisterEntry> entries) {
		List<LocalDate> days = entries.stream()
			.filter((entry) -> !entry.open())
			.map(RegisterEntry::issuedOn)
			.sorted()
			.toList();
		return days.isEmpty() ? ""
				: "Từ ngày " + this.spoken.day(days.get(0)) + " đến ngày " + this.spoken.day(days.get(days.size() - 1));
	}

	/** Empty where all books are in it, whose numbers are not one series. */
	private static String numbers(String book, List<RegisterEntry> entries) {
		return (book.isEmpty() || entries.isEmpty()) ? ""
				: "Từ số %02d đến số %02d".formatted(entries.get(0).number(), entries.get(entries.size() - 1).number());
	}

}
