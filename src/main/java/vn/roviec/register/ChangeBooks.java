package vn.roviec.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import vn.roviec.agency.Actor;
import vn.roviec.agency.AgencyId;
import vn.roviec.agency.Role;
import vn.roviec.audit.AuditLog;
import vn.roviec.workflow.NotAllowed;
import vn.roviec.workflow.Refused;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The head of the agency, or whoever administers it by the head's rule, decides which
 * types of documents share a series of numbers (NĐ 30/2020, Điều 15).
 */
@Service
public class ChangeBooks {

	/**
	 * A book without numbers, held while the year's scheme changes. The agency's own row
	 * will not do: whoever opens a book refers to it and would wait in a circle.
	 */
	private static final String SCHEME = "*";

	private static final int LONGEST_NAME = 200;

	private static final int LONGEST_BASIS = 500;

	private final BookSchemes schemes;

	private final Books books;

	private final AuditLog audit;

	private final Clock clock;

	ChangeBooks(BookSchemes schemes, Books books, AuditLog audit, Clock clock) {
		this.schemes = schemes;
		this.books = books;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Decides from the first day of a year on, the present one or the next: a type
	 * changes its book only where neither has given a number in that year.
	 * @param wanted the joint books; the code of a new one is empty
	 * @throws Refused where a book has given numbers, or the books do not fit together
	 */
	@Transactional
	public void change(Actor actor, int year, String basis, List<Book> wanted) {
		if (!actor.holds(Role.CHAIRMAN) && !actor.holds(Role.ADMINISTRATOR)) {
			throw new NotAllowed("register.books");
		}
		int present = LocalDate.now(this.clock).getYear();
		if (year != present && year != present + 1) {
			throw new Refused("register.books.year.range", String.valueOf(present), String.valueOf(present + 1));
		}
		if (basis.strip().length() > LONGEST_BASIS) {
			throw new Refused("register.books.basis.long", LONGEST_BASIS);
		}
		mustFit(wanted);
		this.books.lock(actor.agency(), SCHEME, year);
		BookScheme before = this.schemes.of(actor.agency(), year);
		BookScheme after = new BookScheme(year, basis.strip(), coded(wanted, before));
		mustBeEmpty(actor.agency(), year, before, after);
		this.schemes.save(actor.agency(), after);
		this.audit.append(actor, "register.books-changed", actor.agency().value(), words(after));
	}

	private static void mustFit(List<Book> wanted) {
		Set<String> types = new HashSet<>();
		Set<String> names = new HashSet<>();
		for (Book book : wanted) {
			if (book.name().isBlank() || book.name().length() > LONGEST_NAME) {
				throw new Refused("register.books.joint.name", LONGEST_NAME);
			}
			if (!names.add(book.name().strip().toLowerCase(Locale.ROOT))) {
				throw new Refused("register.books.joint.same", book.name().strip());
			}
			if (book.types().size() < 2) {
				throw new Refused("register.books.joint.few", book.name().strip());
			}
			for (String type : book.types()) {
				DocumentType.of(type).orElseThrow(() -> new Refused("register.books.joint.type", type));
				if (!types.add(type)) {
					throw new Refused("register.books.joint.twice", type);
				}
			}
		}
	}

	/** A book that stays keeps its code; a new one gets the next free "S1", "S2" … */
	private static List<Book> coded(List<Book> wanted, BookScheme before) {
		Set<String> taken = before.joint().stream().map(Book::code).collect(Collectors.toCollection(HashSet::new));
		Set<String> kept = new HashSet<>();
		List<Book> coded = new ArrayList<>();
		for (Book book : wanted) {
			boolean stays = taken.contains(book.code()) && kept.add(book.code());
			String code = stays ? book.code()
					: Stream.iterate(1, (n) -> n + 1).map((n) -> "S" + n).filter(taken::add).findFirst().orElseThrow();
			coded.add(new Book(code, book.name().strip(), book.types()));
		}
		return coded;
	}

	/** Held until the end, so that nobody takes a number by the old scheme meanwhile. */
	private void mustBeEmpty(AgencyId agency, int year, BookScheme before, BookScheme after) {
		Set<String> changed = new TreeSet<>();
		for (DocumentType type : DocumentType.values()) {
			String old = before.bookOf(type.letters()).code();
			String fresh = after.bookOf(type.letters()).code();
			if (!old.equals(fresh)) {
				changed.add(old);
				changed.add(fresh);
			}
		}
		for (String code : changed) {
			int last = this.books.lock(agency, code, year);
			if (last > 0) {
				Book book = before.book(code);
				throw new Refused("register.books.year.used", book.joint() ? book.name() : code, last,
						String.valueOf(year), String.valueOf(year + 1));
			}
		}
	}

	private static String words(BookScheme scheme) {
		String books = scheme.joint()
			.stream()
			.map((book) -> book.name() + " (" + String.join(", ", book.types()) + ")")
			.collect(Collectors.joining("; "));
		return scheme.validFrom() + ": " + (books.isEmpty() ? "–" : books)
				+ (scheme.basis().isEmpty() ? "" : ". " + scheme.basis());
	}

}
