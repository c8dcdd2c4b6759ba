package vn.roviec.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

import org.jspecify.annotations.Nullable;
import vn.roviec.agency.AgencyId;
import vn.roviec.deadline.DeadlineWords;
import vn.roviec.deadline.DueDate;
import vn.roviec.deadline.WorkingCalendars;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Says deadlines in the reader's language, as of today and by the agency's calendar.
 */
@Component
public class DeadlineLines {

	private static final DateTimeFormatter THIS_YEAR = DateTimeFormatter.ofPattern("dd/MM");

	private static final DateTimeFormatter OTHER_YEAR = DateTimeFormatter.ofPattern("dd/MM/yyyy");

	private final WorkingCalendars calendars;

	private final MessageSource messages;

	private final Clock clock;

	DeadlineLines(WorkingCalendars calendars, MessageSource messages, Clock clock) {
		this.calendars = calendars;
		this.messages = messages;
		this.clock = clock;
	}

	/**
	 * How far a deadline is.
	 * @param due null where there is no fixed date
	 * @param strictBefore whether the work is due before that day
	 */
	public DeadlineLine of(AgencyId agency, @Nullable LocalDate due, boolean strictBefore) {
		LocalDate today = LocalDate.now(this.clock);
		DueDate date = (due != null) ? new DueDate(due, strictBefore) : null;
		DeadlineWords words = DeadlineWords.of(date, today, this.calendars.of(agency));
		return new DeadlineLine(said("deadline.words." + words.state(), words.workingDays()),
				(date != null) ? date(date, today) : null, tone(words.state()));
	}

	private String date(DueDate due, LocalDate today) {
		DateTimeFormatter format = (due.date().getYear() == today.getYear()) ? THIS_YEAR : OTHER_YEAR;
		String date = format.format(due.date());
		return due.strictBefore() ? said("deadline.before", date) : date;
	}

	private static @Nullable String tone(DeadlineWords.State state) {
		return switch (state) {
			case LATE -> "late";
			case TODAY, SOON -> "soon";
			case NONE, LATER -> null;
		};
	}

	private String said(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
	}

}
