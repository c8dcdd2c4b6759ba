package vn.roviec.notification;

import java.util.List;

import vn.roviec.agency.Actor;

/** Knows what stands in an officer's calendar. */
public interface CalendarSource {

	/** What the officer has before herself now; what is done or gone is not in it. */
	List<CalendarItem> of(Actor officer);

}
