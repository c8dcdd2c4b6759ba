package vn.roviec.appendix.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says words, days and moments in the reader's language and Vietnam's time. */
@Component
class Said {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

	private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE dd/MM/yyyy");

	private final MessageSource messages;

	private final Clock clock;

	Said(MessageSource messages, Clock clock) {
		this.messages = messages;
		this.clock = clock;
	}

	/** The message, or its key where there is none. */
	String words(String key, Object... arguments) {
		return String.valueOf(this.messages.getMessage(key, arguments, key, LocaleContextHolder.getLocale()));
	}

	String moment(@Nullable Instant moment) {
		return (moment != null) ? TIME.format(moment.atZone(this.clock.getZone())) : "";
	}

	String day(LocalDate day) {
		return DAY.format(day);
	}

	/** "thứ Hai 12/01/2026". */
	String weekday(LocalDate day) {
		Locale locale = LocaleContextHolder.getLocale();
		String said = WEEKDAY.withLocale(locale).format(day);
		return "vi".equals(locale.getLanguage()) ? said.replace("Thứ", "thứ").replace("Chủ Nhật", "Chủ nhật") : said;
	}

	/** A file's size as people read it. */
	String size(long bytes) {
		long kilobytes = Math.max(1, Math.round(bytes / 1024.0));
		return (kilobytes < 1024) ? kilobytes + " KB" : "%.1f MB".formatted(kilobytes / 1024.0);
	}

}
