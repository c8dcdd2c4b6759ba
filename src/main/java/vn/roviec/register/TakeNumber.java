package vn.roviec.register;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.UUID;

import vn.roviec.agency.AgencyId;
import vn.roviec.workflow.Refused;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the next number of the year's book and registers the document under it (NĐ
 * 30/2020, Điều 15): from 01 on 1 January, one after the other, never twice.
 */
@Service
public class TakeNumber {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

	private final Books books;

	private final Entries entries;

	private final Clock clock;

	TakeNumber(Books books, Entries entries, Clock clock) {
		this.books = books;
		this.entries = entries;
		this.clock = clock;
	}

	/**
	 * Takes a number in the caller's transaction: a rollback gives it back, and whoever
	 * needs the next one waits until this transaction ends.
	 * @return the entry; the same one again where the document already has its number
	 * @throws Refused where the date lies before the last number's date or after today
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public RegisterEntry take(AgencyId agency, Registration registration) {
		int year = registration.issuedOn().getYear();
		int last = this.books.lock(agency, registration.docType(), year);
		Optional<RegisterEntry> earlier = this.entries.of(agency, registration.subject());
		if (earlier.isPresent()) {
			return earlier.get();
		}
		keepOrderOfDates(agency, registration);
		RegisterEntry entry = entry(agency, registration, last + 1, this.clock.instant());
		this.books.advance(agency, entry.docType(), year, entry.number());
		return this.entries.add(entry);
	}

	private void keepOrderOfDates(AgencyId agency, Registration registration) {
		LocalDate day = registration.issuedOn();
		if (day.isAfter(LocalDate.now(this.clock))) {
			throw new Refused("register.date.future", DAY.format(day));
		}
		this.entries.last(agency, registration.docType(), day.getYear()).ifPresent((last) -> {
			if (day.isBefore(last.issuedOn())) {
				throw new Refused("register.date.order", DAY.format(day), last.documentNumber().toString(),
						DAY.format(last.issuedOn()));
			}
		});
	}

	private static RegisterEntry entry(AgencyId agency, Registration document, int number, Instant now) {
		return new RegisterEntry(UUID.randomUUID(), 0, agency, document.docType(), document.issuedOn().getYear(),
				number, document.symbol(), document.issuedOn(), document.title(), document.signer(),
				document.draftingUnit(), document.recipients(), 1, document.subject(), null, now);
	}

}
