package vn.roviec.crash;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The machine was off for weeks: what fell due meanwhile is caught up with once, and only
 * the highest rung missed is told.
 */
class ClockJumpCrash {

	private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

	private static final int PLANS = 5;

	/** Six working days before the products of the plans are due. */
	private static final LocalDateTime BEFORE = LocalDateTime.of(2030, 12, 23, 8, 0);

	@Test
	void weeksWithoutPowerAreCaughtUpWithOnce() throws Exception {
		try (Scene scene = new Scene("clock-jump")) {
			StartedProcess node = scene.node("--roviec.demo.now=" + BEFORE);
			List<Acknowledged> done = new ArrayList<>();
			Office office = new Office(node.address(), (plan, step) -> done.add(new Acknowledged(plan, step)));
			for (int plan = 0; plan < PLANS; plan++) {
				office.issueOne();
			}
			scene.aftermath().secondsUntilSettled(System.nanoTime());
			int watching = scene.aftermath()
				.count("select count(*) from appendix_task where due_on = date '2030-12-31'");
			node.kill();
			LocalDateTime after = BEFORE.plusWeeks(4);
			scene.node("--roviec.demo.now=" + after);
			double resumed = secondsUntilCaughtUp(scene, after);
			assertThat(watching).isGreaterThanOrEqualTo(PLANS);
			assertThat(scene.aftermath()
				.count("select count(*) from (select task_id from task_rung r join appendix_task t on t.id = r.task_id"
						+ " where t.due_on = date '2030-12-31' and r.state = 'SENT' and r.handled_at >= timestamptz '"
						+ after.atZone(VIETNAM).toOffsetDateTime() + "' group by task_id having count(*) = 1) found"))
				.as("tasks of which one rung was told")
				.isEqualTo(watching);
			scene.conclude("clock four weeks ahead after a stop", 1, resumed, done, 0);
		}
	}

	private static double secondsUntilCaughtUp(Scene scene, LocalDateTime now) {
		long since = System.nanoTime();
		// the engine writes in the zone of the machine
		LocalDateTime here = now.atZone(VIETNAM).withZoneSameInstant(ZoneId.systemDefault()).toLocalDateTime();
		Aftermath jobs = scene.aftermath();
		Awaitility.await()
			.atMost(Duration.ofMinutes(3))
			.until(() -> jobs.count("select count(*) from act_ru_job where retries_ > 0 and type_ <> 'ever-living'"
					+ " and duedate_ <= timestamp '" + here + "'") == 0);
		return (System.nanoTime() - since) / 1e9;
	}

}
