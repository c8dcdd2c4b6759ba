package vn.roviec.attack;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import vn.roviec.agency.Role;
import vn.roviec.support.ApplicationTest;
import vn.roviec.support.Visitors;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.endpoint.web.PathMappedEndpoints;
import org.springframework.boot.actuate.health.HealthEndpointGroups;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/**
 * Doors that other installations of the same libraries leave open: the engine's own pages
 * and interface, the database's console, what the operator sees. That the engine's
 * interface and scripts are not even in the program is shown by SupplyTests.
 */
@ApplicationTest
@AutoConfigureMockMvc
class SurfaceIT {

	private static final List<String> DOORS = List.of("/engine-rest", "/engine-rest/engine", "/engine-rest/task",
			"/engine-rest/process-definition", "/engine-rest/deployment/create", "/rest/engine/default/task",
			"/api/engine", "/camunda", "/camunda/app/cockpit/default/", "/camunda/app/tasklist/default/",
			"/camunda/app/admin/default/setup/", "/camunda/api/engine/engine/default/user", "/app/welcome/default/",
			"/camunda-welcome/index.html", "/forms/sign-plan.html", "/h2-console", "/h2-console/login.do", "/console",
			"/actuator", "/actuator/env", "/actuator/heapdump", "/actuator/threaddump", "/actuator/beans",
			"/actuator/configprops", "/actuator/loggers", "/actuator/mappings", "/actuator/metrics",
			"/actuator/prometheus", "/actuator/shutdown", "/actuator/flyway", "/actuator/camunda", "/actuator/sbom",
			"/actuator/health/db/details", "/swagger-ui/index.html", "/v3/api-docs", "/graphql", "/.git/config",
			"/.env", "/application.yaml", "/messages.properties", "/WEB-INF/web.xml", "/META-INF/MANIFEST.MF",
			"/data/roviec.mv.db", "/static/application.yaml", "/static/..%2fapplication.yaml",
			"/static/..%252fapplication.yaml", "/static/%2e%2e/application.yaml", "/static/....//application.yaml",
			"/webjars/..%5capplication.yaml", "/static/", "/webjars/", "/processes/plan-lifecycle.bpmn/..",
			"/processes/..%2Fapplication.bpmn", "/agency;/../actuator/env", "//actuator/env", "/actuator/health/../env",
			"/login/..;/actuator/env", "/ACTUATOR/env", "/actuator/env/", "/actuator/env.json", "/agency%00",
			"/agency/people;x=.css");

	@Autowired
	private MockMvc mvc;

	@Autowired
	private ApplicationContext application;

	@Test
	void noneOfTheseDoorsIsThere() throws Exception {
		MockHttpSession administrator = new Visitors(this.application, "UBND xã An Bình Trung")
			.session(Role.ADMINISTRATOR);
		List<String> open = new ArrayList<>();
		for (String door : DOORS) {
			MockHttpServletResponse nobody = answer(door, new MockHttpSession());
			if (!closed(nobody) && !String.valueOf(nobody.getRedirectedUrl()).endsWith("/login")) {
				open.add("nobody at " + door + ": " + nobody.getStatus());
			}
			MockHttpServletResponse known = answer(door, administrator);
			if (!closed(known)) {
				open.add("the administrator at " + door + ": " + known.getStatus());
			}
		}
		AttackTable.add("6-doors",
				"doors of the engine, the database, the operator, the disk: as nobody, as administrator",
				DOORS.size() * 2, DOORS.size() * 2, open.size());
		assertThat(open).isEmpty();
	}

	private static boolean closed(MockHttpServletResponse answer) {
		return List.of(400, 404, 406).contains(answer.getStatus());
	}

	private MockHttpServletResponse answer(String door, MockHttpSession session) throws Exception {
		MockHttpServletRequestBuilder request = get(URI.create(door)).session(session).accept(MediaType.TEXT_HTML);
		return this.mvc.perform(request).andReturn().getResponse();
	}

	/** Health says that the application lives, and nothing of what it is made of. */
	@Test
	void theOperatorsSideShowsHealthAlone() throws Exception {
		assertThat(this.application.getBean(PathMappedEndpoints.class).getAllRootPaths()).containsExactly("health");
		assertThat(this.mvc.perform(get("/actuator/health")).andReturn().getResponse().getContentAsString())
			.isEqualTo("{\"status\":\"UP\",\"groups\":[\"liveness\",\"readiness\"]}");
	}

	/** Who stands before several nodes sends nobody to one that misses its database. */
	@Test
	void aNodeWithoutItsDatabaseIsNotReady() {
		assertThat(this.application.getBean(HealthEndpointGroups.class).get("readiness").isMember("db")).isTrue();
	}

	/** Queries of the engine take expressions: none is ever filled from a request. */
	@Test
	void noRequestIsReadIntoATypeOfTheEngine() {
		assertThat(Mapping.all(this.application)
			.stream()
			.flatMap((mapping) -> Arrays.stream(mapping.handler().getMethodParameters()))
			.map(MethodParameter::getParameterType)
			.flatMap(SurfaceIT::withParts)
			.distinct()).noneMatch((type) -> type.getName().startsWith("org.camunda")).contains(String.class);
	}

	private static Stream<Class<?>> withParts(Class<?> type) {
		Stream<Class<?>> parts = type.isRecord()
				? Arrays.stream(type.getRecordComponents()).map((part) -> (Class<?>) part.getType()) : Stream.of(type);
		return Stream.concat(Stream.of(type), parts);
	}

}
