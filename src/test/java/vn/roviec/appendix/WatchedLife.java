package vn.roviec.appendix;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import vn.roviec.deadline.Audience;
import vn.roviec.deadline.CalendarDay;
import vn.roviec.deadline.CatchUp;
import vn.roviec.deadline.DayKind;
import vn.roviec.deadline.DueDate;
import vn.roviec.deadline.Ladder;
import vn.roviec.deadline.LostDays;
import vn.roviec.deadline.Rung;
import vn.roviec.deadline.RungKind;
import vn.roviec.deadline.WatchPoint;
import vn.roviec.deadline.WorkingCalendar;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A task that is watched through a life of accidents, with a store of handled rungs that
 * survives restarts and a timer that may fire late, early or twice. What must hold is
 * asked of the calendar itself, day by day, and not of the ladder under test.
 */
final class WatchedLife {

	private static final LocalTime MORNING = LocalTime.of(7, 30);

	private final Random random;

	private final List<String> story = new ArrayList<>();

	/** Handled rungs by version of the due date; true where it was sent. */
	private final Map<Integer, Map<Integer, Boolean>> store = new HashMap<>();

	/** Offsets that the ladder gained when higher ones were already handled. */
	private final Set<Integer> waived = new TreeSet<>();

	private final LocalDate original;

	private TaskDeadline deadline;

	private WorkingCalendar calendar;

	private Ladder ladder;

	private LocalDateTime now;

	private LocalDateTime timer;

	private TaskStatus status = TaskStatus.PERFORMING;

	/** Repetitions up to here passed before the present ladder. */
	private int repeatedUpTo = Integer.MIN_VALUE;

