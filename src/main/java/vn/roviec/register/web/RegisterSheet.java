package vn.roviec.register.web;

import java.util.List;

import vn.roviec.agency.AgencyId;
import vn.roviec.register.RegisterEntry;
import vn.roviec.web.SheetTable;
import vn.roviec.web.Sheets;
import vn.roviec.web.Spoken;

import org.springframework.stereotype.Component;

/** The register as a table with the columns of NĐ 30/2020, Phụ lục IV. */
@Component
class RegisterSheet {

	private final BookWords words;

	private final Sheets sheets;

	private final Spoken spoken;

	RegisterSheet(BookWords words, Sheets sheets, Spoken spoken) {
		this.words = words;
		this.sheets = sheets;
		this.spoken = spoken;
	}

	/**
	 * The whole of it.
	 * @param book the name of the book, empty where all are in it
	 */
	SheetTable of(AgencyId agency, int year, String book, List<RegisterEntry> entries) {
		return this.sheets
			.headed(agency, this.spoken.words("register.sheet.file", String.valueOf(year)),
					this.spoken.words("register.title", year), book)
			.column("register.number", 14)
			.column("register.date", 12)
			.column("register.subject", 44)
			.column("register.signer", 20)
			.column("register.recipients", 34)
			.column("register.unit", 24)
			.column("register.copies", 8)
			.column("register.note", 22)
			.of(entries.stream().map(this.words::line).toList());
	}

}
