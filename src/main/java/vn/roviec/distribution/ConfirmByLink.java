package vn.roviec.distribution;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.Agencies;
import vn.roviec.audit.AuditLog;
import vn.roviec.distribution.process.CopyProcess;
import vn.roviec.workflow.NotFound;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Confirms one copy by the link in its mail, once, without an account. */
@Service
@Transactional
public class ConfirmByLink {

	private final ReceiptLinks links;

	private final Deliveries deliveries;

	private final DistributedDocuments documents;

	private final Agencies agencies;

	private final CopyProcess process;

	private final AuditLog audit;

	private final Clock clock;

	ConfirmByLink(ReceiptLinks links, Deliveries deliveries, DistributedDocuments documents, Agencies agencies,
			CopyProcess process, AuditLog audit, Clock clock) {
		this.links = links;
		this.deliveries = deliveries;
		this.documents = documents;
		this.agencies = agencies;
		this.process = process;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * What the link is about.
	 * @throws NotFound where there is no such link
	 */
	@Transactional(readOnly = true)
	public Seen see(String token) {
		ReceiptLinks.Link link = this.links.find(token).orElseThrow(() -> new NotFound("receipt"));
		return seen(link, this.deliveries.get(link.agency(), link.delivery()));
	}

	/**
	 * Confirms; a link that was used before, or is over, changes nothing.
	 * @throws NotFound where there is no such link
	 */
	public Seen confirm(String token) {
		ReceiptLinks.Link link = this.links.find(token).orElseThrow(() -> new NotFound("receipt"));
		Delivery delivery = this.deliveries.get(link.agency(), link.delivery());
		if (over(link) || delivery.receivedAt() != null) {
			return seen(link, delivery);
		}
		if (this.deliveries.receive(delivery, DeliveryState.RECEIVED, null,
				Objects.requireNonNullElse(delivery.address(), ""), this.clock.instant())) {
			this.process.received(link.agency(), link.delivery());
			this.audit.append(link.agency(), "delivery.confirmed", delivery.plan(), delivery.line());
		}
		return seen(link, this.deliveries.get(link.agency(), link.delivery()));
	}

	private Seen seen(ReceiptLinks.Link link, Delivery delivery) {
		if (over(link)) {
			return new Seen(true, "", "", null, null);
		}
		DistributedDocument document = this.documents.get(link.agency(), delivery.plan());
		return new Seen(false, this.agencies.agency(link.agency()).name(), document.number(), document.issuedOn(),
				delivery.receivedAt());
	}

	private boolean over(ReceiptLinks.Link link) {
		return !this.clock.instant().isBefore(link.end());
	}

	/**
	 * Who sends what number of what date, and no more.
	 *
	 * @param over whether the link has expired; then it tells nothing
	 * @param confirmedAt null while nobody has confirmed
	 */
	public record Seen(boolean over, String agency, String number, @Nullable LocalDate issuedOn,
			@Nullable Instant confirmedAt) {
	}

}
