package vn.roviec.signature.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import org.springframework.stereotype.Component;

/**
 * Lets few in at once, and nobody too often: looking through a file is work, and the page
 * is open to everybody.
 */
@Component
class VerifyLimit {

	private static final int A_MINUTE = 20;

	private static final int AT_ONCE = 4;

	/** More addresses than these are not told apart. */
	private static final int ADDRESSES = 10_000;

	private final Map<String, Integer> asked = new HashMap<>();

	private final Clock clock;

	private Instant since;

	private int within;

	VerifyLimit(Clock clock) {
		this.clock = clock;
		this.since = clock.instant();
	}

	/**
	 * Whether one more may come in from an address; {@link #leaves} lets it out again.
	 */
	synchronized boolean enters(String address) {
		Instant now = this.clock.instant();
		if (Duration.between(this.since, now).abs().toSeconds() >= 60) {
			this.asked.clear();
			this.since = now;
		}
		String counted = (this.asked.size() < ADDRESSES) ? address : "";
		if (this.within >= AT_ONCE || this.asked.merge(counted, 1, Integer::sum) > A_MINUTE) {
			return false;
		}
		this.within++;
		return true;
	}

	synchronized void leaves() {
		this.within = Math.max(0, this.within - 1);
	}

}
