package vn.roviec.distribution;

import java.util.UUID;

import vn.roviec.agency.Actor;
import vn.roviec.audit.AuditLog;
import vn.roviec.distribution.process.CopyProcess;
import vn.roviec.workflow.Refused;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The clerk says how to go on with a copy that could not be sent. */
@Service
@Transactional
public class FixDelivery {

	private static final int LONGEST = 500;

	private final Deliveries deliveries;

	private final AddressBook addresses;

	private final ReceiptLinks links;

	private final CopyProcess process;

	private final AuditLog audit;

	FixDelivery(Deliveries deliveries, AddressBook addresses, ReceiptLinks links, CopyProcess process, AuditLog audit) {
		this.deliveries = deliveries;
		this.addresses = addresses;
		this.links = links;
		this.process = process;
		this.audit = audit;
	}

	/** Sends it again, to a mailbox that the address book keeps from now on. */
	public void sendAgain(Actor clerk, UUID id, MailAddress address) {
		Delivery delivery = this.deliveries.get(clerk.agency(), id);
		this.addresses.remember(clerk, RecipientName.of(delivery.line()), address);
		this.links.end(delivery);
		this.deliveries.again(delivery, address);
		finish(clerk, delivery, CopyProcess.FORWARD, "delivery.sent-again", address.text());
	}

	/** Hands it over on paper instead. */
	public void handOnPaper(Actor clerk, UUID id) {
		Delivery delivery = this.deliveries.get(clerk.agency(), id);
		this.deliveries.toPaper(delivery);
		finish(clerk, delivery, CopyProcess.PAPER, "delivery.on-paper", delivery.line());
	}

	/**
	 * Sends it no more.
	 * @throws Refused where no reason is given
	 */
	public void giveUp(Actor clerk, UUID id, String reason) {
		Delivery delivery = this.deliveries.get(clerk.agency(), id);
		if (reason.isBlank()) {
			throw new Refused("distribution.reason.missing");
		}
		if (reason.length() > LONGEST) {
			throw new Refused("distribution.reason.long", LONGEST);
		}
		this.deliveries.giveUp(delivery, reason.strip());
		finish(clerk, delivery, CopyProcess.GIVE_UP, "delivery.given-up", reason.strip());
	}

	private void finish(Actor clerk, Delivery delivery, String decision, String action, String words) {
		this.process.finish(clerk, delivery.id(), CopyProcess.FIX, decision);
		this.audit.append(clerk, action, delivery.plan(), words);
	}

}
