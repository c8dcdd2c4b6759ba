package vn.roviec.notification.calendar;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VAlarm;
import biweekly.component.VEvent;
import biweekly.parameter.Related;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import biweekly.property.Status;
import biweekly.property.Trigger;
import biweekly.util.DateTimeComponents;
import biweekly.util.Duration;
import biweekly.util.ICalDate;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Writes entries as iCalendar (RFC 5545): a whole day each, with an alarm at 08:00 of the
 * day before.
 */
@Component
class CalendarText {

	private static final int ALARM_HOURS_BEFORE = 16;

	private final String address;

	/**
	 * Writes with links to this address.
	 * @param address where the application is reached; blank where links would lead
	 * nowhere
	 */
	CalendarText(@Value("${roviec.address:}") String address) {
		this.address = address.replaceAll("/+$", "");
	}

	String of(List<CalendarEntry> entries) {
		ICalendar calendar = calendar();
		entries.forEach((entry) -> calendar.addEvent(event(entry)));
		return Biweekly.write(calendar).go();
	}

	private static ICalendar calendar() {
		ICalendar calendar = new ICalendar();
		calendar.setProductId("-//Ro Viec//Lich viec//VI");
		calendar.addExperimentalProperty("X-WR-CALNAME", "Rõ Việc");
		calendar.addExperimentalProperty("X-WR-TIMEZONE", "Asia/Ho_Chi_Minh");
		calendar.addExperimentalProperty("X-PUBLISHED-TTL", "PT1H");
		return calendar;
	}

	private VEvent event(CalendarEntry entry) {
		VEvent event = new VEvent();
		event.setUid(entry.item().subject() + "@roviec");
		event.setSummary(entry.item().title());
		event.setDescription(entry.item().details());
		event.setDateStart(new DateStart(day(entry.item().day())));
		event.setDateEnd(new DateEnd(day(entry.item().day().plusDays(1))));
		event.setDateTimeStamp(Date.from(entry.changedAt()));
		event.setLastModified(Date.from(entry.changedAt()));
		event.setSequence(entry.sequence());
		event.setTransparency(true);
		if (!this.address.isEmpty()) {
			event.setUrl(this.address + entry.item().path());
		}
		if (entry.cancelled()) {
			event.setStatus(Status.cancelled());
		}
		else {
			event.setStatus(Status.confirmed());
			event.addAlarm(alarm(entry));
		}
		return event;
	}

	private static VAlarm alarm(CalendarEntry entry) {
		Duration before = Duration.builder().prior(true).hours(ALARM_HOURS_BEFORE).build();
		return VAlarm.display(new Trigger(before, Related.START), entry.item().title());
	}

	private static ICalDate day(LocalDate day) {
		return new ICalDate(new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), false);
	}

}
