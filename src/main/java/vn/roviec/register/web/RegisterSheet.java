package vn.roviec.register.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import vn.roviec.agency.Agency;
import vn.roviec.register.RegisterEntry;
import vn.roviec.web.SheetTable;
import vn.roviec.web.Spoken;

import org.springframework.stereotype.Component;

/** The register as a table with the columns of NĐ 30/2020, Phụ lục IV. */
@Component
class RegisterSheet {

	private static final List<String> COLUMNS = List.of("number", "date", "subject", "signer", "recipients", "unit",
			"copies", "note");

	/** In characters. */
	private static final int[] WIDTHS = { 14, 12, 44, 20, 34, 24, 8, 22 };

	private final BookWords words;

	private final Spoken spoken;

	RegisterSheet(BookWords words, Spoken spoken) {
		this.words = words;
		this.spoken = spoken;
	}

	/**
	 * The whole of it.
	 * @param book the name of the book, empty where all are in it
	 */
	SheetTable of(Agency agency, int year, String book, List<RegisterEntry> entries) {
		List<SheetTable.Column> columns = new ArrayList<>();
		for (int at = 0; at < WIDTHS.length; at++) {
			columns.add(new SheetTable.Column(this.spoken.words("register." + COLUMNS.get(at)), WIDTHS[at]));
		}
		return SheetTable.of(this.spoken.words("register.sheet.file", String.valueOf(year)),
				List.of(agency.name().toUpperCase(Locale.forLanguageTag("vi")),
						this.spoken.words("register.title", year), book),
				columns, entries.stream().map(this.words::line).toList());
	}

}
