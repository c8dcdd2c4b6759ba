package vn.roviec.calendar.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.AgencyId;
import vn.roviec.appendix.AgencyLadder;
import vn.roviec.appendix.OpenDeadline;
import vn.roviec.appendix.OpenDeadlines;
import vn.roviec.deadline.DueDate;
import vn.roviec.deadline.Ladder;
import vn.roviec.deadline.Rung;
import vn.roviec.deadline.WatchPoint;
import vn.roviec.deadline.WorkingCalendar;
import vn.roviec.deadline.WorkingCalendars;
import vn.roviec.web.Spoken;
import vn.roviec.web.TypedDay;

import org.springframework.stereotype.Component;

/** Shows on which days a ladder would tell whom, before anybody saves it. */
@Component
class TryLadder {

	private static final int REPETITIONS = 2;

	private static final int AHEAD = 14;

	private final AgencyLadder ladders;

	private final OpenDeadlines deadlines;

	private final WorkingCalendars calendars;

	private final RungWords words;

	private final Spoken spoken;

	TryLadder(AgencyLadder ladders, OpenDeadlines deadlines, WorkingCalendars calendars, RungWords words,
			Spoken spoken) {
		this.ladders = ladders;
		this.deadlines = deadlines;
		this.calendars = calendars;
		this.words = words;
		this.spoken = spoken;
	}

	LocalDate sample() {
		return this.spoken.today().plusDays(AHEAD);
	}

	/** The steps of the chosen task, else of a sample with the typed due date. */
	Trial of(AgencyId agency, Ladder ladder, LadderForm form) {
		Optional<OpenDeadline> task = this.deadlines.of(agency)
			.stream()
			.filter((one) -> one.id().toString().equals(form.task()))
			.findFirst();
		DueDate due = task.map(OpenDeadline::due)
			.orElseGet(() -> new DueDate(TypedDay.next(this.spoken.today()).read(form.due()).orElse(sample()), false));
		WorkingCalendar calendar = this.calendars.of(agency);
		List<Step> steps = new ArrayList<>();
		Integer last = null;
		int most = ladder.rungs().size() + ((ladder.repeatEvery() > 0) ? REPETITIONS : 0);
		for (int at = 0; at < most; at++) {
			WatchPoint point = ladder.next(due, calendar, last).orElseThrow();
			steps.add(step(agency, point, task.orElse(null)));
			last = point.rung().offset();
		}
		return new Trial(task.map(OpenDeadline::title).orElse(this.spoken.words("ladder.try.sample")),
				this.spoken.weekday(due.date()), steps, ladder.repeatEvery() > 0);
	}

	private Step step(AgencyId agency, WatchPoint point, @Nullable OpenDeadline task) {
		Rung rung = point.rung();
		String who = (task != null) ? String.join(", ", this.ladders.told(agency, task.id(), rung.audience()))
				: this.words.who(rung.audience());
		return new Step(this.words.when(rung.offset()), this.spoken.weekday(point.day()), this.words.kind(rung.kind()),
				who);
	}

	/**
	 * What would happen.
	 *
	 * @param goesOn whether the last step comes back for ever
	 */
	record Trial(String task, String due, List<Step> steps, boolean goesOn) {

	}

	/** One day on which somebody is told. */
	record Step(String when, String day, String kind, String who) {

	}

}
