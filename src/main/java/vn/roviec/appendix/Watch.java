package vn.roviec.appendix;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.roviec.deadline.Audience;
import vn.roviec.deadline.CatchUp;
import vn.roviec.deadline.DueDate;
import vn.roviec.deadline.Ladder;
import vn.roviec.deadline.ReportingQuarter;
import vn.roviec.deadline.Rung;
import vn.roviec.deadline.RungKind;
import vn.roviec.deadline.WatchPoint;
import vn.roviec.deadline.WorkingCalendar;

/**
 * On which days a task is looked at: the rungs of the ladder around its due date; without
 * one, each reporting quarter asks whoever does it to say how far it is.
 *
 * @param open whether there is still something to do; what has ended is left in peace
 * @param begun the day on which the task was given
 * @param lastRung the last rung handled for the present due date, null before the first
 */
record Watch(boolean open, Optional<DueDate> due, LocalDate begun, Ladder ladder, WorkingCalendar calendar,
		@Nullable Integer lastRung) {

	private static final Set<Audience> ASKED = EnumSet.of(Audience.ASSIGNEE);

	/**
	 * The next day, which may be past; empty at the end of the ladder and of the task.
	 */
	Optional<WatchPoint> next() {
		if (!this.open) {
			return Optional.empty();
		}
		return this.due.map((date) -> this.ladder.next(date, this.calendar, this.lastRung))
			.orElseGet(() -> Optional.of(review(nextPeriod())));
	}

	/** What is owed by the end of a day: the highest rung, and those below it. */
	CatchUp caughtUp(LocalDate today) {
		if (!this.open) {
			return new CatchUp(Optional.empty(), List.of());
		}
		return this.due.map((date) -> this.ladder.caughtUp(date, this.calendar, today, this.lastRung))
			.orElseGet(() -> reviews(today));
	}

	private CatchUp reviews(LocalDate today) {
		List<WatchPoint> reached = new ArrayList<>();
		ReportingQuarter period = nextPeriod();
		for (WatchPoint point = review(period); !point.day().isAfter(today); point = review(period)) {
			reached.add(point);
			period = period.next();
		}
		return reached.isEmpty() ? new CatchUp(Optional.empty(), List.of())
				: new CatchUp(Optional.of(reached.get(reached.size() - 1)), reached.subList(0, reached.size() - 1));
	}

	private WatchPoint review(ReportingQuarter period) {
		return new WatchPoint(new Rung(period.number(), RungKind.REMINDER, ASKED),
				new ReviewPeriods(this.calendar).asked(period));
	}

	private ReportingQuarter nextPeriod() {
		if (this.lastRung != null && ReviewPeriods.isPeriod(this.lastRung)) {
			return ReportingQuarter.of(this.lastRung).next();
		}
		return new ReviewPeriods(this.calendar).first(this.begun);
	}

}
