package vn.roviec.crash;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.awaitility.Awaitility;

/**
 * The packaged application as a process of its own, to be killed.
 */
final class StartedProcess {

	private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");

	private final Path log;

	private final Process process;

	/** Starts it with the settings given, and waits until it serves. */
	StartedProcess(Path log, List<String> settings) throws IOException {
		this(log, List.of(), settings);
	}

	/**
	 * Starts it, and waits until it serves.
	 * @param before the command that is to run it, where it is not to run by itself
	 */
	StartedProcess(Path log, List<String> before, List<String> settings) throws IOException {
		this.log = log;
		List<String> command = new ArrayList<>(before);
		command.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m",
				"-XX:TieredStopAtLevel=1", "-jar", "target/roviec.jar", "--server.port=0"));
		command.addAll(settings);
		this.process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
		HttpClient client = HttpClient.newHttpClient();
		Awaitility.await().atMost(Duration.ofMinutes(4)).until(() -> !this.process.isAlive() || serves(client));
		if (!this.process.isAlive()) {
			throw new IllegalStateException(Files.readString(log));
		}
	}

	/** Where it can be reached. */
	URI address() throws IOException {
		return port().map((port) -> URI.create("http://localhost:" + port)).orElseThrow();
	}

	/** Ends it as a power cut does. */
	void kill() throws InterruptedException {
		this.process.destroyForcibly();
		if (!this.process.waitFor(30, TimeUnit.SECONDS)) {
			throw new IllegalStateException("It cannot be killed");
		}
	}

	boolean isAlive() {
		return this.process.isAlive();
	}

	/** Whether it says that it can be sent people. */
	boolean isReady() {
		try {
			return serves(HttpClient.newHttpClient());
		}
		catch (IOException ex) {
			return false;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	private boolean serves(HttpClient client) throws IOException, InterruptedException {
		if (port().isEmpty()) {
			return false;
		}
		HttpRequest ready = HttpRequest.newBuilder(address().resolve("/actuator/health/readiness"))
			.timeout(Duration.ofSeconds(20))
			.build();
		return client.send(ready, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
	}

	private Optional<String> port() throws IOException {
		return PORT.matcher(Files.readString(this.log))
			.results()
			.map((MatchResult match) -> match.group(1))
			.findFirst();
	}

}
