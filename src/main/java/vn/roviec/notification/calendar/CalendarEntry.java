package vn.roviec.notification.calendar;

import java.time.Instant;

import vn.roviec.notification.CalendarItem;

/**
 * What a calendar has been told of one subject.
 *
 * @param sequence how often it has changed since
 * @param cancelled whether it stands in the calendar no more
 */
record CalendarEntry(CalendarItem item, int sequence, Instant changedAt, boolean cancelled) {

	CalendarEntry changed(CalendarItem now, Instant at) {
		return new CalendarEntry(now, this.sequence + 1, at, false);
	}

	CalendarEntry ended(Instant at) {
		return new CalendarEntry(this.item, this.sequence + 1, at, true);
	}

}
