package vn.roviec.notification.mail;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.roviec.notification.NoticeChannel;
import vn.roviec.notification.NoticeEventKind;
import vn.roviec.notification.NoticeEvents;

import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Sends the mails of the outbox, each in a transaction of its own. Where the outcome of
 * one is not known, it is sent again with the same Message-ID, by which mailboxes leave
 * the second one out.
 */
class SendMails {

	private static final Logger logger = LoggerFactory.getLogger(SendMails.class);

	private static final List<Duration> PAUSES = List.of(Duration.ofMinutes(1), Duration.ofMinutes(5),
			Duration.ofMinutes(15), Duration.ofMinutes(15));

	/** So long a mail is tried. */
	private static final Duration PATIENCE = Duration.ofDays(3);

	private final Outbox outbox;

	private final NoticeEvents events;

	private final JavaMailSender sender;

	private final TransactionOperations transaction;

	private final Clock clock;

	private final String from;

	SendMails(Outbox outbox, NoticeEvents events, JavaMailSender sender, TransactionOperations transaction, Clock clock,
			String from) {
		this.outbox = outbox;
		this.events = events;
		this.sender = sender;
		this.transaction = transaction;
		this.clock = clock;
		this.from = from;
	}

	/** Sends what is due, until nothing is left or the mail server is away. */
	void send() {
		while (Boolean.TRUE.equals(this.transaction.execute((status) -> sendNext()))) {
			logger.debug("A mail was handled, asking for the next");
		}
	}

	private boolean sendNext() {
		Optional<Mail> due = this.outbox.take(this.clock.instant());
		return due.isPresent() && send(due.get());
	}

	/** Returns whether the server takes mails. */
	private boolean send(Mail mail) {
		try {
			this.sender.send(message(mail));
			this.outbox.sent(mail);
			note(mail, NoticeEventKind.SENT, messageId(mail));
			return true;
		}
		catch (MailException | MessagingException ex) {
			boolean refused = isRefused(ex);
			logger.warn("Mail {} could not be sent: {}", mail.id(), ex.getMessage());
			later(mail, refused, Objects.requireNonNullElse(ex.getMessage(), ex.getClass().getSimpleName()));
			return refused;
		}
	}

	private void later(Mail mail, boolean refused, String error) {
		Instant now = this.clock.instant();
		boolean givenUp = refused ? mail.attempts() >= PAUSES.size() : now.isAfter(mail.createdAt().plus(PATIENCE));
		if (givenUp) {
			this.outbox.failed(mail, error);
			note(mail, NoticeEventKind.FAILED, error);
		}
		else {
			this.outbox.again(mail, now.plus(PAUSES.get(Math.min(mail.attempts(), PAUSES.size() - 1))), error);
		}
	}

	private void note(Mail mail, NoticeEventKind kind, String words) {
		this.outbox.noticesOf(mail)
			.forEach((notice) -> this.events.add(mail.agency(), notice, NoticeChannel.MAIL, kind, words));
	}

	/** Whether it is this mail that the server does not take; else the server is away. */
	private static boolean isRefused(Exception ex) {
		if (ex instanceof MailSendException failure) {
			return Stream.of(failure.getMessageExceptions()).anyMatch(SendFailedException.class::isInstance);
		}
		return ex instanceof MailParseException || ex instanceof MailPreparationException
				|| ex instanceof MessagingException;
	}

	private MimeMessage message(Mail mail) throws MessagingException {
		MimeMessage message = this.sender.createMimeMessage();
		MimeMessageHelper parts = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
		parts.setFrom(this.from);
		parts.setTo(mail.address());
		parts.setSubject(mail.subject().replaceAll("[\\p{Cntrl}\\s]+", " ").strip());
		parts.setText(mail.text());
		parts.setSentDate(Date.from(mail.createdAt()));
		message.setHeader("Message-ID", messageId(mail));
		message.setHeader("Auto-Submitted", "auto-generated");
		return message;
	}

	private String messageId(Mail mail) {
		return "<" + mail.id() + "@" + this.from.substring(this.from.indexOf('@') + 1).replaceAll("[^\\w.-]", "") + ">";
	}

}
