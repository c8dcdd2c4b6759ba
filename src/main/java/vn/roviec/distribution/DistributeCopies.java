package vn.roviec.distribution;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.AgencyId;
import vn.roviec.agency.UnitId;
import vn.roviec.distribution.process.CopyProcess;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sends an issued plan to everybody on its list of recipients (Nơi nhận). */
@Service
public class DistributeCopies {

	private final Deliveries deliveries;

	private final DistributedDocuments documents;

	private final AddressBook addresses;

	private final Publications publications;

	private final CopyProcess process;

	private final Clock clock;

	DistributeCopies(Deliveries deliveries, DistributedDocuments documents, AddressBook addresses,
			Publications publications, CopyProcess process, Clock clock) {
		this.deliveries = deliveries;
		this.documents = documents;
		this.addresses = addresses;
		this.publications = publications;
		this.process = process;
		this.clock = clock;
	}

	/**
	 * Puts one copy on its way for each unit that a line means, else for the line's
	 * mailbox, else on paper; what is to be published stands on the public page at once.
	 * A plan that has been distributed stays as it is.
	 */
	@Transactional
	public void distribute(AgencyId agency, DistributedDocument document, List<RecipientLine> lines) {
		if (!this.deliveries.of(agency, document.plan()).isEmpty()) {
			return;
		}
		this.documents.add(agency, document);
		int position = 0;
		for (RecipientLine line : lines) {
			boolean published = RecipientName.published(line.text());
			if (published) {
				this.publications.publish(agency, document);
				add(copy(agency, document, position++, line, DeliveryWay.PUBLIC, null, null));
			}
			for (UnitId unit : line.units().stream().distinct().toList()) {
				add(copy(agency, document, position++, line, DeliveryWay.INSIDE, unit, null));
			}
			if (!published && line.units().isEmpty()) {
				add(outside(agency, document, position++, line));
			}
		}
	}

	private Delivery outside(AgencyId agency, DistributedDocument document, int position, RecipientLine line) {
		Optional<MailAddress> address = this.addresses.find(agency, RecipientName.of(line.text()));
		return address.isPresent()
				? copy(agency, document, position, line, DeliveryWay.MAIL, null, address.get().text())
				: copy(agency, document, position, line, DeliveryWay.PAPER, null, null);
	}

	/** What stands on the public page needs no process: nobody confirms it. */
	private void add(Delivery copy) {
		boolean followed = copy.way() != DeliveryWay.PUBLIC;
		this.deliveries.add(copy, followed);
		if (followed) {
			this.process.start(copy.agency(), copy.id());
		}
	}

	private Delivery copy(AgencyId agency, DistributedDocument document, int position, RecipientLine line,
			DeliveryWay way, @Nullable UnitId unit, @Nullable String address) {
		return new Delivery(UUID.randomUUID(), agency, document.plan(), position, line.text(), way, unit, address,
				DeliveryState.first(way), 0, 0, "", (way == DeliveryWay.PUBLIC) ? this.clock.instant() : null, null,
				null, null, null);
	}

}
