package vn.roviec.plan.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.AgencyId;
import vn.roviec.deadline.DeadlineWords;
import vn.roviec.deadline.DueDate;
import vn.roviec.deadline.WorkingCalendars;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says words, dates and deadlines in the reader's language. */
@Component
class Spoken {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

	private static final List<DeadlineWords.State> SOON = List.of(DeadlineWords.State.TODAY, DeadlineWords.State.SOON);

	private final MessageSource messages;

	private final WorkingCalendars calendars;

	private final Clock clock;

	Spoken(MessageSource messages, WorkingCalendars calendars, Clock clock) {
		this.messages = messages;
		this.calendars = calendars;
		this.clock = clock;
	}

	String words(String key, Object... arguments) {
		Locale locale = LocaleContextHolder.getLocale();
		return String.valueOf(this.messages.getMessage(key, arguments, key, locale));
	}

	String moment(Instant moment) {
		return TIME.format(moment.atZone(this.clock.getZone()));
	}

	String day(@Nullable LocalDate day) {
		return (day != null) ? DAY.format(day) : "";
	}

	LocalDate today() {
		return LocalDate.now(this.clock);
	}

	/** The deadline as the fragment "deadline" shows it; null where there is none. */
	@Nullable Deadline deadline(AgencyId agency, @Nullable LocalDate due, boolean strictBefore) {
		if (due == null) {
			return null;
		}
		DeadlineWords said = DeadlineWords.of(new DueDate(due, strictBefore), today(), this.calendars.of(agency));
		String tone = (said.state() == DeadlineWords.State.LATE) ? "late" : SOON.contains(said.state()) ? "soon" : null;
		return new Deadline(words("plan.due." + said.state(), said.workingDays()), day(due), tone);
	}

	/**
	 * A deadline in words.
	 *
	 * @param tone late, soon or null
	 */
	record Deadline(String words, String date, @Nullable String tone) {
	}

}
