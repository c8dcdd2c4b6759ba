package vn.roviec.notification.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import vn.roviec.agency.Actor;
import vn.roviec.agency.Agencies;
import vn.roviec.notification.CalendarItem;
import vn.roviec.notification.CalendarSource;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads an officer's calendar by its secret. Each reading is compared with the one
 * before, so that calendars see what has changed and what is gone.
 */
@Service
@Transactional
public class CalendarFeed {

	/** So long a calendar that is seldom read is still told of what is gone. */
	private static final Duration GONE = Duration.ofDays(90);

	private final CalendarLinks links;

	private final CalendarEntries entries;

	private final List<CalendarSource> sources;

	private final Agencies agencies;

	private final CalendarText text;

	private final Clock clock;

	CalendarFeed(CalendarLinks links, CalendarEntries entries, List<CalendarSource> sources, Agencies agencies,
			CalendarText text, Clock clock) {
		this.links = links;
		this.entries = entries;
		this.sources = sources;
		this.agencies = agencies;
		this.text = text;
		this.clock = clock;
	}

	/** The calendar as iCalendar text; empty where the secret opens nothing. */
	public Optional<String> read(String secret) {
		return this.links.officer(secret).flatMap(this.agencies::actor).map((officer) -> this.text.of(told(officer)));
	}

	private List<CalendarEntry> told(Actor officer) {
		Instant now = this.clock.instant();
		Map<UUID, CalendarEntry> before = new LinkedHashMap<>();
		this.entries.of(officer).forEach((entry) -> before.put(entry.item().subject(), entry));
		for (CalendarSource source : this.sources) {
			source.of(officer).forEach((item) -> note(officer, item, before.remove(item.subject()), now));
		}
		before.values()
			.stream()
			.filter((entry) -> !entry.cancelled())
			.forEach((gone) -> this.entries.keep(officer, gone.ended(now)));
		return this.entries.of(officer)
			.stream()
			.filter((entry) -> !entry.cancelled() || entry.changedAt().isAfter(now.minus(GONE)))
			.toList();
	}

	private void note(Actor officer, CalendarItem item, @Nullable CalendarEntry before, Instant now) {
		if (before == null) {
			this.entries.keep(officer, new CalendarEntry(item, 0, now, false));
		}
		else if (before.cancelled() || !before.item().equals(item)) {
			this.entries.keep(officer, before.changed(item, now));
		}
	}

}
