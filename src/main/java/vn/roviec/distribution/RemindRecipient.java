package vn.roviec.distribution;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.roviec.agency.AgencyId;
import vn.roviec.agency.UnitId;
import vn.roviec.deadline.WorkingCalendars;
import vn.roviec.notification.NoticeKind;

import org.springframework.mail.MailException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reminds a recipient who has not confirmed, twice at most; then the clerk knows, and a
 * late confirmation still counts.
 */
@Service
public class RemindRecipient {

	private static final Logger logger = LoggerFactory.getLogger(RemindRecipient.class);

	/** A receipt is due on the day itself (NĐ 30/2020, Điều 22); nobody is pressed. */
	private static final int DAYS = 2;

	private static final int REMINDERS = 2;

	private static final LocalTime MORNING = LocalTime.of(7, 45);

	private final Deliveries deliveries;

	private final DistributedDocuments documents;

	private final ReceiptLinks links;

	private final CopyMails mails;

	private final CopyNotices notices;

	private final WorkingCalendars calendars;

	private final Clock clock;

	RemindRecipient(Deliveries deliveries, DistributedDocuments documents, ReceiptLinks links, CopyMails mails,
			CopyNotices notices, WorkingCalendars calendars, Clock clock) {
		this.deliveries = deliveries;
		this.documents = documents;
		this.links = links;
		this.mails = mails;
		this.notices = notices;
		this.calendars = calendars;
		this.clock = clock;
	}

	/** When the recipient is reminded next: in the morning of a working day. */
	public Instant next(AgencyId agency) {
		LocalDate day = this.calendars.of(agency).plusWorkingDays(LocalDate.now(this.clock), DAYS);
		return day.atTime(MORNING).atZone(this.clock.getZone()).toInstant();
	}

	/**
	 * Reminds.
	 * @return whether the recipient is to be reminded again
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public boolean remind(AgencyId agency, UUID id) {
		Delivery delivery = this.deliveries.get(agency, id);
		int round = delivery.reminders() + 1;
		boolean last = round >= REMINDERS;
		UnitId unit = delivery.unit();
		if (unit != null) {
			boolean told = this.notices.tellUnit(delivery, unit, ":" + round, NoticeKind.REMINDER);
			if (told && delivery.state() == DeliveryState.WAITING) {
				this.deliveries.sent(delivery, this.clock.instant());
			}
		}
		else if (delivery.way() == DeliveryWay.MAIL) {
			mail(delivery);
		}
		else {
			this.notices.tellClerks(delivery, "paper");
		}
		if (last && delivery.way() != DeliveryWay.PAPER) {
			this.notices.tellClerks(delivery, "unconfirmed");
		}
		this.deliveries.reminded(delivery, last);
		return !last;
	}

	/** The copy itself has arrived: a reminder that does not is not tried again. */
	private void mail(Delivery delivery) {
		if (!this.mails.on()) {
			return;
		}
		try {
			DistributedDocument document = this.documents.get(delivery.agency(), delivery.plan());
			if (delivery.recall()) {
				this.mails.recall(delivery, document, this.links.make(delivery), "." + (delivery.reminders() + 1));
			}
			else {
				this.mails.remind(delivery, document, this.links.make(delivery));
			}
		}
		catch (MailException ex) {
			logger.warn("No reminder of copy {}: {}", delivery.id(), ex.getMessage());
		}
	}

}
