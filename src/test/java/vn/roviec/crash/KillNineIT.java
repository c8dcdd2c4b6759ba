package vn.roviec.crash;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import vn.roviec.CheckCommand;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The application is killed while plans move, again and again: what it said was done is
 * there afterwards, and everything agrees.
 */
class KillNineIT {

	/** Fewer in every build; the profile "crash" takes more. */
	private static final int ROUNDS = Integer.getInteger("roviec.crash.rounds", 2);

	private static final int OFFICES = 4;

	private final Set<Acknowledged> acknowledged = ConcurrentHashMap.newKeySet();

	@Test
	void whatWasAcknowledgedSurvivesAndEverythingAgrees() throws Exception {
		Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "crash")), "kill-");
		String database = "jdbc:h2:file:" + folder.toAbsolutePath().resolve("roviec")
				+ ";WRITE_DELAY=0;LOCK_TIMEOUT=10000;DB_CLOSE_ON_EXIT=FALSE";
		double longest = 0;
		for (int round = 0; round < ROUNDS; round++) {
			long since = System.nanoTime();
			StartedProcess application = new StartedProcess(folder.resolve("application-" + round + ".log"),
					List.of("--spring.profiles.active=demo", "--spring.datasource.url=" + database));
			longest = Math.max(longest, (System.nanoTime() - since) / 1e9);
			killWhilePlansMove(application, 26 + 11 * round);
			assertThat(recorded(database)).containsAll(this.acknowledged);
			assertThat(check(database)).endsWith("Tổng cộng: 0 sai lệch");
		}
		assertThat(this.acknowledged).extracting(Acknowledged::step).contains("plan.signed", "plan.issued");
		FaultTable.below(Path.of("target"))
			.add(new FaultTable.Fault("kill -9 while plans move (H2)", ROUNDS, 0, 0, longest));
	}

	/** The kill comes at the given answer, with other requests on their way. */
	private void killWhilePlansMove(StartedProcess application, int answers) throws Exception {
		CountDownLatch left = new CountDownLatch(answers);
		ExecutorService threads = Executors.newFixedThreadPool(OFFICES);
		List<Future<?>> working = new ArrayList<>();
		try {
			Office office = new Office(application.address(), (subject, step) -> {
				this.acknowledged.add(new Acknowledged(subject, step));
				left.countDown();
			});
			for (int index = 0; index < OFFICES; index++) {
				working.add(threads.submit(() -> workUntilKilled(office)));
			}
			assertThat(left.await(5, TimeUnit.MINUTES)).as("answers in time").isTrue();
		}
		finally {
			application.kill();
			threads.shutdown();
		}
		for (Future<?> one : working) {
			one.get(2, TimeUnit.MINUTES);
		}
	}

	private static Void workUntilKilled(Office office) throws InterruptedException {
		try {
			while (true) {
				office.issueOne();
				office.finishOne();
			}
		}
		catch (IOException ex) {
			// The connection broke: nobody knows whether this last step was done.
			return null;
		}
	}

	private static Set<Acknowledged> recorded(String database) {
		return new HashSet<>(JdbcClient.create(new DriverManagerDataSource(database, "sa", ""))
			.sql("select subject, action from audit_entry")
			.query((row, number) -> new Acknowledged(row.getObject("subject", UUID.class), row.getString("action")))
			.list());
	}

	private static String check(String database) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
		CheckCommand.run(List.of("--spring.datasource.url=" + database), print, print);
		return out.toString(StandardCharsets.UTF_8).strip();
	}

}
