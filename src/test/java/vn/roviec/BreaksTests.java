package vn.roviec;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import vn.roviec.support.Sources;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each class of tests was seen to fail: it stands in the table of deliberate breaks, and
 * what stands there is still there.
 */
class BreaksTests {

	private static final Path TABLE = Path.of("src/docs/breaks.md");

	private static final Pattern TESTS = Pattern.compile("\\w+(?:Tests|IT|Story|Crash)");

	private static final Pattern CAUGHT = Pattern.compile("`(" + TESTS + ")(?:\\.(\\w+)(…|`))?");

	@Test
	void everyClassOfTestsWasSeenToFail() {
		Set<String> caught = new TreeSet<>();
		caught().forEach((test) -> caught.add(test.type()));
		assertThat(caught).containsAll(classes().keySet());
	}

	@Test
	void everyTestThatCaughtABreakIsThere() {
		Map<String, Path> classes = classes();
		assertThat(caught()).isNotEmpty().allSatisfy((test) -> {
			assertThat(classes).containsKey(test.type());
			assertThat(Sources.read(classes.get(test.type()))).containsPattern(test.heading());
		});
	}

	private static List<Caught> caught() {
		return CAUGHT.matcher(Sources.read(TABLE)).results().map(Caught::of).toList();
	}

	private static Map<String, Path> classes() {
		return Sources.below("src/test/java", ".java")
			.stream()
			.filter((file) -> TESTS.matcher(name(file)).matches())
			.collect(Collectors.toMap(BreaksTests::name, Function.identity()));
	}

	private static String name(Path file) {
		return file.getFileName().toString().replaceFirst("\\.java$", "");
	}

	/** A class, and its method or how that begins, where one is named. */
	private record Caught(String type, String method, boolean whole) {

		static Caught of(MatchResult named) {
			return new Caught(named.group(1), Objects.requireNonNullElse(named.group(2), ""),
					"`".equals(named.group(3)));
		}

		String heading() {
			return this.method.isEmpty() ? "class " + this.type : "void " + this.method + (this.whole ? "\\(" : "");
		}

	}

}
