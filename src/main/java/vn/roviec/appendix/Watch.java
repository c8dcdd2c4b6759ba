package vn.roviec.appendix;

import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
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
import vn.roviec.deadline.Rung;
import vn.roviec.deadline.RungKind;
import vn.roviec.deadline.WatchPoint;
import vn.roviec.deadline.WorkingCalendar;

/**
 * On which days a task is looked at: the rungs of the ladder around its due date; without
 * one, the plan's last day and then every year's.
 *
 * @param open whether there is still something to do; what has ended is left in peace
 * @param firstReview when a task without a due date is looked at first
 * @param lastRung the last rung handled for the present due date, null before the first
 */
record Watch(boolean open, Optional<DueDate> due, LocalDate firstReview, Ladder ladder, WorkingCalendar calendar,
		@Nullable Integer lastRung) {

	private static final Set<Audience> REVIEWERS = EnumSet.of(Audience.ASSIGNEE, Audience.STANDING_UNIT);

	private static final MonthDay YEAR_END = MonthDay.of(Month.DECEMBER, 31);

	/** The plan's last day, or that of the year in which the task was given. */
	static LocalDate firstReview(@Nullable LocalDate planEnd, LocalDate begun) {
		return (planEnd != null) ? planEnd : YEAR_END.atYear(begun.getYear());
	}

	/**
	 * The next day, which may be past; empty at the end of the ladder and of the task.
	 */
	Optional<WatchPoint> next() {
		if (!this.open) {
			return Optional.empty();
		}
		return this.due.map((date) -> this.ladder.next(date, this.calendar, this.lastRung))
			.orElseGet(() -> Optional.of(review((this.lastRung != null) ? this.lastRung + 1 : 0)));
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
		WatchPoint point = review((this.lastRung != null) ? this.lastRung + 1 : 0);
		while (!point.day().isAfter(today)) {
			reached.add(point);
			point = review(point.rung().offset() + 1);
		}
		return reached.isEmpty() ? new CatchUp(Optional.empty(), List.of())
				: new CatchUp(Optional.of(reached.get(reached.size() - 1)), reached.subList(0, reached.size() - 1));
	}

	private WatchPoint review(int number) {
		return new WatchPoint(new Rung(number, RungKind.REMINDER, REVIEWERS), reviewDay(number));
	}

	private LocalDate reviewDay(int number) {
		LocalDate first = this.firstReview;
		if (number == 0) {
			return first;
		}
		int year = first.equals(YEAR_END.atYear(first.getYear())) ? first.getYear() + 1 : first.getYear();
		return YEAR_END.atYear(year + number - 1);
	}

}
