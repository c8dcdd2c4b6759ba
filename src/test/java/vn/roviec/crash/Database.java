package vn.roviec.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import vn.roviec.support.OwnPort;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

/** A real PostgreSQL that can be taken away and given back with what it held. */
final class Database implements AutoCloseable {

	private final Path data;

	private final int port;

	private EmbeddedPostgres server;

	/** A fresh one, its files below the folder. */
	Database(Path folder) throws IOException {
		this.data = folder.toAbsolutePath().resolve("postgresql");
		this.port = OwnPort.take();
		this.server = start();
	}

	String url() {
		return "jdbc:postgresql://localhost:" + this.port + "/postgres?user=postgres";
	}

	/** With which the application starts on it as on any PostgreSQL, and demonstrates. */
	List<String> settings() {
		return List.of("--spring.profiles.active=demo,postgres", "--spring.datasource.url=" + url(),
				"--spring.datasource.username=postgres", "--spring.datasource.password=",
				"--roviec.demo.throwaway-database=" + url());
	}

	JdbcClient jdbc() {
		return JdbcClient.create(new DriverManagerDataSource(url(), "postgres", ""));
	}

	/**
	 * Ends it as an operator in a hurry does (stop -m immediate): nothing is finished.
	 */
	void stopAtOnce() throws IOException, InterruptedException {
		String server = Files.readAllLines(this.data.resolve("postmaster.pid")).get(0).strip();
		new ProcessBuilder("kill", "-QUIT", server).inheritIO().start().waitFor();
		ProcessHandle.of(Long.parseLong(server)).ifPresent((process) -> process.onExit().join());
		this.server.close();
	}

	/** Starts it again on the same files and the same port. */
	void startAgain() throws IOException {
		this.server = start();
	}

	/** Ends it, removes its files, and starts an empty one in its place. */
	void loseEverything() throws IOException, InterruptedException {
		stopAtOnce();
		FileSystemUtils.deleteRecursively(this.data);
		startAgain();
	}

	/**
	 * Makes every commit wait, after it has been written, for a copy elsewhere that does
	 * not exist; or no more.
	 */
	void commitsWait(boolean wait) {
		jdbc().sql("alter system set synchronous_standby_names = '" + (wait ? "nowhere" : "") + "'").update();
		jdbc().sql("select pg_reload_conf()").query(Boolean.class).single();
	}

	/** Cuts the connections whose commit is written and not answered yet. */
	int cutCommits() {
		return jdbc().sql("select pg_terminate_backend(pid) from pg_stat_activity where wait_event = 'SyncRep'")
			.query(Boolean.class)
			.list()
			.size();
	}

	/** Cuts every connection but the one that asks. */
	int cutConnections() {
		return jdbc()
			.sql("select pg_terminate_backend(pid) from pg_stat_activity"
					+ " where pid <> pg_backend_pid() and backend_type = 'client backend'")
			.query(Boolean.class)
			.list()
			.size();
	}

	@Override
	public void close() throws IOException {
		this.server.close();
	}

	private EmbeddedPostgres start() throws IOException {
		return EmbeddedPostgres.builder()
			.setDataDirectory(this.data)
			.setCleanDataDirectory(false)
			.setPort(this.port)
			.setPGStartupWait(Duration.ofMinutes(2))
			// as an office's own server: the tests' default acknowledges what a crash may
			// take back
			.setServerConfig("synchronous_commit", "on")
			.start();
	}

}