	WatchedLife(Random random) {
		this.random = random;
		this.now = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(1000)).atTime(random.nextInt(24), 0);
		this.calendar = new WorkingCalendar(randomDays(random.nextInt(20)));
		this.ladder = randomLadder();
		this.original = this.now.toLocalDate().plusDays(random.nextInt(40) - 5L);
		this.deadline = new TaskDeadline("Tháng 2", this.original, this.original, random.nextInt(4) == 0, 1, null);
		this.timer = next();
	}

	/** One accident, and then what is due. */
	void happens() {
		switch (this.random.nextInt(14)) {
			case 0 -> extend();
			case 1 -> storm();
			case 2 -> changeCalendar();
			case 3 -> changeLadder();
			case 4 -> jump(-this.random.nextInt(72));
			case 5 -> jump(this.random.nextInt(24 * 90));
			case 6 -> restart();
			case 7 -> fireEarly();
			case 8 -> crashWhileSending();
			default -> jump(this.random.nextInt(24 * 4));
		}
		fire();
		check();
	}

	/** The task is done; nothing may be sent however long the clock runs. */
	void ends() {
		this.status = this.random.nextBoolean() ? TaskStatus.DONE : TaskStatus.CANCELLED;
		int sentAtEnd = handled();
		ask(true);
		jump(24 * 400);
		fireEarly();
		fire();
		assertThat(handled()).as("nothing is sent after the end").isEqualTo(sentAtEnd);
	}

	String story() {
		return String.join("\n", this.story);
	}

	private void extend() {
		moveTo(this.deadline.movedTo(this.now.toLocalDate().plusDays(this.random.nextInt(45))));
	}

	private void storm() {
		LocalDate first = this.now.toLocalDate().plusDays(this.random.nextInt(10) - 7L);
		LostDays lost = new LostDays(first, first.plusDays(this.random.nextInt(5)));
		WorkingCalendar before = this.calendar;
		int left = count(before, lost.first().minusDays(1), due().lastDay());
		DueDate moved = lost.shift(due(), LocalDate.MIN, before);
		this.calendar = before.with(lost.rows(before, "Bão"));
		tell("storm " + lost);
		if (!moved.equals(due())) {
			assertThat(count(this.calendar, lost.first().minusDays(1), moved.lastDay())).isEqualTo(left);
			moveTo(this.deadline.shiftedTo(moved));
		}
		this.timer = next();
	}

	private void changeCalendar() {
		List<CalendarDay> days = randomDays(1 + this.random.nextInt(3));
		this.calendar = this.calendar.with(days);
		tell("calendar " + days);
		this.timer = next();
	}

	private void changeLadder() {
		Ladder before = this.ladder;
		this.ladder = randomLadder();
		Integer last = lastRung();
		this.repeatedUpTo = (last != null) ? last : this.repeatedUpTo;
		this.ladder.rungs()
			.stream()
			.map(Rung::offset)
			.filter((offset) -> last != null && offset < last)
			.forEach(this.waived::add);
		tell("ladder " + before + " → " + this.ladder);
		this.timer = next();
	}

	/** Nothing but the store and the engine's timer is left. */
	private void restart() {
		tell("restart");
	}

	private void fireEarly() {
		tell("the timer fires before its time");
		ask(true);
	}

	/** What was written is taken back with the transaction; the timer is tried again. */
	private void crashWhileSending() {
		tell("crash");
		ask(false);
	}

	private void jump(int hours) {
		this.now = this.now.plusHours(hours);
		tell("clock");
	}

	private void moveTo(TaskDeadline moved) {
		this.deadline = moved;
		this.waived.clear();
		this.repeatedUpTo = Integer.MIN_VALUE;
		tell("due " + due());
		this.timer = next();
	}

	private void fire() {
		for (int times = 0; !this.timer.isAfter(this.now); times++) {
			assertThat(times).as("the watch comes to rest").isLessThan(3);
			ask(true);
		}
	}

	/** As the process does: ask what is owed, send it, wait for the next. */
	private void ask(boolean commits) {
		CatchUp owed = watch().caughtUp(today());
		if (commits && owed.send().isPresent()) {
			owed.skipped().forEach((missed) -> handle(missed, false));
			handle(owed.send().get(), true);
		}
		if (commits) {
			this.timer = next();
		}
	}

	private void handle(WatchPoint point, boolean sent) {
		int offset = point.rung().offset();
		tell((sent ? "sent " : "skipped ") + offset);
		assertThat(this.status.isOpen()).as("the task is open").isTrue();
		assertThat(day(offset)).as("the day of %+d, never sent early", offset).isBeforeOrEqualTo(today());
		Boolean before = this.store.computeIfAbsent(this.deadline.dueVersion(), (version) -> new HashMap<>())
			.put(offset, sent);
		assertThat(before).as("%+d is handled once for a due date", offset).isNull();
	}

	/** Every rung whose morning has come is handled, counted without the ladder. */
	private void check() {
		Map<Integer, Boolean> handled = this.store.getOrDefault(this.deadline.dueVersion(), Map.of());
		int late = Math.max(0, count(this.calendar, due().date(), today()));
		for (int offset : offsets(late)) {
			boolean due = (offset > 0) ? offset <= late : !day(offset).isAfter(today());
			if (due && !this.waived.contains(offset)) {
				assertThat(handled.containsKey(offset)).as("%+d of %s is due since %s", offset, due(), day(offset))
					.isTrue();
			}
		}
		assertThat(this.timer.isAfter(this.now)).as("the next look, %s, lies ahead", this.timer).isTrue();
		assertThat(this.deadline.originalDue()).as("the first date stays").isEqualTo(this.original);
	}

	/** The offsets of the ladder, and its repetitions up to so many days late. */
	private NavigableSet<Integer> offsets(int late) {
		NavigableSet<Integer> offsets = new TreeSet<>(this.ladder.rungs().stream().map(Rung::offset).toList());
		int last = offsets.last();
		for (int offset = last + this.ladder.repeatEvery(); this.ladder.repeatEvery() > 0
				&& offset <= late; offset += this.ladder.repeatEvery()) {
			if (offset > this.repeatedUpTo) {
				offsets.add(offset);
			}
		}
		return offsets;
	}

	private int handled() {
		return this.store.values().stream().mapToInt(Map::size).sum();
	}

	private @Nullable Integer lastRung() {
		return this.store.getOrDefault(this.deadline.dueVersion(), Map.of())
			.keySet()
			.stream()
			.max(Integer::compare)
			.orElse(null);
	}

	private DueDate due() {
		return this.deadline.due().orElseThrow();
	}

	private Watch watch() {
		return new Watch(this.status.isOpen(), this.deadline.due(), this.original, this.ladder, this.calendar,
				lastRung());
	}

	private LocalDateTime next() {
		return watch().next().map((point) -> point.day().atTime(MORNING)).orElse(LocalDateTime.MAX);
	}

	private LocalDate today() {
		return this.now.minusNanos(MORNING.toNanoOfDay()).toLocalDate();
	}

	/** The day of an offset, walked day by day. */
	private LocalDate day(int offset) {
		LocalDate day = (offset > 0) ? due().date() : due().lastDay();
		for (int left = Math.abs(offset); left > 0;) {
			day = day.plusDays(Integer.signum(offset));
			left -= this.calendar.isWorkingDay(day) ? 1 : 0;
		}
		return day;
	}

	private static int count(WorkingCalendar calendar, LocalDate after, LocalDate last) {
		int days = 0;
		for (LocalDate day = after.plusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
			days += calendar.isWorkingDay(day) ? 1 : 0;
		}
		return days;
	}

	private List<CalendarDay> randomDays(int count) {
		List<CalendarDay> days = new ArrayList<>();
		LocalDate around = this.now.toLocalDate();
		for (int i = 0; i < count; i++) {
			LocalDate day = around.plusDays(this.random.nextInt(80) - 20L);
			boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
			days.add(new CalendarDay(day, weekend ? DayKind.SWAP_WORK : DayKind.OWN_DAY_OFF, "Ngày " + i));
		}
		return days;
	}

	private Ladder randomLadder() {
		NavigableSet<Integer> offsets = new TreeSet<>();
		int count = 1 + this.random.nextInt(8);
		while (offsets.size() < count) {
			offsets.add(this.random.nextInt(40) - 20);
		}
		List<Rung> rungs = offsets.stream()
			.map((offset) -> new Rung(offset, RungKind.REMINDER, EnumSet.of(Audience.ASSIGNEE)))
			.toList();
		return new Ladder(rungs, this.random.nextInt(3) * (1 + this.random.nextInt(6)));
	}

	private void tell(String what) {
		this.story.add(this.now + " " + what);
	}

}
