package vn.roviec.worklist;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** When a step that stays where it is is looked at: each morning, for thirty days. */
public final class MorningWatch {

	/** Before the day's work, in the time zone of the application. */
	public static final LocalTime AT = LocalTime.of(7, 30);

	private MorningWatch() {
	}

	/** The watch from this day on, as a repeating interval (ISO 8601). */
	public static String from(LocalDate day, ZoneId zone) {
		return "R30/" + day.atTime(AT).atZone(zone).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME) + "/P1D";
	}

}
