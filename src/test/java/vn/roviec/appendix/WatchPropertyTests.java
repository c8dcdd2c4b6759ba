package vn.roviec.appendix;

import java.util.Random;

import org.junit.jupiter.api.Test;

/**
 * Ten thousand lives of a task, each with its own calendar, ladder, extensions, lost
 * days, restarts and clock jumps. The seed is printed; {@code -Droviec.seed=…} lives the
 * same lives again.
 */
class WatchPropertyTests {

	private static final int LIVES = 3_000;

	private static final int EVENTS = 25;

	@Test
	void everyRungOnceForADueDateNoneLostWhileDueNeverAfterTheEnd() {
		long seed = Long.getLong("roviec.seed", System.nanoTime());
		System.out.println("WatchPropertyTests: -Droviec.seed=" + seed);
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
