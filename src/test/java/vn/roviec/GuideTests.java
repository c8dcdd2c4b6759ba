package vn.roviec;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import vn.roviec.support.Sources;

import static org.assertj.core.api.Assertions.assertThat;

/** The guide leads to what is there, and all of it is led to. */
class GuideTests {

	private static final String GUIDE = "src/docs/guide";

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
		pages().forEach((page) -> leadsTo(page).forEach((target) -> led.add(name(page.resolveSibling(target)))));
		assertThat(Sources.below(GUIDE, "").stream().map(GuideTests::name).filter((file) -> !file.equals("README.md")))
			.isSubsetOf(led);
	}

	private static List<String> leadsTo(Path page) {
		return LINK.matcher(Sources.read(page)).results().map((MatchResult link) -> link.group(1)).toList();
	}

	private static List<Path> pages() {
		return Sources.below(GUIDE, ".md");
	}

	private static String name(Path file) {
		return Path.of(GUIDE).relativize(file.normalize()).toString();
	}

}
