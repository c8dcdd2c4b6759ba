package vn.roviec.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import vn.roviec.deadline.DueDate;
import vn.roviec.workflow.Refused;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says words, days and moments in the reader's language and Vietnam's time. */
@Component
public class Spoken {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

	private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE dd/MM/yyyy");

	private final MessageSource messages;

	private final Clock clock;

	Spoken(MessageSource messages, Clock clock) {
		this.messages = messages;
		this.clock = clock;
	}

	/** The message, or its key where there is none. */
	public String words(String key, Object... arguments) {
		return String.valueOf(this.messages.getMessage(key, arguments, key, LocaleContextHolder.getLocale()));
	}

	public String words(Refused refused) {
		return words(refused.messageKey(), refused.arguments());
	}

	/** "08:00 31/01/2026", nothing where there is none. */
	public String moment(@Nullable Instant moment) {
		return (moment != null) ? MOMENT.format(local(moment)) : "";
	}

	/** The time of today, the time and date of another day. */
	public String recently(Instant moment) {
		return dayOf(moment).equals(today()) ? TIME.format(local(moment)) : moment(moment);
	}

	/** "31/01/2026", nothing where there is none. */
	public String day(@Nullable LocalDate day) {
		return (day != null) ? DAY.format(day) : "";
	}

	/** "20/04/2026", or "trước 20/04/2026". */
	public String due(DueDate due) {
		return due.strictBefore() ? words("deadline.before", day(due.date())) : day(due.date());
	}

	/**
	 * "Tháng 04/2026, giao việc ngày 27/03/2026, hạn trước 20/04/2026".
	 * @param opensOn the day on which its task is given
	 */
	public String cycle(String name, LocalDate opensOn, DueDate due) {
		return words("series.next", name, day(opensOn), due(due));
	}

	/** "thứ Bảy 31/01/2026". */
	public String weekday(LocalDate day) {
		Locale locale = LocaleContextHolder.getLocale();
		return WEEKDAY.withLocale(locale).format(day).replace("Thứ", "thứ").replace("Chủ Nhật", "Chủ nhật");
	}

	/** The day in Vietnam. */
	public LocalDate dayOf(Instant moment) {
		return local(moment).toLocalDate();
	}

	/** This moment, as {@link #moment}. */
	public String now() {
		return moment(this.clock.instant());
	}

	public LocalDate today() {
		return LocalDate.now(this.clock);
	}

	/** A file's size as people read it. */
	public String size(long bytes) {
		long kilobytes = Math.max(1, Math.round(bytes / 1024.0));
		return (kilobytes < 1024) ? kilobytes + " KB" : "%.1f MB".formatted(kilobytes / 1024.0);
	}

	private ZonedDateTime local(Instant moment) {
		return moment.atZone(this.clock.getZone());
	}

}
