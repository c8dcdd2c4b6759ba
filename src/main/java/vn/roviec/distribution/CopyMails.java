package vn.roviec.distribution;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.List;
import java.util.Locale;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

import vn.roviec.agency.Agencies;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/**
 * Writes the mails to recipients outside, in Vietnamese and in plain text: what a title
 * holds stays literal.
 */
@Component
class CopyMails {

	private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

	private final MailServer server;

	private final Recalls recalls;

	private final Agencies agencies;

	private final MessageSource messages;

	private final Clock clock;

	private final String from;

	private final String address;

	/**
	 * Sends from and links to these addresses.
	 * @param address where the application is reached; blank where links would lead
	 * nowhere
	 */
	CopyMails(MailServer server, Recalls recalls, Agencies agencies, MessageSource messages, Clock clock,
			@Value("${roviec.mail.from:ro-viec@localhost}") String from, @Value("${roviec.address:}") String address) {
		this.server = server;
		this.recalls = recalls;
		this.agencies = agencies;
		this.messages = messages;
		this.clock = clock;
		this.from = from;
		this.address = address.replaceAll("/+$", "");
	}

	/** Whether there is a mail server. */
	boolean on() {
		return this.server.isThere();
	}

	/**
	 * Hands the document to the mail server. A repeated attempt has the same Message-ID,
	 * by which mailboxes leave the second one out.
	 * @throws MailException where it could not
	 */
	void send(Delivery delivery, DistributedDocument document, List<IssuedCopy> files, ReceiptLinks.Link link) {
		String agency = agency(delivery);
		post(delivery, messageId(delivery, ""), said("distribution.mail.subject", agency, document.called()),
				said("distribution.mail.text", agency, document.called(), DAY.format(document.issuedOn()),
						document.title()) + link("link", link) + foot(agency),
				files);
	}

	/**
	 * Asks once more for the receipt.
	 * @throws MailException where it could not
	 */
	void remind(Delivery delivery, DistributedDocument document, ReceiptLinks.Link link) {
		String agency = agency(delivery);
		post(delivery, messageId(delivery, "." + (delivery.reminders() + 1)),
				said("distribution.mail.remind.subject", document.called()),
				said("distribution.mail.remind.text", agency, document.called(), DAY.format(document.issuedOn()))
						+ link("link", link) + foot(agency),
				List.of());
	}

	/**
	 * Asks to delete the document, and to say so.
	 * @param round blank at first, else which reminder
	 * @throws MailException where it could not
	 */
	void recall(Delivery delivery, DistributedDocument document, ReceiptLinks.Link link, String round) {
		String agency = agency(delivery);
		Recall recall = this.recalls.of(delivery.agency(), delivery.plan()).orElseThrow();
		post(delivery, messageId(delivery, round), said("distribution.mail.recall.subject", agency, document.called()),
				said("distribution.mail.recall.text", agency, document.called(), DAY.format(document.issuedOn()),
						document.title(), DAY.format(recall.on()), recall.reason()) + link("recall.link", link)
						+ foot(agency),
				List.of());
	}

	private void post(Delivery delivery, String id, String subject, String text, List<IssuedCopy> files) {
		JavaMailSender mails = this.server.sender();
		MimeMessage message = mails.createMimeMessage();
		try {
			MimeMessageHelper parts = new MimeMessageHelper(message, !files.isEmpty(), StandardCharsets.UTF_8.name());
			parts.setFrom(this.from);
			parts.setTo(String.valueOf(delivery.address()));
			parts.setSubject(subject.replaceAll("[\\p{Cntrl}\\s]+", " "));
			parts.setText(text);
			parts.setSentDate(Date.from(this.clock.instant()));
			for (IssuedCopy file : files) {
				parts.addAttachment(file.name(), new ByteArrayResource(file.content()), file.mediaType());
			}
			message.setHeader("Message-ID", id);
			message.setHeader("Auto-Submitted", "auto-generated");
		}
		catch (MessagingException ex) {
			throw new MailPreparationException(ex);
		}
		mails.send(message);
	}

	private String link(String words, ReceiptLinks.Link link) {
		return this.address.isEmpty() ? "" : said("distribution.mail." + words,
				this.address + "/receipts/" + link.token(), DAY.format(link.end().atZone(this.clock.getZone())));
	}

	private String foot(String agency) {
		return said("distribution.mail.foot", agency);
	}

	private String agency(Delivery delivery) {
		return this.agencies.agency(delivery.agency()).name();
	}

	private String messageId(Delivery delivery, String round) {
		return "<" + delivery.id() + round + "@"
				+ this.from.substring(this.from.indexOf('@') + 1).replaceAll("[^\\w.-]", "") + ">";
	}

	private String said(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, VIETNAMESE);
	}

}
