package vn.roviec.appendix;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;

import vn.roviec.agency.AgencyId;
import vn.roviec.appendix.process.EscalationPolicy;
import vn.roviec.deadline.CatchUp;
import vn.roviec.deadline.RungKind;
import vn.roviec.deadline.WatchPoint;
import vn.roviec.deadline.WorkingCalendars;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Watches a task's deadline: says when to look next and what is owed then, and tells
 * those concerned. Everything is asked of the handled rungs, so that a stop, a retry or a
 * moved date neither loses nor doubles a rung.
 */
@Service
@Transactional
public class WatchDeadline {

	private static final LocalTime MORNING = LocalTime.of(7, 30);

	private static final int FAR = 100;

	private final AppendixTasks tasks;

	private final TaskRecords records;

	private final EscalationPolicy policy;

	private final WorkingCalendars calendars;

	private final Recipients recipients;

	private final TaskNotices notices;

	private final Clock clock;

	WatchDeadline(AppendixTasks tasks, TaskRecords records, EscalationPolicy policy, WorkingCalendars calendars,
			Recipients recipients, TaskNotices notices, Clock clock) {
		this.tasks = tasks;
		this.records = records;
		this.policy = policy;
		this.calendars = calendars;
		this.recipients = recipients;
		this.notices = notices;
		this.clock = clock;
	}

	/** When to look next: 07:30 of the next rung's day, which may be past. */
	public Instant next(AgencyId agency, TaskId id) {
		LocalDate day = watch(this.tasks.get(agency, id)).next()
			.map(WatchPoint::day)
			.orElseGet(() -> LocalDate.now(this.clock).plusYears(FAR));
		return day.atTime(MORNING).atZone(this.clock.getZone()).toInstant();
	}

	/** What is owed now: the kind of the highest rung reached, empty where none is. */
	public Optional<RungKind> owed(AgencyId agency, TaskId id) {
		return watch(this.tasks.get(agency, id)).caughtUp(today()).send().map((point) -> point.rung().kind());
	}

	/** Sends the highest rung reached and records the missed ones below it. */
	public void send(AgencyId agency, TaskId id) {
		AppendixTask task = this.tasks.get(agency, id);
		CatchUp owed = watch(task).caughtUp(today());
		owed.send().ifPresent((point) -> {
			String reason = this.notices.skipped(point.rung().offset());
			owed.skipped().forEach((missed) -> handled(task, missed, RungState.SKIPPED, reason));
			handled(task, point, RungState.SENT, "");
			this.recipients.of(task, point.rung().audience())
				.forEach((officer) -> this.notices.tell(task, officer, point.rung()));
		});
	}

	private void handled(AppendixTask task, WatchPoint point, RungState state, String reason) {
		this.records.add(task, new HandledRung(task.deadline().dueVersion(), point.rung().offset(), state, reason,
				this.clock.instant()));
	}

	private Watch watch(AppendixTask task) {
		return new Watch(task, this.policy.ladder(), this.calendars.of(task.agency()), this.clock.getZone(),
				this.records.lastRung(task).orElse(null));
	}

	/** The last day whose morning has come. */
	private LocalDate today() {
		return LocalDateTime.now(this.clock).minusNanos(MORNING.toNanoOfDay()).toLocalDate();
	}

}
