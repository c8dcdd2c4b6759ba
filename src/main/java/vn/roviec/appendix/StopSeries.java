package vn.roviec.appendix;

import java.time.Clock;
import java.util.UUID;

import vn.roviec.agency.Actor;
import vn.roviec.appendix.TaskSeries.Stopped;
import vn.roviec.appendix.process.SeriesProcess;
import vn.roviec.audit.AuditLog;
import vn.roviec.workflow.Conflict;
import vn.roviec.workflow.NotAllowed;
import vn.roviec.worklist.OnBehalf;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends a series before its last cycle. The tasks that its cycles have become stay as they
 * are.
 */
@Service
@Transactional
public class StopSeries {

	private final SeriesRows rows;

	private final CycleRows cycles;

	private final AppendixTasks tasks;

	private final SeriesProcess process;

	private final ApplicationEventPublisher events;

	private final OnBehalf onBehalf;

	private final AuditLog audit;

	private final Clock clock;

	StopSeries(SeriesRows rows, CycleRows cycles, AppendixTasks tasks, SeriesProcess process,
			ApplicationEventPublisher events, OnBehalf onBehalf, AuditLog audit, Clock clock) {
		this.rows = rows;
		this.cycles = cycles;
		this.tasks = tasks;
		this.process = process;
		this.events = events;
		this.onBehalf = onBehalf;
		this.audit = audit;
		this.clock = clock;
	}

	/** Who follows the plan ends one series, with a reason. */
	public void stop(Actor actor, SeriesId id, String reason) {
		TaskSeries series = this.rows.get(actor.agency(), id);
		if (!series.isFollowedBy(actor)) {
			throw new NotAllowed("series.stop");
		}
		if (!actor.actsFor(series.plan().owner())) {
			this.onBehalf.recordHead(actor, series.plan().standingUnit(), id.value());
		}
		stop(actor, series, Words.required(reason, "series.stop.reason.missing"));
	}

	/** Ends every series of a plan that is over, recalled or replaced. */
	public void stopAll(Actor actor, UUID plan, String reason) {
		this.rows.ofPlan(actor.agency(), plan)
			.stream()
			.filter((series) -> series.status() == SeriesStatus.RUNNING)
			.forEach((series) -> stop(actor, series, reason));
	}

	/** Ends the series of one product of a plan's row, where it has one. */
	void stop(Actor actor, UUID plan, int itemNo, int position, String reason) {
		this.rows.ofPlan(actor.agency(), plan)
			.stream()
			.filter((series) -> series.status() == SeriesStatus.RUNNING && series.order().itemNo() == itemNo
					&& series.order().position() == position)
			.forEach((series) -> stop(actor, series, reason));
	}

	/**
	 * Holds the plan's first task as whoever ends a task does, so that the last sees it.
	 */
	private void stop(Actor actor, TaskSeries found, String reason) {
		this.tasks.lockFirst(found.plan().plan(), actor.agency());
		TaskSeries series = this.rows.getLocked(actor.agency(), found.id());
		Stopped before = series.ended();
		if (series.status() != SeriesStatus.RUNNING) {
			throw new Conflict("conflict.series." + series.status(), (before != null) ? before.by() : null,
					(before != null) ? before.at() : null);
		}
		this.rows.stop(series, new Stopped(reason, actor.name(), this.clock.instant()));
		this.cycles.dropWaiting(series);
		this.process.stopped(actor.agency(), series.id());
		this.audit.append(actor, "series.stopped", series.id().value(), reason);
		this.events.publishEvent(new SeriesEnded(actor.agency(), series.plan().plan(), series.id()));
	}

}
