package vn.roviec.register;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import vn.roviec.agency.Actor;
import vn.roviec.agency.Role;
import vn.roviec.audit.AuditLog;
import vn.roviec.workflow.NotAllowed;
import vn.roviec.workflow.Refused;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The clerk sets numbers aside for paper, for while the network is away. They are taken
 * from the book at once, each with its line in the register.
 */
@Service
public class ReserveNumbers {

	/** More than a commune issues in the days of any outage. */
	public static final int MOST = 50;

	private static final int LONGEST_REASON = 500;

	private final Books books;

	private final BookSchemes schemes;

	private final Entries entries;

	private final Blocks blocks;

	private final AuditLog audit;

	private final Clock clock;

	ReserveNumbers(Books books, BookSchemes schemes, Entries entries, Blocks blocks, AuditLog audit, Clock clock) {
		this.books = books;
		this.schemes = schemes;
		this.entries = entries;
		this.blocks = blocks;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Sets the next numbers of this year's book aside.
	 * @param seen the number that the clerk saw as the next one: sent twice, the second
	 * finds another
	 * @return the block
	 */
	@Transactional
	public UUID reserve(Actor clerk, String code, int seen, int count, String reason) {
		if (!clerk.holds(Role.CLERK)) {
			throw new NotAllowed("register.reserve");
		}
		if (count < 1 || count > MOST) {
			throw new Refused("register.block.count.range", MOST);
		}
		if (reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
			throw new Refused("register.block.reason.missing", LONGEST_REASON);
		}
		LocalDate today = LocalDate.now(this.clock);
		Book book = bookOf(clerk, code, today.getYear());
		int last = this.books.lock(clerk.agency(), book.code(), today.getYear());
		if (last + 1 != seen || !bookOf(clerk, code, today.getYear()).equals(book)) {
			throw new Refused("register.block.book.moved", new DocumentNumber(last + 1, "").digits());
		}
		RegisterBlock block = new RegisterBlock(UUID.randomUUID(), clerk.agency(), book.code(), today.getYear(),
				last + 1, last + count, reason.strip(), this.clock.instant().truncatedTo(ChronoUnit.MICROS),
				clerk.name(), count);
		this.books.advance(clerk.agency(), book.code(), block.year(), block.last());
		this.blocks.add(block);
		for (int number = block.first(); number <= block.last(); number++) {
			this.entries.add(open(block, book, number, today));
		}
		this.audit.append(clerk, "register.reserved", block.id(),
				block.numbers() + " (" + block.book() + " " + block.year() + "): " + block.reason());
		return block.id();
	}

	private Book bookOf(Actor clerk, String code, int year) {
		return this.schemes.of(clerk.agency(), year)
			.books()
			.stream()
			.filter((book) -> book.code().equals(code))
			.findFirst()
			.orElseThrow(() -> new Refused("register.block.book.unknown"));
	}

	private static RegisterEntry open(RegisterBlock block, Book book, int number, LocalDate today) {
		UUID id = UUID.randomUUID();
		return new RegisterEntry(id, 0, block.agency(), block.book(), block.year(), number, book.types().get(0), "",
				today, "", "", "", "", 0, id, block.id(), true, null, "", block.reservedAt());
	}

}
