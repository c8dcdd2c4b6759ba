package vn.roviec.appendix.web;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import vn.roviec.agency.Actor;
import vn.roviec.agency.Agencies;
import vn.roviec.agency.Unit;
import vn.roviec.appendix.SeriesCycle;
import vn.roviec.appendix.SeriesCycle.State;
import vn.roviec.appendix.SeriesId;
import vn.roviec.appendix.SeriesLead;
import vn.roviec.appendix.SeriesOverview;
import vn.roviec.appendix.SeriesOverview.CycleLine;
import vn.roviec.appendix.SeriesOverview.SeriesProgress;
import vn.roviec.appendix.SeriesStatus;
import vn.roviec.appendix.SetSeriesLead;
import vn.roviec.appendix.TaskSeries;
import vn.roviec.appendix.TaskStatus;
import vn.roviec.deadline.DueDate;
import vn.roviec.web.Spoken;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts the page of recurring work together. */
@Component
class SeriesPages {

	static final String VIEW = "appendix/series";

	private final SeriesOverview overview;

	private final SeriesLead lead;

	private final Agencies agencies;

	private final Spoken spoken;

	SeriesPages(SeriesOverview overview, SeriesLead lead, Agencies agencies, Spoken spoken) {
		this.overview = overview;
		this.lead = lead;
		this.agencies = agencies;
		this.spoken = spoken;
	}

	/**
	 * Refuses what the agency has not.
	 * @throws vn.roviec.workflow.NotFound where it has no such series
	 */
	void mustKnow(Actor actor, SeriesId id) {
		this.overview.of(actor.agency(), id);
	}

	/** Fills the model; a form that has come back with errors stays as it is. */
	void fill(Actor actor, SeriesId id, Model model) {
		SeriesProgress progress = this.overview.of(actor.agency(), id);
		TaskSeries series = progress.series();
		model.addAttribute("series", series);
		model.addAttribute("unit",
				this.agencies.unit(actor.agency(), series.order().leadUnit()).map(Unit::name).orElse(""));
		model.addAttribute("opened", progress.opened());
		model.addAttribute("done", progress.done());
		model.addAttribute("next", next(progress));
		model.addAttribute("ended", (series.ended() != null) ? this.spoken.moment(series.ended().at()) : null);
		model.addAttribute("cycles", progress.cycles().stream().map((cycle) -> line(series, cycle)).toList());
		model.addAttribute("stoppable", series.status() == SeriesStatus.RUNNING && series.isFollowedBy(actor));
		model.addAttribute("leadable", SetSeriesLead.mayBy(actor));
		if (!model.containsAttribute("stop")) {
			model.addAttribute("stop", new SeriesController.StopForm(""));
		}
		if (!model.containsAttribute("lead")) {
			model.addAttribute("lead", new SeriesController.LeadForm(String.valueOf(this.lead.of(actor.agency()))));
		}
	}

	/** The next cycle of a series, null where none is to come. */
	@Nullable String next(SeriesProgress progress) {
		CycleLine next = progress.next();
		return (next != null)
				? this.spoken.cycle(next.cycle().name(), next.opensOn(), progress.series().due(next.cycle())) : null;
	}

	private Line line(TaskSeries series, CycleLine line) {
		SeriesCycle cycle = line.cycle();
		DueDate due = series.due(cycle);
		LocalDate opened = cycle.openedOn();
		String given = switch (cycle.state()) {
			case WAITING -> this.spoken.words("series.opens", this.spoken.day(line.opensOn()));
			case OPENED -> this.spoken.words(cycle.isOpenedAfter(due.lastDay()) ? "series.openedLate" : "series.opened",
					this.spoken.day(opened));
			case DROPPED -> this.spoken.words("series.dropped");
		};
		TaskStatus status = line.status();
		boolean late = status != null && status.isOpen() && this.spoken.today().isAfter(due.lastDay());
		return new Line(cycle.name(), (cycle.task() != null) ? cycle.task().value() : null, given, this.spoken.due(due),
				state(cycle.state(), status, late), tone(status, late));
	}

	private static @Nullable String state(State cycle, @Nullable TaskStatus status, boolean late) {
		if (status == null) {
			return (cycle == State.WAITING) ? "upcoming" : null;
		}
		return late ? "late" : status.name().toLowerCase(Locale.ROOT);
	}

	private static @Nullable String tone(@Nullable TaskStatus status, boolean late) {
		if (late) {
			return "late";
		}
		return (status == TaskStatus.DONE) ? "done" : (status != null && status.isOpen()) ? "running" : null;
	}

	/**
	 * One cycle.
	 *
	 * @param task null before it is made
	 * @param state message key after "state.", null where the cycle was dropped
	 */
	record Line(String name, @Nullable UUID task, String given, String due, @Nullable String state,
			@Nullable String tone) {
	}

}
