package vn.roviec.register;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.Actor;
import vn.roviec.agency.Agencies;
import vn.roviec.agency.Role;
import vn.roviec.audit.AuditLog;
import vn.roviec.document.FilePurpose;
import vn.roviec.document.Files;
import vn.roviec.intake.SecrecyMark;
import vn.roviec.workflow.Conflict;
import vn.roviec.workflow.NotAllowed;
import vn.roviec.workflow.NotFound;
import vn.roviec.workflow.Refused;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The clerk writes a document that was issued on paper into the line that was set aside
 * for it.
 */
@Service
public class RecordPaper {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

	private static final Pattern SYMBOL = Pattern.compile("[\\p{L}\\d.&-]{1,50}");

	private final Entries entries;

	private final BookSchemes schemes;

	private final Agencies agencies;

	private final Files files;

	private final AuditLog audit;

	private final Clock clock;

	RecordPaper(Entries entries, BookSchemes schemes, Agencies agencies, Files files, AuditLog audit, Clock clock) {
		this.entries = entries;
		this.schemes = schemes;
		this.agencies = agencies;
		this.files = files;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Writes the document down, with its scan where there is one.
	 * @throws Refused where something is missing, or the date is not between those of the
	 * numbers before and after
	 * @throws Conflict where the line is not open any more
	 */
	@Transactional
	public void write(Actor clerk, UUID line, PaperDocument paper, @Nullable Scan scan) {
		if (!clerk.holds(Role.CLERK)) {
			throw new NotAllowed("register.paper");
		}
		RegisterEntry entry = this.entries.find(clerk.agency(), line)
			.filter(RegisterEntry::onPaper)
			.orElseThrow(() -> new NotFound("register.entry"));
		DocumentType type = type(entry, paper.docType());
		mustBeWhole(paper);
		mustBeInOrder(entry, paper.issuedOn());
		RegisterEntry written = written(entry, type, paper);
		if (!this.entries.fill(written, this.clock.instant())) {
			throw new Conflict("conflict.register.written", null, null);
		}
		if (scan != null) {
			this.files.store(clerk, entry.id(), FilePurpose.SCAN, scan.name(), scan.content());
		}
		this.audit.append(clerk, "register.paper-recorded", entry.id(),
				written.documentNumber() + ", " + DAY.format(written.issuedOn()) + ": " + written.title());
	}

	private DocumentType type(RegisterEntry entry, String letters) {
		return DocumentType.of(letters)
			.filter((type) -> this.schemes.of(entry.agency(), entry.year())
				.book(entry.book())
				.types()
				.contains(type.letters()))
			.orElseThrow(() -> new Refused("register.paper.docType.other"));
	}

	private static void mustBeWhole(PaperDocument paper) {
		if (paper.title().isBlank()) {
			throw new Refused("register.paper.title.missing");
		}
		if (paper.signer().isBlank()) {
			throw new Refused("register.paper.signer.missing");
		}
		if (!paper.symbol().isBlank() && !SYMBOL.matcher(paper.symbol().strip()).matches()) {
			throw new Refused("register.paper.symbol.form");
		}
		if (paper.copies() < 1 || paper.copies() > 9999) {
			throw new Refused("register.paper.copies.form");
		}
		SecrecyMark.inTitle(paper.title()).ifPresent((mark) -> {
			throw new Refused("register.paper.title.secret", mark);
		});
	}

	private void mustBeInOrder(RegisterEntry entry, LocalDate day) {
		if (day.getYear() != entry.year()) {
			throw new Refused("register.paper.issuedOn.year", String.valueOf(entry.year()));
		}
		if (day.isAfter(LocalDate.now(this.clock))) {
			throw new Refused("register.paper.issuedOn.future", DAY.format(day));
		}
		this.entries.before(entry).filter((other) -> day.isBefore(other.issuedOn())).ifPresent((other) -> {
			throw new Refused("register.paper.issuedOn.early", other.documentNumber().toString(),
					DAY.format(other.issuedOn()));
		});
		this.entries.after(entry).filter((other) -> day.isAfter(other.issuedOn())).ifPresent((other) -> {
			throw new Refused("register.paper.issuedOn.late", other.documentNumber().toString(),
					DAY.format(other.issuedOn()));
		});
	}

	private RegisterEntry written(RegisterEntry entry, DocumentType type, PaperDocument paper) {
		String symbol = paper.symbol().isBlank() ? type.symbol(this.agencies.agency(entry.agency()).symbol())
				: paper.symbol().strip();
		return new RegisterEntry(entry.id(), entry.sequence(), entry.agency(), entry.book(), entry.year(),
				entry.number(), type.letters(), symbol, paper.issuedOn(), cut(paper.title(), 1000),
				cut(paper.signer(), 200), cut(paper.draftingUnit(), 200), cut(paper.recipients(), 10_000),
				paper.copies(), entry.subject(), entry.block(), false, null, "", entry.createdAt());
	}

	private static String cut(String text, int longest) {
		return text.strip().substring(0, Math.min(text.strip().length(), longest));
	}

	/** A picture or PDF of the paper. */
	public record Scan(String name, byte[] content) {
	}

}
