package vn.roviec.appendix;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

import vn.roviec.agency.Agencies;
import vn.roviec.agency.AgencyId;
import vn.roviec.deadline.WorkingCalendars;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells the head where nobody has accepted a task within one working day. */
@Service
@Transactional
public class WatchAcceptance {

	private static final LocalTime CLOSING = LocalTime.of(17, 0);

	private final AppendixTasks tasks;

	private final ActingUnits acting;

	private final Agencies agencies;

	private final WorkingCalendars calendars;

	private final TaskNotices notices;

	private final Clock clock;

	WatchAcceptance(AppendixTasks tasks, ActingUnits acting, Agencies agencies, WorkingCalendars calendars,
			TaskNotices notices, Clock clock) {
		this.tasks = tasks;
		this.acting = acting;
		this.agencies = agencies;
		this.calendars = calendars;
		this.notices = notices;
		this.clock = clock;
	}

	/** The end of the next working day, 17:00; the day of the launch is not counted. */
	public Instant due(AgencyId agency) {
		return this.calendars.of(agency)
			.nextWorkingDay(LocalDate.now(this.clock))
			.atTime(CLOSING)
			.atZone(this.clock.getZone())
			.toInstant();
	}

	/** Tells the head of the lead unit, or of the unit that acts for it. */
	public void tellHead(AgencyId agency, TaskId id) {
		AppendixTask task = this.tasks.get(agency, id);
		this.agencies.heads(agency, this.acting.headed(task))
			.forEach((head) -> this.notices.tellUnaccepted(task, head.id()));
	}

}
