package vn.roviec.organisation.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.AgencyId;
import vn.roviec.audit.AuditEntry;
import vn.roviec.audit.AuditLog;
import vn.roviec.web.Spoken;

import org.springframework.stereotype.Component;

/** Tells what was done with a unit or officer, newest first. */
@Component
class Course {

	private final AuditLog audit;

	private final Spoken spoken;

	Course(AuditLog audit, Spoken spoken) {
		this.audit = audit;
		this.spoken = spoken;
	}

	List<Event> of(AgencyId agency, UUID subject) {
		List<Event> events = new ArrayList<>();
		for (AuditEntry entry : this.audit.of(agency, subject)) {
			events.add(new Event(this.spoken.words("audit." + entry.action()), entry.actorName(),
					this.spoken.moment(entry.at()), entry.words().isBlank() ? null : entry.words(), false));
		}
		Collections.reverse(events);
		return events;
	}

	/** One thing that happened, as the fragment "history" shows it. */
	record Event(String what, String who, String at, @Nullable String words, boolean current) {

	}

}
