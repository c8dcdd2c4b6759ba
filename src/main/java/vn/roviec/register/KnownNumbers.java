package vn.roviec.register;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import vn.roviec.agency.AgencyId;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells when the agency gave a number, for whoever reads it in a text. */
@Component
@Transactional(readOnly = true)
public class KnownNumbers {

	private final Entries entries;

	KnownNumbers(Entries entries) {
		this.entries = entries;
	}

	/**
	 * The day of issue; empty where the register has no such number in the year, or it
	 * was not used.
	 * @param symbol type and agency letters: "KH-UBND"
	 */
	public Optional<LocalDate> issuedOn(AgencyId agency, int number, String symbol, int year) {
		return this.entries
			.query(agency, "and number = :number and symbol = :symbol and book_year = :year",
					Map.of("number", number, "symbol", symbol, "year", year))
			.stream()
			.filter((entry) -> !entry.voided())
			.map(RegisterEntry::issuedOn)
			.findFirst();
	}

	/**
	 * The document that has the number; empty where the register has no such number of
	 * that day, or it was not used.
	 * @param symbol type and agency letters: "KH-UBND"
	 */
	public Optional<UUID> documentOf(AgencyId agency, int number, String symbol, LocalDate issuedOn) {
		return this.entries
			.query(agency, "and number = :number and symbol = :symbol and issued_on = :day",
					Map.of("number", number, "symbol", symbol, "day", issuedOn))
			.stream()
			.filter((entry) -> !entry.voided())
			.map(RegisterEntry::subject)
			.findFirst();
	}

}
