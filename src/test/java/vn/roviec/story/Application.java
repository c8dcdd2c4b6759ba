package vn.roviec.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.jspecify.annotations.Nullable;

import vn.roviec.support.OwnPort;

/** The packaged application, demonstrating in a process of its own. */
final class Application implements AutoCloseable {

	private static final Path JAR = Path.of("target/roviec.jar");

	private static final int PATIENCE_SECONDS = 300;

	private final Process process;

	private final List<String> database;

	private final String address;

	private final Path log;

	private final @Nullable EmbeddedPostgres postgres;

	private Application(String name, LocalDate day, List<String> database, @Nullable EmbeddedPostgres postgres) {
		this.postgres = postgres;
		this.database = database;
		int port = OwnPort.take();
		this.address = "http://localhost:" + port;
		this.log = Pictures.FOLDER.resolve(name + ".log");
		this.process = start(this.log, "--spring.profiles.active=demo", "--server.port=" + port,
				"--roviec.demo.now=" + day.atTime(7, 45));
		Runtime.getRuntime().addShutdownHook(new Thread(this.process::destroyForcibly));
		waitUntilReady();
	}

	private Process start(Path output, String... arguments) {
		List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java"),
				"-Xmx1g", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar", JAR.toString()));
		command.addAll(List.of(arguments));
		command.addAll(this.database);
		try {
			Files.createDirectories(Pictures.FOLDER);
			return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile()).start();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** On a fresh H2 file database, on the morning of a day. */
	static Application onH2(String name, LocalDate day) {
		return onH2(name, day, false);
	}

	/** The same, with the reports of the last month on everybody's list. */
	static Application withReports(String name, LocalDate day) {
		return onH2(name, day, true);
	}

	private static Application onH2(String name, LocalDate day, boolean reports) {
		Path data = Pictures.FOLDER.resolve("data").resolve(name);
		delete(data);
		return new Application(name, day,
				List.of("--spring.datasource.url=jdbc:h2:file:" + data.toAbsolutePath()
						+ "/roviec;WRITE_DELAY=0;LOCK_TIMEOUT=10000;DB_CLOSE_ON_EXIT=FALSE",
						"--roviec.demo.reports=" + reports),
				null);
	}

	/**
	 * On a fresh PostgreSQL. The demonstration only runs there because its database is
	 * named as one to be thrown away.
	 */
	static Application onPostgresql(String name, LocalDate day) {
		try {
			EmbeddedPostgres postgres = EmbeddedPostgres.builder()
				.setPort(OwnPort.take())
				.setPGStartupWait(Duration.ofSeconds(PATIENCE_SECONDS))
				.start();
			String url = postgres.getJdbcUrl("postgres", "postgres");
			return new Application(name, day,
					List.of("--roviec.demo.reports=false", "--spring.datasource.url=" + url,
							"--spring.datasource.username=postgres", "--spring.datasource.password=",
							"--roviec.demo.throwaway-database=" + url),
					postgres);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	String address() {
		return this.address;
	}

	/** What it has logged so far. */
	String log() {
		try {
			return Files.readString(this.log);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Stops it, and has the command {@code check} compare what it leaves.
	 * @return what the command said, its exit status before it
	 */
	String check() {
		// of its own: two stories may end at once
		Path said = this.log.resolveSibling(this.log.getFileName().toString().replace(".log", "-check.txt"));
		try {
			stop();
			int status = start(said, "check").waitFor();
			return status + "\n" + Files.readString(said);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private void waitUntilReady() {
		HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
		HttpRequest ready = HttpRequest.newBuilder(URI.create(this.address + "/actuator/health/readiness"))
			.timeout(Duration.ofSeconds(30))
			.build();
		long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
		while (!answers(client, ready)) {
			if (!this.process.isAlive() || System.nanoTime() > end) {
				close();
				throw new IllegalStateException("The application did not start:\n" + log());
			}
		}
	}

	private boolean answers(HttpClient client, HttpRequest ready) {
		try {
			return status(client, ready) == 200 || waited();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private static int status(HttpClient client, HttpRequest ready) throws InterruptedException {
		try {
			return client.send(ready, BodyHandlers.discarding()).statusCode();
		}
		catch (IOException ex) {
			return 0;
		}
	}

	private boolean waited() throws InterruptedException {
		this.process.waitFor(300, TimeUnit.MILLISECONDS);
		return false;
	}

	private static void delete(Path folder) {
		if (!Files.exists(folder)) {
			return;
		}
		try (Stream<Path> files = Files.walk(folder)) {
			for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
				Files.delete(file);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void stop() throws InterruptedException {
		this.process.destroy();
		if (!this.process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
			this.process.destroyForcibly().waitFor();
		}
	}

	@Override
	public void close() {
		try {
			stop();
			if (this.postgres != null) {
				this.postgres.close();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
