package vn.roviec.workflow;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/** A running clock that can be set to another moment; for demonstrations and tests. */
public class MovableClock extends Clock {

	private final ZoneId zone;

	private final AtomicReference<Duration> ahead;

	public MovableClock() {
		this(Time.VIETNAM, new AtomicReference<>(Duration.ZERO));
	}

	private MovableClock(ZoneId zone, AtomicReference<Duration> ahead) {
		this.zone = zone;
		this.ahead = ahead;
	}

	/** Sets the time that this clock tells now; it runs on from there. */
	public void moveTo(Instant moment) {
		this.ahead.set(Duration.between(Clock.systemUTC().instant(), moment));
	}

	@Override
	public ZoneId getZone() {
		return this.zone;
	}

	@Override
	public Clock withZone(ZoneId other) {
		return new MovableClock(other, this.ahead);
	}

	@Override
	public Instant instant() {
		return Clock.systemUTC().instant().plus(this.ahead.get());
	}

}
