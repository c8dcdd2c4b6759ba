package vn.roviec.exchange;

import java.time.Clock;
import java.util.UUID;

import vn.roviec.agency.Actor;
import vn.roviec.agency.Role;
import vn.roviec.audit.AuditLog;
import vn.roviec.register.KnownNumbers;
import vn.roviec.workflow.NotAllowed;
import vn.roviec.workflow.Refused;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a package in which a receiver reports of a document that this agency issued. */
@Service
public class ReceiveStatus {

	/** In bytes; a report carries no files. */
	private static final int LARGEST = 1024 * 1024;

	private static final String KEY = "exchange.status.";

	private final ExchangeCodes codes;

	private final KnownNumbers numbers;

	private final ReportedStatuses reported;

	private final AuditLog audit;

	private final Clock clock;

	ReceiveStatus(ExchangeCodes codes, KnownNumbers numbers, ReportedStatuses reported, AuditLog audit, Clock clock) {
		this.codes = codes;
		this.numbers = numbers;
		this.reported = reported;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Notes the report at its document; the same one twice counts once.
	 * @return the document in the register
	 * @throws Refused where it is no report, or one of another agency's document
	 */
	@Transactional
	public Noted receive(Actor clerk, byte[] content) {
		if (!clerk.holds(Role.CLERK)) {
			throw new NotAllowed("exchange.status");
		}
		ExchangedStatus status = status(content);
		DocumentKey key = status.responseFor();
		if (!this.codes.of(clerk.agency()).map(key.organ()::equalsIgnoreCase).orElse(true)) {
			throw new Refused(KEY + "other", key.symbol(), key.organ());
		}
		UUID subject = subject(clerk, key);
		boolean fresh = this.reported.add(clerk, subject, status, this.clock.instant());
		if (fresh) {
			this.audit.append(clerk, "exchange.status", subject,
					status.from().name() + ": " + status.code().code() + " " + key.symbol());
		}
		return new Noted(subject, status, fresh);
	}

	private UUID subject(Actor clerk, DocumentKey key) {
		if (!key.number().matches("\\d{1,6}")) {
			throw new Refused(KEY + "unknown", key.symbol());
		}
		return this.numbers
			.documentOf(clerk.agency(), Integer.parseInt(key.number()), key.notation(), key.promulgated())
			.orElseThrow(() -> new Refused(KEY + "unknown", key.symbol()));
	}

	private static ExchangedStatus status(byte[] content) {
		if (content.length > LARGEST) {
			throw new Refused(KEY + "none");
		}
		try {
			if (ReadPackage.from(content) instanceof ExchangedStatus status) {
				return status;
			}
		}
		catch (UnreadablePackage ex) {
			if (!ex.place().isEmpty()) {
				throw new Refused(KEY + ex.reason(), ex.place());
			}
		}
		throw new Refused(KEY + "none");
	}

	/**
	 * A report at its document.
	 *
	 * @param subject the plan that it is about
	 * @param fresh whether it was not known before
	 */
	public record Noted(UUID subject, ExchangedStatus status, boolean fresh) {
	}

}
