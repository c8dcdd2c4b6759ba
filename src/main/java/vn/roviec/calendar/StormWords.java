package vn.roviec.calendar;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import vn.roviec.deadline.LostDays;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What is said and kept of decisions on lost days, in Vietnamese. */
@Component
class StormWords {

	private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

	private final MessageSource messages;

	StormWords(MessageSource messages) {
		this.messages = messages;
	}

	/** Why a due date moved: the decision, its day and its reason. */
	String move(Storm storm, LocalDate decided) {
		return message((storm.undoes() != null) ? "storm.move.back" : "storm.move", DAY.format(decided), storm.reason(),
				span(storm.days()));
	}

	String proposed(Storm storm) {
		return message((storm.undoes() != null) ? "notice.storm.undo" : "notice.storm.proposed", storm.proposedBy(),
				span(storm.days()), storm.reason());
	}

	String signed(Storm storm, int tasks) {
		return message((storm.undoes() != null) ? "notice.storm.back" : "notice.storm.signed", String.valueOf(tasks),
				span(storm.days()), storm.reason());
	}

	String declined(Storm storm, String words) {
		return message("notice.storm.declined", span(storm.days()), words);
	}

	private static String span(LostDays days) {
		return days.first().equals(days.last()) ? DAY.format(days.first())
				: DAY.format(days.first()) + "–" + DAY.format(days.last());
	}

	private String message(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, VIETNAMESE);
	}

}
