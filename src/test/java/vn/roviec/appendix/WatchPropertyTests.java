package vn.roviec.appendix;

import java.util.Random;

import org.junit.jupiter.api.Test;

/**
 * Thousands of lives of a task, each with its own calendar, ladder, extensions, lost
 * days, restarts and clock jumps. They are the same at each run; {@code -Droviec.seed=…}
 * lives others.
 */
class WatchPropertyTests {

	private static final int LIVES = 3_000;

	private static final int EVENTS = 25;

	@Test
	void everyRungOnceForADueDateNoneLostWhileDueNeverAfterTheEnd() {
		long seed = Long.getLong("roviec.seed", 2026);
		for (int life = 0; life < LIVES; life++) {
			live(seed + life);
		}
	}

	private static void live(long seed) {
		Random random = new Random(seed);
		WatchedLife life = new WatchedLife(random);
		try {
			for (int event = 0; event < EVENTS; event++) {
				life.happens();
			}
			life.ends();
		}
		catch (AssertionError | RuntimeException ex) {
			throw new AssertionError("The life of -Droviec.seed=" + seed + " goes wrong:\n" + life.story(), ex);
		}
	}

}
