package vn.roviec.distribution;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import vn.roviec.agency.AgencyId;
import vn.roviec.agency.UnitId;
import vn.roviec.notification.NoticeKind;

import org.springframework.mail.MailException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Sends one copy on its way. */
@Service
public class SendCopy {

	private final Deliveries deliveries;

	private final DistributedDocuments documents;

	private final IssuedCopies files;

	private final ReceiptLinks links;

	private final CopyMails mails;

	private final CopyTrouble trouble;

	private final CopyNotices notices;

	private final Clock clock;

	SendCopy(Deliveries deliveries, DistributedDocuments documents, IssuedCopies files, ReceiptLinks links,
			CopyMails mails, CopyTrouble trouble, CopyNotices notices, Clock clock) {
		this.deliveries = deliveries;
		this.documents = documents;
		this.files = files;
		this.links = links;
		this.mails = mails;
		this.trouble = trouble;
		this.notices = notices;
		this.clock = clock;
	}

	/**
	 * Tells the unit, or hands the mail to the mail server; a copy on paper waits for the
	 * clerk, and so does a mail where there is no mail server.
	 * @return false where it could not be sent and trying again makes no sense
	 * @throws MailException where it is to be tried again
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public boolean send(AgencyId agency, UUID id) {
		Delivery delivery = this.deliveries.get(agency, id);
		UnitId unit = delivery.unit();
		if (unit != null) {
			if (this.notices.tellUnit(delivery, unit, "", NoticeKind.NEWS)) {
				this.deliveries.sent(delivery, this.clock.instant());
			}
			return true;
		}
		return delivery.way() != DeliveryWay.MAIL || mail(delivery);
	}

	private boolean mail(Delivery delivery) {
		if (!this.mails.on()) {
			this.deliveries.toPaper(delivery);
			return true;
		}
		try {
			post(delivery, this.documents.get(delivery.agency(), delivery.plan()));
		}
		catch (MailException ex) {
			if (this.trouble.isFinal(delivery, ex)) {
				this.deliveries.failed(delivery);
				return false;
			}
			throw ex;
		}
		this.deliveries.sent(delivery, this.clock.instant());
		return true;
	}

	private void post(Delivery delivery, DistributedDocument document) {
		if (delivery.recall()) {
			this.mails.recall(delivery, document, this.links.make(delivery), "");
			return;
		}
		List<IssuedCopy> all = new ArrayList<>(List.of(this.files.of(delivery.agency(), delivery.plan())));
		all.addAll(this.files.along(delivery.agency(), delivery.plan()));
		this.mails.send(delivery, document, all, this.links.make(delivery));
	}

}
