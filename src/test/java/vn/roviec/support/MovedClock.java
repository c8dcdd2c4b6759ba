package vn.roviec.support;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** A clock that stands still until a test moves it. */
public final class MovedClock extends Clock {

	private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

	private volatile Instant now;

	private MovedClock(Instant now) {
		this.now = now;
	}

	/** Starts at this local time, "2026-03-02T08:00". */
	public static MovedClock at(String local) {
		return new MovedClock(LocalDateTime.parse(local).atZone(ZONE).toInstant());
	}

	public void move(Duration by) {
		this.now = this.now.plus(by);
	}

	@Override
	public ZoneId getZone() {
		return ZONE;
	}

	@Override
	public Clock withZone(ZoneId zone) {
		return Clock.fixed(this.now, zone);
	}

	@Override
	public Instant instant() {
		return this.now;
	}

}
