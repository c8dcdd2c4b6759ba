package vn.roviec.crash;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import vn.roviec.security.demo.DemoAgencies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** The database goes away, or only its connections do, while two nodes are at work. */
class DatabaseAwayCrash {

	private static final int AWAY_SECONDS = 60;

	private static final int CUTS = 20;

	private static final int OFFICES = 4;

	@Test
	void aMinuteWithoutTheDatabaseIsOverWithinSecondsAndNeedsNoStart() throws Exception {
		try (Scene scene = new Scene("database-away")) {
			StartedProcess first = scene.node();
			StartedProcess second = scene.node();
			Browser reader = new Browser(first.address(), "chutich", DemoAgencies.PASSWORD);
			try (Workload work = new Workload(OFFICES, Scene.addresses(first, second))) {
				work.awaitSteps(20);
				scene.database().stopAtOnce();
				long away = System.nanoTime();
				assertThat(reader.status("/plans")).isEqualTo(503);
				Awaitility.await().atMost(Duration.ofSeconds(40)).until(() -> !first.isReady() && !second.isReady());
				TimeUnit.NANOSECONDS.sleep(TimeUnit.SECONDS.toNanos(AWAY_SECONDS) - (System.nanoTime() - away));
				scene.database().startAgain();
				long since = System.nanoTime();
				double answered = work.secondsUntilAnswered(since);
				Awaitility.await().atMost(Duration.ofSeconds(40)).until(() -> first.isReady() && second.isReady());
				assertThat(reader.status("/plans")).isEqualTo(200);
				work.close();
				scene.aftermath().secondsUntilSettled(since);
				assertThat(first.isAlive() && second.isAlive()).as("no start was needed").isTrue();
				assertThat(work.unexpected()).isEmpty();
				scene.conclude("database away for a minute (stop immediate)", 1, answered, work.acknowledged(), 0);
				assertThat(answered).isLessThanOrEqualTo(10);
			}
		}
	}

	@Test
	void cutConnectionsCostARequestAndNothingElse() throws Exception {
		try (Scene scene = new Scene("connections-cut")) {
			StartedProcess first = scene.node();
			StartedProcess second = scene.node();
			try (Workload work = new Workload(OFFICES, Scene.addresses(first, second))) {
				double longest = 0;
				for (int cut = 0; cut < CUTS; cut++) {
					work.awaitSteps(8);
					assertThat(scene.database().cutConnections()).isPositive();
					longest = Math.max(longest, work.secondsUntilAnswered(System.nanoTime()));
				}
				work.close();
				scene.aftermath().secondsUntilSettled(System.nanoTime());
				assertThat(work.unexpected()).isEmpty();
				scene.conclude("all connections cut (pg_terminate_backend)", CUTS, longest, work.acknowledged(), 0);
				assertThat(longest).isLessThanOrEqualTo(10);
			}
		}
	}

	@Test
	void aCommitOfWhichNobodyHearsIsToldAsUnknownAndDoneOnce() throws Exception {
		try (Scene scene = new Scene("commit-unknown")) {
			StartedProcess node = scene.node();
			List<Acknowledged> done = new ArrayList<>();
			Office office = new Office(node.address(), (plan, step) -> done.add(new Acknowledged(plan, step)));
			UUID plan = office.signed();
			Browser clerk = new Browser(node.address(), "vanthu", DemoAgencies.PASSWORD);
			scene.database().commitsWait(true);
			Browser.Unanswered answer = cut(scene.database(), () -> clerk.submit(issue(plan), Map.of()));
			scene.database().commitsWait(false);
			long since = System.nanoTime();
			assertThat(answer.status()).isEqualTo(503);
			assertThat(answer).hasMessageContaining("tải lại").hasMessageNotContaining("thất bại");
			assertThatExceptionOfType(Browser.Unanswered.class).isThrownBy(() -> clerk.submit(issue(plan), Map.of()))
				.satisfies((again) -> assertThat(again.status()).isEqualTo(409));
			done.add(new Acknowledged(plan, "plan.issued"));
			double settled = scene.aftermath().secondsUntilSettled(since);
			scene.conclude("connection cut while a number is committed", 1, settled, done, 0);
		}
	}

	private static String issue(UUID plan) {
		return "/plans/" + plan + "/issue";
	}

	/** Cuts whatever is committed until the request is answered. */
	private static Browser.Unanswered cut(Database database, Callable<String> request) throws Exception {
		ExecutorService thread = Executors.newSingleThreadExecutor();
		try {
			Future<String> answer = thread.submit(request);
			Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> database.cutCommits() >= 0 && answer.isDone());
			return (Browser.Unanswered) catchThrowableOfType(ExecutionException.class, answer::get).getCause();
		}
		finally {
			thread.shutdownNow();
		}
	}

}
