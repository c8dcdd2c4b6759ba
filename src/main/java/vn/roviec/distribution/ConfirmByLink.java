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

	private final Recalls recalls;

	private final Agencies agencies;

	private final CopyProcess process;

	private final AuditLog audit;

	private final Clock clock;

	ConfirmByLink(ReceiptLinks links, Deliveries deliveries, DistributedDocuments documents, Recalls recalls,
			Agencies agencies, CopyProcess process, AuditLog audit, Clock clock) {
		this.links = links;
		this.deliveries = deliveries;
		this.documents = documents;
		this.recalls = recalls;
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
		return seen(link, current(link));
	}

	/**
	 * Confirms; a link that was used before, or is over, changes nothing.
	 * @throws NotFound where there is no such link
	 */
	public Seen confirm(String token) {
		ReceiptLinks.Link link = this.links.find(token).orElseThrow(() -> new NotFound("receipt"));
		Delivery delivery = current(link);
		if (over(link) || delivery.receivedAt() != null) {
			return seen(link, delivery);
		}
		if (this.deliveries.receive(delivery, DeliveryState.RECEIVED, null,
				Objects.requireNonNullElse(delivery.address(), ""), this.clock.instant())) {
			this.process.received(link.agency(), delivery.id());
			this.audit.append(link.agency(), delivery.recall() ? "delivery.deleted-outside" : "delivery.confirmed",
					delivery.plan(), delivery.line());
		}
		return seen(link, this.deliveries.get(link.agency(), delivery.id()));
	}

	/** The link in the mail that brought a document tells of its recall too. */
	private Delivery current(ReceiptLinks.Link link) {
		return this.deliveries.current(this.deliveries.get(link.agency(), link.delivery()));
	}

	private Seen seen(ReceiptLinks.Link link, Delivery delivery) {
		if (over(link)) {
			return new Seen(true, "", "", null, null, null, false);
		}
		DistributedDocument document = this.documents.get(link.agency(), delivery.plan());
		return new Seen(false, this.agencies.agency(link.agency()).name(), document.number(), document.issuedOn(),
				delivery.receivedAt(), this.recalls.of(link.agency(), delivery.plan()).orElse(null),
				delivery.receivedAt() == null && delivery.state() != DeliveryState.RECALLED);
	}

	private boolean over(ReceiptLinks.Link link) {
		return !this.clock.instant().isBefore(link.end());
	}

	/**
	 * Who sends what number of what date, and no more.
	 *
	 * @param over whether the link has expired; then it tells nothing
	 * @param confirmedAt null while nobody has confirmed, or since the document is
	 * recalled, while nobody has deleted it
	 * @param recall null where the document stands
	 * @param open whether there is something to confirm
	 */
	public record Seen(boolean over, String agency, String number, @Nullable LocalDate issuedOn,
			@Nullable Instant confirmedAt, @Nullable Recall recall, boolean open) {
	}

}
