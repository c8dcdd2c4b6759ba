package vn.roviec.appendix;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

import vn.roviec.deadline.WatchPoint;

import org.springframework.stereotype.Component;

/** At which time of a day deadlines are looked at. */
@Component
class WatchTime {

	private static final LocalTime MORNING = LocalTime.of(7, 30);

	/** When the ladder has ended: never, but a timer needs a date. */
	private static final LocalDate NEVER = LocalDate.of(2200, 1, 1);

	private final Clock clock;

	WatchTime(Clock clock) {
		this.clock = clock;
	}

	/** The last day whose morning has come. */
	LocalDate today() {
		return LocalDateTime.now(this.clock).minusNanos(MORNING.toNanoOfDay()).toLocalDate();
	}

	/** When to look next: 07:30 of the next rung's day, which may be past. */
	Instant next(Watch watch) {
		LocalDate day = watch.next().map(WatchPoint::day).orElse(NEVER);
		return day.atTime(MORNING).atZone(this.clock.getZone()).toInstant();
	}

	LocalDate dayOf(Instant moment) {
		return moment.atZone(this.clock.getZone()).toLocalDate();
	}

}
