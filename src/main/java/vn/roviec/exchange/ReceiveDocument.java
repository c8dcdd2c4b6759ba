package vn.roviec.exchange;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import vn.roviec.agency.Actor;
import vn.roviec.agency.Role;
import vn.roviec.audit.AuditLog;
import vn.roviec.document.FilePurpose;
import vn.roviec.document.Files;
import vn.roviec.intake.SecrecyMark;
import vn.roviec.workflow.NotAllowed;
import vn.roviec.workflow.Refused;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The clerk takes in a package with a document that another agency sent. */
@Service
public class ReceiveDocument {

	/** In bytes, as it comes. */
	public static final int LARGEST = 20 * 1024 * 1024;

	private static final String KEY = "exchange.incoming.";

	private static final int LONGEST = 300;

	private static final int LONGEST_SUBJECT = 1000;

	private final IncomingDocuments documents;

	private final ExchangeCodes codes;

	private final Files files;

	private final AuditLog audit;

	private final Clock clock;

	ReceiveDocument(IncomingDocuments documents, ExchangeCodes codes, Files files, AuditLog audit, Clock clock) {
		this.documents = documents;
		this.codes = codes;
		this.files = files;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Keeps the document with its files; the same one twice is one. A package that takes
	 * a document back is noted at it.
	 * @return the document's id
	 * @throws Refused where it is no such package, it is for others or marked as secret,
	 * or one of its files may not be kept
	 */
	@Transactional
	public UUID receive(Actor clerk, byte[] content) {
		if (!clerk.holds(Role.CLERK)) {
			throw new NotAllowed("exchange.incoming");
		}
		ExchangedDocument sent = read(content);
		mustBeForUs(clerk, sent);
		SecrecyMark.inTitle(sent.subject()).ifPresent((mark) -> {
			throw new Refused("register.secret", mark);
		});
		if (sent.business() == Business.RECALL) {
			return askBack(clerk, sent);
		}
		return this.documents.find(clerk.agency(), sent.key())
			.map(IncomingDocument::id)
			.orElseGet(() -> keep(clerk, sent));
	}

	private UUID keep(Actor clerk, ExchangedDocument sent) {
		if (sent.files().isEmpty()) {
			throw new Refused(KEY + "empty");
		}
		ExchangedDocument.Signer by = sent.signer();
		IncomingDocument document = new IncomingDocument(UUID.randomUUID(), clerk.agency(),
				new Party(bounded(sent.from().code(), 50), bounded(sent.from().name(), LONGEST)), sent.key(),
				bounded(sent.typeName(), 100), bounded(sent.subject(), LONGEST_SUBJECT),
				bounded(Stream.of(by.competence(), by.position(), by.name())
					.filter((word) -> !word.isBlank())
					.reduce((one, other) -> one + " " + other)
					.orElse(""), LONGEST),
				sent.urgency(), this.clock.instant(), clerk.name(), StatusCode.ARRIVED, "", "");
		this.documents.add(document);
		sent.files()
			.forEach((file) -> this.files.store(clerk, document.id(), FilePurpose.INCOMING, file.name(),
					file.content()));
		this.audit.append(clerk, "exchange.received", document.id(),
				document.from().name() + ": " + sent.key().symbol());
		return document.id();
	}

	private UUID askBack(Actor clerk, ExchangedDocument sent) {
		IncomingDocument known = Stream.concat(sent.responseFor().stream(), Stream.of(sent.key()))
			.map((key) -> this.documents.find(clerk.agency(), key))
			.flatMap(Optional::stream)
			.filter((one) -> one.from().code().equalsIgnoreCase(sent.from().code()))
			.findFirst()
			.orElseThrow(() -> new Refused(KEY + "unknown", sent.key().symbol(), sent.from().name()));
		String why = sent.reason().isBlank() ? sent.subject() : sent.reason();
		this.documents.askBack(known, bounded(why, LONGEST_SUBJECT));
		this.audit.append(clerk, "exchange.asked-back", known.id(), known.key().symbol() + ": " + why);
		return known.id();
	}

	private void mustBeForUs(Actor clerk, ExchangedDocument sent) {
		String own = this.codes.of(clerk.agency()).orElse("");
		boolean named = sent.to().stream().anyMatch((party) -> !party.code().isBlank());
		if (!own.isEmpty() && named && sent.to().stream().noneMatch((party) -> party.code().equalsIgnoreCase(own))) {
			throw new Refused(KEY + "elsewhere", sent.key().symbol(), own);
		}
	}

	private static ExchangedDocument read(byte[] content) {
		if (content.length > LARGEST) {
			throw new Refused(KEY + "large");
		}
		try {
			if (ReadPackage.from(content) instanceof ExchangedDocument document) {
				return document;
			}
		}
		catch (UnreadablePackage ex) {
			if (!ex.place().isEmpty()) {
				throw new Refused(KEY + ex.reason(), ex.place());
			}
		}
		throw new Refused(KEY + "bad");
	}

	private static String bounded(String words, int longest) {
		return (words.length() > longest) ? words.substring(0, longest) : words;
	}

}
