package vn.roviec.appendix.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import vn.roviec.agency.Actor;
import vn.roviec.appendix.AppendixTask;
import vn.roviec.appendix.EnterEvent;
import vn.roviec.appendix.EventEntry;
import vn.roviec.appendix.PeriodReports;
import vn.roviec.appendix.SeriesId;
import vn.roviec.appendix.SeriesOverview;
import vn.roviec.appendix.SeriesOverview.SeriesProgress;
import vn.roviec.appendix.TaskEvents;
import vn.roviec.web.Spoken;

import org.springframework.stereotype.Component;

/**
 * Says how the time of a task counts: of which cycle it is, from which event, for which
 * periods it was reported.
 */
@Component
class TaskRhythms {

	private final SeriesOverview series;

	private final SeriesPages pages;

	private final TaskEvents events;

	private final EnterEvent enterEvent;

	private final PeriodReports reports;

	private final Spoken spoken;

	TaskRhythms(SeriesOverview series, SeriesPages pages, TaskEvents events, EnterEvent enterEvent,
			PeriodReports reports, Spoken spoken) {
		this.series = series;
		this.pages = pages;
		this.events = events;
		this.enterEvent = enterEvent;
		this.reports = reports;
		this.spoken = spoken;
	}

	Rhythm of(Actor actor, AppendixTask task) {
		return new Rhythm(cycle(actor, task), event(actor, task), this.reports.of(task.agency(), task.id())
			.stream()
			.map((report) -> new TaskPage.Event(
					this.spoken.words("task.period.said", report.period().words(), report.percent()), report.byName(),
					this.spoken.moment(report.at()), report.words().isBlank() ? null : report.words(), false))
			.toList());
	}

	private @Nullable Cycle cycle(Actor actor, AppendixTask task) {
		SeriesId id = task.timing().series();
		if (id == null) {
			return null;
		}
		SeriesProgress progress = this.series.of(actor.agency(), id);
		return new Cycle(id.value(), this.spoken.words("task.cycle.this", task.timing().cycleName(),
				progress.numberOf(task.timing().cycle()), progress.cycles().size()), this.pages.next(progress));
	}

	private @Nullable Occasion event(Actor actor, AppendixTask task) {
		if (!task.timing().countsFromEvent()) {
			return null;
		}
		List<TaskPage.Event> entries = new ArrayList<>();
		for (EventEntry entry : this.events.of(task.agency(), task.id())) {
			entries.add(new TaskPage.Event(
					this.spoken.words("task.event.said", this.spoken.day(entry.happenedOn()),
							this.spoken.day(entry.dueOn())),
					entry.byName(), this.spoken.moment(entry.at()), entry.words().isBlank() ? null : entry.words(),
					false));
		}
		Collections.reverse(entries);
		return new Occasion(entries, this.enterEvent.mayBy(actor, task), EnterEvent.isTermKnown(task));
	}

	/**
	 * How the time of a task counts.
	 *
	 * @param cycle null for work that does not come back
	 * @param event null for work whose term counts from no event
	 * @param reports for each period, newest first; for work without a fixed date
	 */
	record Rhythm(@Nullable Cycle cycle, @Nullable Occasion event, List<TaskPage.Event> reports) {
	}

	/**
	 * The cycle of an occurrence.
	 *
	 * @param words which one it is
	 * @param next the cycle that follows in words, null after the last
	 */
	record Cycle(UUID series, String words, @Nullable String next) {
	}

	/**
	 * The event from which a term counts.
	 *
	 * @param entries every day that was entered, newest first
	 * @param open whether the reader may enter or correct it
	 * @param termKnown whether only the event's day is asked
	 */
	record Occasion(List<TaskPage.Event> entries, boolean open, boolean termKnown) {
	}

}
