package vn.roviec.security;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;

/** Counts on this node how often somebody did something within the running minute. */
public final class PerMinute {

	/** So many are counted; the one who was counted first is forgotten. */
	private static final int MOST = 10_000;

	private final Map<String, Count> counts = new LinkedHashMap<>();

	private final Clock clock;

	public PerMinute(Clock clock) {
		this.clock = clock;
	}

	/** Counts once more, and tells how often it was by now. */
	public synchronized int count(String who) {
		Count now = new Count(minute(), times(who) + 1);
		if (now.times() == 1) {
			this.counts.remove(who);
		}
		this.counts.put(who, now);
		if (this.counts.size() > MOST) {
			this.counts.remove(this.counts.keySet().iterator().next());
		}
		return now.times();
	}

	/** How often it was by now. */
	public synchronized int times(String who) {
		Count count = this.counts.get(who);
		return (count != null && count.minute().equals(minute())) ? count.times() : 0;
	}

	private Instant minute() {
		return this.clock.instant().truncatedTo(ChronoUnit.MINUTES);
	}

	private record Count(Instant minute, int times) {
	}

}
