package vn.roviec.crash;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import vn.roviec.CheckCommand;
import vn.roviec.plan.PlanStatus;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The application is killed while plans stand at every named point of issuing, each in a
 * transaction of its own: what was committed is there, what was not is not, and the next
 * start brings each to its end once.
 */
class KillAtPointsIT {

	/** Kills at each point: one in every build; the profile "crash" takes 10. */
	private static final int KILLS = Integer.getInteger("roviec.crash.kills", 1);

	private final Map<UUID, StopPoint> plans = new HashMap<>();

	private Path folder;

	private String database;

	@Test
	void nothingIsLostDoubledOrSkippedWhereverItIsKilled() throws Exception {
		this.folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "crash")), "points-");
		this.database = "jdbc:h2:file:" + this.folder.toAbsolutePath().resolve("roviec")
				+ ";WRITE_DELAY=0;LOCK_TIMEOUT=10000;DB_CLOSE_ON_EXIT=FALSE";
		copyClasses();
		for (int kill = 0; kill < KILLS; kill++) {
			Map<UUID, StopPoint> standing = standAndKill(kill);
			assertThat(standing.values()).containsExactlyInAnyOrder(StopPoint.values());
			reading((jdbc) -> standing.forEach((plan, point) -> assertLeft(jdbc, plan, point)));
			assertThat(check()).endsWith("Tổng cộng: 0 sai lệch");
			this.plans.putAll(standing);
		}
		long since = System.nanoTime();
		Process last = start("finish", "finish.log");
		assertThat(last.waitFor(4, TimeUnit.MINUTES)).as("it ends").isTrue();
		double resumed = (System.nanoTime() - since) / 1e9;
		reading((jdbc) -> this.plans.forEach((plan, point) -> assertFinishedOnce(jdbc, plan, point)));
		assertThat(check()).endsWith("Tổng cộng: 0 sai lệch");
		FaultTable.below(Path.of("target"))
			.add(new FaultTable.Fault("kill -9 at the named points of issuing (H2)", this.plans.size(), 0, 0, resumed));
	}

	private Map<UUID, StopPoint> standAndKill(int kill) throws IOException, InterruptedException {
		String log = "kill-" + kill + ".log";
		Process process = start("stand", log);
		try {
			Awaitility.await()
				.atMost(Duration.ofMinutes(4))
				.pollInterval(Duration.ofMillis(100))
				.until(() -> !process.isAlive() || Files.readString(this.folder.resolve(log)).contains("ALL STAND"));
		}
		finally {
			process.destroyForcibly();
		}
		assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
		Map<UUID, StopPoint> standing = new HashMap<>();
		Files.readString(this.folder.resolve(log)).lines().filter((line) -> line.startsWith("AT ")).forEach((line) -> {
			String[] words = line.split(" ");
			standing.put(UUID.fromString(words[2]), StopPoint.valueOf(words[1]));
		});
		return standing;
	}

	private static void assertLeft(JdbcClient jdbc, UUID plan, StopPoint point) {
		boolean issued = point.left() == PlanStatus.ISSUED;
		assertThat(jdbc.sql("select status from plan where id = ?").param(plan).query(String.class).single())
			.as("status after %s", point)
			.isEqualTo(point.left().name());
		assertThat(count(jdbc, "select count(*) from register_entry where subject = ?", plan))
			.as("number after %s", point)
			.isEqualTo(issued ? 1 : 0);
		assertThat(audited(jdbc, plan, "plan.sealed")).as("seal after %s", point)
			.isEqualTo((point.step() == StopPoint.Step.SEND) ? 1 : 0);
		assertThat(count(jdbc, "select count(*) from delivery where plan_id = ?", plan)).as("sent after %s", point)
			.isZero();
	}

	private static void assertFinishedOnce(JdbcClient jdbc, UUID plan, StopPoint point) {
		for (String done : List.of("plan.signed", "plan.issued", "plan.sealed")) {
			assertThat(audited(jdbc, plan, done)).as("%s after %s", done, point).isEqualTo(1);
		}
		assertThat(count(jdbc, "select count(*) from register_entry where subject = ? and number = 1", plan))
			.as("number after %s", point)
			.isEqualTo(1);
		assertThat(
				count(jdbc,
						"select last_number from register_book where book = 'KH' and agency_id ="
								+ " (select agency_id from plan where id = ?)",
						plan))
			.as("book after %s", point)
			.isEqualTo(1);
		assertThat(count(jdbc, "select count(*) from delivery where plan_id = ?", plan)).as("sent after %s", point)
			.isEqualTo(1);
		assertThat(count(jdbc, "select count(*) from appendix_task where plan_id = ?", plan))
			.as("tasks after %s", point)
			.isEqualTo(2);
	}

	private static int audited(JdbcClient jdbc, UUID plan, String action) {
		return count(jdbc, "select count(*) from audit_entry where action = '" + action + "' and subject = ?", plan);
	}

	private static int count(JdbcClient jdbc, String sql, UUID plan) {
		return jdbc.sql(sql).param(plan).query(Integer.class).single();
	}

	/** By one connection: the database opens with the first and closes with the last. */
	private void reading(Consumer<JdbcClient> questions) {
		SingleConnectionDataSource connection = new SingleConnectionDataSource(this.database, "sa", "", true);
		questions.accept(JdbcClient.create(connection));
		connection.destroy();
	}

	private Process start(String what, String log) throws IOException {
		return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m",
				"-XX:TieredStopAtLevel=1", "-Dstdout.encoding=UTF-8", "-cp",
				Path.of("target", "roviec.jar") + System.getProperty("path.separator") + this.folder.resolve("classes"),
				IssuingProcess.class.getName(), what, "--spring.datasource.url=" + this.database,
				"--camunda.bpm.job-execution.enabled=false")
			.redirectErrorStream(true)
			.redirectOutput(this.folder.resolve(log).toFile())
			.start();
	}

	/** The packaged application beside the few classes that hold it at its points. */
	private void copyClasses() throws IOException, URISyntaxException {
		Path tests = Path.of(KillAtPointsIT.class.getProtectionDomain().getCodeSource().getLocation().toURI());
		for (String pattern : List.of("vn/roviec/crash/IssuingProcess", "vn/roviec/crash/StopPoint",
				"vn/roviec/crash/PlanWalk", "vn/roviec/support/Commune", "vn/roviec/support/PlanRoad")) {
			Path target = Files.createDirectories(this.folder.resolve("classes").resolve(pattern).getParent());
			String name = Path.of(pattern).getFileName().toString();
			try (Stream<Path> files = Files.list(tests.resolve(pattern).getParent())) {
				for (Path file : files.filter((one) -> one.getFileName().toString().matches(name + "(\\$.*)?\\.class"))
					.toList()) {
					Files.copy(file, target.resolve(file.getFileName()));
				}
			}
		}
	}

	private String check() {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
		CheckCommand.run(List.of("--spring.datasource.url=" + this.database), print, print);
		return out.toString(StandardCharsets.UTF_8).strip();
	}

}
