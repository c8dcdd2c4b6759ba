package vn.roviec.crash;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The only node is killed at random while plans and tasks move, and started again. */
class NodeKilledCrash {

	private static final int KILLS = Integer.getInteger("roviec.crash.random", 4);

	private static final int OFFICES = 4;

	// a kill that once cost something is found again
	private static final long SEED = Long.getLong("roviec.crash.seed", 7);

	@Test
	void whatWasAcknowledgedSurvivesAndEachNextStartGoesOn() throws Exception {
		Random random = new Random(SEED);
		List<Acknowledged> acknowledged = new ArrayList<>();
		double longest = 0;
		try (Scene scene = new Scene("killed")) {
			StartedProcess node = scene.node();
			long killed = 0;
			for (int kill = 0; kill <= KILLS; kill++) {
				try (Workload work = new Workload(OFFICES, node.address())) {
					longest = (kill > 0) ? Math.max(longest, work.secondsUntilAnswered(killed)) : 0;
					work.awaitSteps(5 + random.nextInt(60));
					killed = System.nanoTime();
					if (kill < KILLS) {
						node.kill();
					}
					work.close();
					acknowledged.addAll(work.acknowledged());
					assertThat(work.unexpected()).isEmpty();
				}
				node = (kill < KILLS) ? scene.node() : node;
			}
			scene.aftermath().secondsUntilSettled(killed);
			assertThat(acknowledged).extracting(Acknowledged::step).contains("plan.issued", "task.confirmed");
			scene.conclude("kill -9 at random, PostgreSQL", KILLS, longest, acknowledged, 0);
		}
	}

}
