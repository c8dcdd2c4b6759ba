package vn.roviec.story;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * The Chromium that this machine has; a story never downloads one. The one without a
 * window does the same with half of the processor time, and is taken where it is there.
 */
final class Chromium implements AutoCloseable {

	private final Playwright playwright;

	private final Browser browser;

	private Chromium(Path executable) {
		this.playwright = Playwright
			.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
		this.browser = this.playwright.chromium()
			.launch(new LaunchOptions().setExecutablePath(executable)
				.setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu")));
	}

	/**
	 * Starts it; without one the story is skipped with a said reason, or fails where
	 * ROVIEC_REQUIRE_BROWSER=1.
	 */
	static Chromium required() {
		Optional<Path> executable = find();
		if (executable.isEmpty()) {
			String reason = "BROWSER STORY SKIPPED: no Chromium found. Set ROVIEC_CHROMIUM to one, or install the"
					+ " package chromium. ROVIEC_REQUIRE_BROWSER=1 makes this a failure.";
			if ("1".equals(System.getenv("ROVIEC_REQUIRE_BROWSER"))) {
				Assertions.fail(reason);
			}
			System.err.println(reason);
			Assumptions.abort(reason);
		}
		return new Chromium(executable.orElseThrow());
	}

	private static Optional<Path> find() {
		String named = System.getenv("ROVIEC_CHROMIUM");
		return Stream
			.of((named != null) ? named : "", "/usr/bin/chromium-headless-shell", "/usr/bin/chromium",
					"/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/opt/google/chrome/chrome")
			.filter((path) -> !path.isEmpty())
			.map(Path::of)
			.filter(Files::isExecutable)
			.findFirst();
	}

	Browser browser() {
		return this.browser;
	}

	@Override
	public void close() {
		this.playwright.close();
	}

}
