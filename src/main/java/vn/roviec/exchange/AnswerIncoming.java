package vn.roviec.exchange;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.UUID;

import vn.roviec.agency.Actor;
import vn.roviec.agency.Agencies;
import vn.roviec.agency.AgencyId;
import vn.roviec.agency.Role;
import vn.roviec.audit.AuditLog;
import vn.roviec.workflow.NotAllowed;
import vn.roviec.workflow.NotFound;
import vn.roviec.workflow.Refused;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The clerk reports to the sender how far a document that came in has got. */
@Service
@Transactional
public class AnswerIncoming {

	private static final int LONGEST = 1000;

	private final IncomingDocuments documents;

	private final ExchangeCodes codes;

	private final Agencies agencies;

	private final AuditLog audit;

	private final Clock clock;

	AnswerIncoming(IncomingDocuments documents, ExchangeCodes codes, Agencies agencies, AuditLog audit, Clock clock) {
		this.documents = documents;
		this.codes = codes;
		this.agencies = agencies;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Notes what is reported; the package with it can be fetched from then on.
	 * @throws Refused where that cannot be reported now, or a refusal says no reason
	 */
	public void report(Actor clerk, UUID id, String code, String words) {
		if (!clerk.holds(Role.CLERK)) {
			throw new NotAllowed("exchange.incoming");
		}
		IncomingDocument document = get(clerk.agency(), id);
		StatusCode status = StatusCode.of(code)
			.filter(document.answers()::contains)
			.orElseThrow(() -> new Refused("exchange.report.code"));
		boolean refusal = status == StatusCode.REFUSED || status == StatusCode.RECALL_REFUSED;
		if (words.length() > LONGEST || (refusal && words.isBlank())) {
			throw new Refused("exchange.report.words", LONGEST);
		}
		this.documents.report(document, status, words.strip());
		this.audit.append(clerk, "exchange.reported", id, status.code() + " " + document.key().symbol());
	}

	/**
	 * The package that reports the present status to the sender.
	 * @throws Refused where nobody has said by which code the exchange knows the agency
	 */
	@Transactional(readOnly = true)
	public byte[] pack(AgencyId agency, UUID id, String staff) {
		IncomingDocument document = get(agency, id);
		String own = this.codes.of(agency).orElseThrow(() -> new Refused("exchange.package.code"));
		String name = this.agencies.agency(agency).name();
		return WritePackage.of(new ExchangedStatus(document.key(), new Party(own, name), document.status(),
				document.statusWords(), LocalDateTime.now(this.clock), name, staff));
	}

	private IncomingDocument get(AgencyId agency, UUID id) {
		return this.documents.find(agency, id).orElseThrow(() -> new NotFound("incoming"));
	}

}
