package vn.roviec.notification.mail;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import vn.roviec.agency.AgencyId;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes mails, in Vietnamese and in plain text: what a notice quotes stays literal. */
@Component
class MailWords {

	private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

	private static final int SUBJECT = 120;

	/** As many as a person reads in a mail; the rest stands behind the bell. */
	private static final int LINES = 20;

	private final MessageSource messages;

	private final String address;

	/**
	 * Writes with links to this address.
	 * @param address where the application is reached, "https://roviec.example.vn"; blank
	 * where links would lead nowhere
	 */
	MailWords(MessageSource messages, @Value("${roviec.address:}") String address) {
		this.messages = messages;
		this.address = address.replaceAll("/+$", "");
	}

	Mail single(AgencyId agency, String to, Outbox.Item notice, Instant now) {
		String subject = notice.text().replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
		String fitting = (subject.length() <= SUBJECT) ? subject : subject.substring(0, SUBJECT - 1) + "…";
		return new Mail(UUID.randomUUID(), agency, to, said("mail.single.subject", fitting), text(List.of(notice)), 0,
				now);
	}

	Mail digest(AgencyId agency, String to, List<Outbox.Item> notices, LocalDate day, Instant now) {
		return new Mail(UUID.randomUUID(), agency, to, said("mail.digest.subject", notices.size(), DAY.format(day)),
				text(notices), 0, now);
	}

	private String text(List<Outbox.Item> notices) {
		List<String> lines = new ArrayList<>();
		for (Outbox.Item notice : notices.subList(0, Math.min(LINES, notices.size()))) {
			lines.add("- " + notice.text());
			if (!this.address.isEmpty()) {
				lines.add("  " + this.address + "/notices/" + notice.notice());
			}
			lines.add("");
		}
		if (notices.size() > LINES) {
			lines.add(said("mail.more", notices.size() - LINES));
			lines.add("");
		}
		lines.add(said("mail.foot"));
		return String.join("\n", lines);
	}

	private String said(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, VIETNAMESE);
	}

}
