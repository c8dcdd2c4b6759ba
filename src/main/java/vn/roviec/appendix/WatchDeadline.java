package vn.roviec.appendix;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
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

	private final AppendixTasks tasks;

	private final TaskRecords records;

	private final EscalationPolicy policy;

	private final WorkingCalendars calendars;

	private final Recipients recipients;

	private final TaskNotices notices;

	private final WatchTime time;

	private final Clock clock;

	WatchDeadline(AppendixTasks tasks, TaskRecords records, EscalationPolicy policy, WorkingCalendars calendars,
			Recipients recipients, TaskNotices notices, WatchTime time, Clock clock) {
		this.tasks = tasks;
		this.records = records;
		this.policy = policy;
		this.calendars = calendars;
		this.recipients = recipients;
		this.notices = notices;
		this.time = time;
		this.clock = clock;
	}

	/** When to look next: 07:30 of the next rung's day, which may be past. */
	public Instant next(AgencyId agency, TaskId id) {
		return this.time.next(watch(this.tasks.get(agency, id)));
	}

	/**
	 * What is owed now: the kind of the highest rung reached, empty where none is. From
	 * here to the end of the transaction nobody moves the due date or ends the task.
	 */
	public Optional<RungKind> owed(AgencyId agency, TaskId id) {
		return watch(this.tasks.getLocked(agency, id)).caughtUp(this.time.today())
			.send()
			.map((point) -> point.rung().kind());
	}

	/** Sends the highest rung reached and records the missed ones below it. */
	public void send(AgencyId agency, TaskId id) {
		AppendixTask task = this.tasks.getLocked(agency, id);
		CatchUp owed = watch(task).caughtUp(this.time.today());
		owed.send().ifPresent((point) -> {
			owed.skipped()
				.forEach((missed) -> handled(task, missed, RungState.SKIPPED,
						this.notices.skipped(point.rung().offset())));
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
		LocalDate begun = this.time.dayOf(task.launchedAt());
		return new Watch(task.status().isOpen(), task.deadline().due(), begun, this.policy.ladder(task.agency()),
				this.calendars.of(task.agency()), task.deadline().lastRung());
	}

}
