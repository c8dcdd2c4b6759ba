package vn.roviec.exchange;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import vn.roviec.agency.AgencyId;

/**
 * A document that came through the exchange.
 *
 * @param key by which the exchange tells it from all others
 * @param typeName "Kế hoạch"
 * @param subject trích yếu
 * @param signer with the office, may be blank
 * @param status what was last reported of it
 * @param statusWords what was added to that, may be blank
 * @param asked why the sender wants it back, blank while nobody does
 */
public record IncomingDocument(UUID id, AgencyId agency, Party from, DocumentKey key, String typeName, String subject,
		String signer, Urgency urgency, Instant receivedAt, String receivedBy, StatusCode status, String statusWords,
		String asked) {

	/** What can be reported of it now. */
	public List<StatusCode> answers() {
		return this.asked.isBlank() || this.status == StatusCode.RECALL_REFUSED
				? List.of(StatusCode.ARRIVED, StatusCode.REFUSED, StatusCode.ACCEPTED, StatusCode.ASSIGNED,
						StatusCode.IN_PROGRESS, StatusCode.DONE)
				: List.of(StatusCode.RECALL_AGREED, StatusCode.RECALL_REFUSED);
	}

}
