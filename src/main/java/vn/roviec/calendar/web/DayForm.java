package vn.roviec.calendar.web;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.roviec.deadline.CalendarEdition;

/**
 * What the administrator enters for a day.
 *
 * @param seen stamp of the edition that was shown
 * @param date as typed
 * @param kind SWAP_OFF, SWAP_WORK or OWN_DAY_OFF
 * @param worked the day worked for a swapped one, as typed; may be blank
 */
record DayForm(UUID seen, String date, String kind, String name, String worked) {

	DayForm(@Nullable UUID seen, @Nullable String date, @Nullable String kind, @Nullable String name,
			@Nullable String worked) {
		this.seen = (seen != null) ? seen : CalendarEdition.FIRST.stamp();
		this.date = (date != null) ? date : "";
		this.kind = (kind != null) ? kind : "";
		this.name = (name != null) ? name : "";
		this.worked = (worked != null) ? worked : "";
	}

}
