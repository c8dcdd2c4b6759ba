package vn.roviec.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.roviec.support.Sources;

import static org.assertj.core.api.Assertions.assertThat;

/** Every word that people read is there, once, in Vietnamese and in English. */
class MessagesTests {

	private static final Path RESOURCES = Path.of("src/main/resources");

	private static final Pattern KEY = Pattern.compile("^\\s*([A-Za-z][\\w.+-]*)\\s*=");

	/** A whole key, or its beginning up to the dot behind which the rest is chosen. */
	private static final Pattern WORD = Pattern.compile("[A-Za-z][\\w-]*(?:\\.[\\w+-]+)*(?:\\.(?=[\"'$]))?");

	private static final Pattern END = Pattern.compile("\"(\\.[a-z]+)\"");

	private static final Pattern SAID = Pattern
		.compile("(?:\\bwords|new Refused|new Conflict)\\(\\s*\"([a-z][\\w-]*(?:\\.[\\w-]+)+)\"\\s*[,)]");

	private static final Pattern USED = Pattern.compile("#\\{([a-z][\\w.-]*[\\w])\\s*[(}]");

	@Test
	void englishHasTheKeysOfVietnamese() throws IOException {
		assertThat(keys("messages_en.properties")).isEqualTo(keys("messages.properties"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "messages.properties", "messages_en.properties" })
	void noKeyStandsTwice(String file) throws IOException {
		Set<String> seen = new TreeSet<>();
		List<String> twice = new ArrayList<>();
		for (String line : Files.readAllLines(RESOURCES.resolve(file))) {
			Matcher matcher = KEY.matcher(line);
			if (matcher.find() && !seen.add(matcher.group(1))) {
				twice.add(matcher.group(1));
			}
		}
		assertThat(twice).isEmpty();
	}

	/**
	 * An apostrophe is written twice where something is filled in, and once elsewhere.
	 */
	@Test
	void apostrophesAreReadAsApostrophes() throws IOException {
		for (String language : List.of("messages.properties", "messages_en.properties")) {
			assertThat(Files.readAllLines(RESOURCES.resolve(language))).allSatisfy((line) -> assertThat(
					line.matches(".*\\{\\d.*") ? line.replace("''", "").contains("'") : line.contains("''"))
				.as(line)
				.isFalse());
		}
	}

	@Test
	void templatesUseOnlyKeysThatExist() throws IOException {
		Set<String> known = keys("messages.properties");
		Set<String> unknown = new TreeSet<>();
		for (Path template : Sources.pages()) {
			for (Matcher used = USED.matcher(Sources.read(template)); used.find();) {
				if (!known.contains(used.group(1))) {
					unknown.add(template + ": " + used.group(1));
				}
			}
		}
		assertThat(unknown).isEmpty();
	}

	@Test
	void theCodeSaysOnlyKeysThatExist() throws IOException {
		Set<String> said = found(SAID, Sources.below("src/main/java", ".java"));
		assertThat(said).hasSizeGreaterThan(100);
		assertThat(keys("messages.properties")).containsAll(said);
	}

	@Test
	void everyKeyIsSaidSomewhere() throws IOException {
		List<Path> code = Sources.below("src/main/java", ".java");
		Set<String> words = found(WORD,
				Stream
					.of(code, Sources.pages(), Sources.below("src/main/resources/static", ".js"),
							Sources.below("processes", "mn"))
					.flatMap(List::stream)
					.toList());
		Set<String> ends = found(END, code);
		assertThat(keys("messages.properties")).filteredOn((key) -> !isSaid(key, words, ends)).isEmpty();
	}

	private static boolean isSaid(String key, Set<String> words, Set<String> ends) {
		return words.contains(key) || IntStream.range(0, key.length())
			.filter((at) -> key.charAt(at) == '.')
			.anyMatch((dot) -> words.contains(key.substring(0, dot + 1))
					|| words.contains(key.substring(0, dot)) && ends.contains(key.substring(dot)));
	}

	private static Set<String> found(Pattern pattern, List<Path> files) {
		Set<String> found = new TreeSet<>();
		for (Path file : files) {
			for (Matcher matcher = pattern.matcher(Sources.read(file)); matcher.find();) {
				found.add(matcher.group(matcher.groupCount()));
			}
		}
		return found;
	}

	private static Set<String> keys(String file) throws IOException {
		Properties messages = new Properties();
		try (var reader = Files.newBufferedReader(RESOURCES.resolve(file), StandardCharsets.UTF_8)) {
			messages.load(reader);
		}
		return new TreeSet<>(messages.stringPropertyNames());
	}

}
