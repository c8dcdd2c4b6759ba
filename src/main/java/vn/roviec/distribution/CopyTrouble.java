package vn.roviec.distribution;

import java.util.Objects;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;

import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notes attempts that came to nothing, in a transaction of its own, since that of the
 * attempt is rolled back.
 */
@Component
class CopyTrouble {

	/** With the pauses of the process: for about seven hours and a half. */
	private static final int ATTEMPTS = 6;

	/** From here on a mail server's answer is final (RFC 5321). */
	private static final int FINAL = 500;

	private final Deliveries deliveries;

	CopyTrouble(Deliveries deliveries) {
		this.deliveries = deliveries;
	}

	/**
	 * Notes it.
	 * @return whether it makes no sense to go on: the mailbox is not there, or it was
	 * tried often enough
	 */
	@Transactional(propagation = Propagation.REQUIRES_NEW)
	public boolean isFinal(Delivery delivery, MailException trouble) {
		this.deliveries.tried(delivery,
				Objects.requireNonNullElse(trouble.getMostSpecificCause().getMessage(), trouble.toString()));
		return isRefused(trouble) || delivery.attempts() + 1 >= ATTEMPTS;
	}

	private static boolean isRefused(MailException trouble) {
		if (trouble instanceof MailSendException failure) {
			for (Exception one : failure.getMessageExceptions()) {
				if (one instanceof SendFailedException refused && isRefused(refused)) {
					return true;
				}
			}
		}
		return false;
	}

	private static boolean isRefused(MessagingException ex) {
		for (Exception one = ex; one instanceof MessagingException next; one = next.getNextException()) {
			if (one instanceof SMTPAddressFailedException address && address.getReturnCode() >= FINAL) {
				return true;
			}
		}
		return false;
	}

}
