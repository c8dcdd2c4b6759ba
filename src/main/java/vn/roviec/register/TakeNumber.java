package vn.roviec.register;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.UUID;

import vn.roviec.agency.AgencyId;
import vn.roviec.intake.SecrecyMark;
import vn.roviec.workflow.Refused;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the next number of the year's book for the type and registers the document under
 * it (NĐ 30/2020, Điều 15): from 01 on 1 January, one after the other, never twice.
 */
@Service
public class TakeNumber {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

	private final Books books;

	private final Entries entries;

	private final BookSchemes schemes;

	private final Clock clock;

	TakeNumber(Books books, Entries entries, BookSchemes schemes, Clock clock) {
		this.books = books;
		this.schemes = schemes;
		this.entries = entries;
		this.clock = clock;
	}

	/**
	 * Takes a number in the caller's transaction: a rollback gives it back, and whoever
	 * needs the next one waits until this transaction ends.
	 * @return the entry; the same one again where the document already has its number
	 * @throws Refused where the date lies before the last number's date or after today,
	 * or the document is marked as secret
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public RegisterEntry take(AgencyId agency, Registration document) {
		int year = document.issuedOn().getYear();
		Held book = hold(agency, document.docType(), year);
		Optional<RegisterEntry> earlier = this.entries.of(agency, document.subject());
		if (earlier.isPresent()) {
			return earlier.get();
		}
		keepOutSecrets(document);
		keepOrderOfDates(agency, book.code(), document);
		RegisterEntry entry = entry(agency, book, document, this.clock.instant());
		this.books.advance(agency, entry.book(), year, entry.number());
		return this.entries.add(entry);
	}

	/**
	 * As above, under today's date. The day is read while the book is held: whoever
	 * waited for it over midnight gets the day, and the year, that has begun.
	 * @param document its date does not count
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public RegisterEntry takeToday(AgencyId agency, Registration document) {
		hold(agency, document.docType(), LocalDate.now(this.clock).getYear());
		return take(agency, document.on(LocalDate.now(this.clock)));
	}

	/**
	 * Holds the book of a type. Which one that is may change while nobody has taken a
	 * number from it, so it is asked again when the book is held.
	 */
	private Held hold(AgencyId agency, String type, int year) {
		String code = "";
		String present = this.schemes.of(agency, year).bookOf(type).code();
		int last = 0;
		while (!present.equals(code)) {
			code = present;
			last = this.books.lock(agency, code, year);
			present = this.schemes.of(agency, year).bookOf(type).code();
		}
		return new Held(code, last);
	}

	private static void keepOutSecrets(Registration document) {
		SecrecyMark.inTitle(document.title()).ifPresent((mark) -> {
			throw new Refused("register.secret", mark);
		});
	}

	private void keepOrderOfDates(AgencyId agency, String book, Registration document) {
		LocalDate day = document.issuedOn();
		if (day.isAfter(LocalDate.now(this.clock))) {
			throw new Refused("register.date.future", DAY.format(day));
		}
		this.entries.last(agency, book, day.getYear()).ifPresent((last) -> {
			if (day.isBefore(last.issuedOn())) {
				throw new Refused("register.date.order", DAY.format(day), last.documentNumber().toString(),
						DAY.format(last.issuedOn()));
			}
		});
	}

	private static RegisterEntry entry(AgencyId agency, Held book, Registration document, Instant now) {
		return new RegisterEntry(UUID.randomUUID(), 0, agency, book.code(), document.issuedOn().getYear(),
				book.last() + 1, document.docType(), document.symbol(), document.issuedOn(), document.title(),
				document.signer(), document.draftingUnit(), document.recipients(), document.copies(),
				document.subject(), null, false, null, "", now);
	}

	/** A book that is locked, and its last number. */
	private record Held(String code, int last) {

	}

}
