package vn.roviec.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The rungs of reminders and escalations around a due date, by offset.
 *
 * @param rungs the rungs, each offset once
 * @param repeatEvery after how many working days the last rung comes back; 0 for never
 */
public record Ladder(List<Rung> rungs, int repeatEvery) {

	public Ladder {
		rungs = rungs.stream().sorted(Comparator.comparingInt(Rung::offset)).toList();
		if (rungs.stream().map(Rung::offset).distinct().count() != rungs.size()) {
			throw new IllegalArgumentException("Two rungs with one offset: " + rungs);
		}
		if (repeatEvery < 0) {
			throw new IllegalArgumentException("A ladder cannot repeat every " + repeatEvery + " days");
		}
	}

	/**
	 * A ladder that ends with its last rung.
	 */
	public Ladder(List<Rung> rungs) {
		this(rungs, 0);
	}

	/**
	 * The ladder of an agency that has not made its own.
	 */
	public static Ladder standard() {
		Set<Audience> assignee = EnumSet.of(Audience.ASSIGNEE);
		Set<Audience> head = EnumSet.of(Audience.ASSIGNEE, Audience.UNIT_HEAD);
		Set<Audience> office = EnumSet.range(Audience.ASSIGNEE, Audience.OFFICE);
		Set<Audience> leader = EnumSet.range(Audience.ASSIGNEE, Audience.RESPONSIBLE_LEADER);
		return new Ladder(List.of(new Rung(-7, RungKind.REMINDER, assignee), new Rung(-3, RungKind.REMINDER, assignee),
				new Rung(-1, RungKind.REMINDER, assignee), new Rung(0, RungKind.REMINDER, assignee),
				new Rung(1, RungKind.LATE, head), new Rung(3, RungKind.ESCALATION, office),
				new Rung(7, RungKind.ESCALATION, leader),
				new Rung(15, RungKind.ESCALATION, EnumSet.allOf(Audience.class))), 5);
	}

	/**
	 * The day of a rung. Reminders of a due date "trước ngày D" aim at the day before D,
	 * lateness counts from D itself. The rung of the due date stays on its day even when
	 * it is a day off; all others fall on working days.
	 */
	public LocalDate dayOf(Rung rung, DueDate due, WorkingCalendar calendar) {
		return calendar.plusWorkingDays((rung.offset() > 0) ? due.date() : due.lastDay(), rung.offset());
	}

	/**
	 * The rung after the last one handled, and its day, which may be past.
	 * @param lastOffset the offset of the last rung handled for this due date, or null
	 * before the first
	 * @return the next watch point, or empty at the end of the ladder
	 */
	public Optional<WatchPoint> next(DueDate due, WorkingCalendar calendar, @Nullable Integer lastOffset) {
		return rungAfter(lastOffset).map((rung) -> new WatchPoint(rung, dayOf(rung, due, calendar)));
	}

	/**
	 * What is owed by the end of a day: only the highest rung reached is sent.
	 */
	public CatchUp caughtUp(DueDate due, WorkingCalendar calendar, LocalDate today, @Nullable Integer lastOffset) {
		List<WatchPoint> reached = new ArrayList<>();
		Optional<WatchPoint> point = next(due, calendar, lastOffset);
		while (point.isPresent() && !point.get().day().isAfter(today)) {
			reached.add(point.get());
			point = next(due, calendar, point.get().rung().offset());
		}
		if (reached.isEmpty()) {
			return new CatchUp(Optional.empty(), List.of());
		}
		WatchPoint highest = reached.remove(reached.size() - 1);
		return new CatchUp(Optional.of(highest), reached);
	}

	/**
	 * The same ladder with as few rungs as can be: without those at the end that are only
	 * the repetition of one before.
	 */
	public Ladder folded() {
		List<Rung> left = new ArrayList<>(this.rungs);
		while (left.size() > 1 && repeats(left.get(left.size() - 2), left.get(left.size() - 1))) {
			left.remove(left.size() - 1);
		}
		return new Ladder(left, this.repeatEvery);
	}

	private boolean repeats(Rung before, Rung last) {
		return last.offset() - before.offset() == this.repeatEvery && last.kind() == before.kind()
				&& last.audience().equals(before.audience());
	}

	private Optional<Rung> rungAfter(@Nullable Integer offset) {
		Optional<Rung> next = this.rungs.stream()
			.filter((rung) -> offset == null || rung.offset() > offset)
			.findFirst();
		if (next.isPresent() || offset == null || this.repeatEvery == 0 || this.rungs.isEmpty()) {
			return next;
		}
		Rung last = this.rungs.get(this.rungs.size() - 1);
		int repeats = (offset - last.offset()) / this.repeatEvery + 1;
		return Optional.of(new Rung(last.offset() + repeats * this.repeatEvery, last.kind(), last.audience()));
	}

}
