package vn.roviec.plan.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import vn.roviec.workflow.Refused;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says things of drafts and lists in the reader's language. */
@Component
class DraftWords {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

	private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");

	private final MessageSource messages;

	private final Clock clock;

	DraftWords(MessageSource messages, Clock clock) {
		this.messages = messages;
		this.clock = clock;
	}

	String say(String key, Object... arguments) {
		Locale locale = LocaleContextHolder.getLocale();
		return String.valueOf(this.messages.getMessage(key, arguments, key, locale));
	}

	String say(Refused refused) {
		return say(refused.messageKey(), refused.arguments());
	}

	/** "thứ Bảy 31/01/2026". */
	String day(LocalDate day) {
		return DateTimeFormatter.ofPattern("EEEE", LocaleContextHolder.getLocale())
			.format(day)
			.replace("Thứ", "thứ")
			.replace("Chủ Nhật", "Chủ nhật") + " " + DATE.format(day);
	}

	String date(@Nullable LocalDate day) {
		return (day != null) ? DATE.format(day) : "";
	}

	/** The time of today, the time and date of another day. */
	String moment(Instant moment) {
		var local = moment.atZone(this.clock.getZone());
		String time = TIME.format(local);
		return local.toLocalDate().equals(today()) ? time : time + " " + DATE.format(local);
	}

	LocalDate date(Instant moment) {
		return moment.atZone(this.clock.getZone()).toLocalDate();
	}

	LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
