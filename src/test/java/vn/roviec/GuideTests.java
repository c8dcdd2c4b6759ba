package vn.roviec;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The guide leads to what is there, and all of it is led to. */
class GuideTests {

	private static final Path GUIDE = Path.of("src/docs/guide");

	private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(#[^)]*)?\\)");

	@Test
	void everyLinkAndPictureIsThere() {
		assertThat(pages()).isNotEmpty()
			.allSatisfy((page) -> assertThat(leadsTo(page)).as(page.toString())
				.allMatch((target) -> Files.exists(page.resolveSibling(target))));
	}

	@Test
	void everyPageAndPictureIsLedTo() {
		Set<String> led = new TreeSet<>();
		pages().forEach((page) -> leadsTo(page)
			.forEach((target) -> led.add(GUIDE.relativize(page.resolveSibling(target).normalize()).toString())));
		assertThat(below().map((file) -> GUIDE.relativize(file).toString()).filter((file) -> !file.equals("README.md")))
			.isSubsetOf(led);
	}

	private static List<String> leadsTo(Path page) {
		return LINK.matcher(read(page)).results().map((MatchResult link) -> link.group(1)).toList();
	}

	private static List<Path> pages() {
		return below().filter((file) -> file.toString().endsWith(".md")).toList();
	}

	private static Stream<Path> below() {
		try (Stream<Path> files = Files.walk(GUIDE)) {
			return files.filter(Files::isRegularFile).toList().stream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String read(Path page) {
		try {
			return Files.readString(page);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
