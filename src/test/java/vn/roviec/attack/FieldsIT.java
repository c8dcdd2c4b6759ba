package vn.roviec.attack;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import jakarta.servlet.ServletException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.roviec.agency.Role;
import vn.roviec.attack.Fields.Field;
import vn.roviec.support.ApplicationTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

/**
 * All payloads into every field of every form and address: all of them at once, and then
 * one in each field so that it is short enough to be taken. What comes back at once and
 * what the next page says is text.
 */
@ApplicationTest
@AutoConfigureMockMvc
@ExtendWith(OutputCaptureExtension.class)
class FieldsIT {

	/** Later rounds send a payload of another kind in each field. */
	private static final int ROUNDS = 3;

	@Autowired
	private ApplicationContext application;

	private final List<String> through = new ArrayList<>();

	private final List<String> payloads = Payloads.all();

	private int next;

	private int tried;

	private int visitors;

	@Test
	void nothingThatIsTypedIsMoreThanText(CapturedOutput log) throws Exception {
		Parties parties = new Parties(this.application);
		Fields fields = new Fields();
		int count = 0;
		int addresses = 0;
		for (Mapping mapping : parties.mappings) {
			List<Field> read = fields.of(mapping);
			if (read.isEmpty() || mapping.consumes() != null) {
				continue;
			}
			addresses++;
			count += read.size();
			all(parties, mapping, read);
			for (int round = 0; round < ROUNDS; round++) {
				oneEach(parties, mapping, read);
			}
			none(parties, mapping, read);
		}
		AttackTable.add("7-fields", "payloads: " + this.payloads.size() + " × " + count + " fields of " + addresses
				+ " forms and addresses", count * this.payloads.size(), this.tried, this.through.size());
		assertThat(this.through).isEmpty();
		assertThat(log.getAll().lines().filter((line) -> line.startsWith("2026-03-02T08:00:00.000Z")))
			.as("lines of the log that somebody else wrote")
			.isEmpty();
	}

	private void all(Parties parties, Mapping mapping, List<Field> fields) throws Exception {
		String everything = String.join(Payloads.BETWEEN, this.payloads);
		MockHttpServletRequestBuilder request = to(parties, mapping);
		fields.forEach((field) -> request.param(field.name(), field.takesText() ? everything : field.honest(parties)));
		look(parties, mapping, request);
		this.tried += fields.size() * this.payloads.size();
	}

	private void oneEach(Parties parties, Mapping mapping, List<Field> fields) throws Exception {
		MockHttpServletRequestBuilder request = to(parties, mapping);
		fields.forEach((field) -> request.param(field.name(), field.takesText() ? payload() : field.honest(parties)));
		look(parties, mapping, request);
	}

	/** What no keyboard sends, and text where a number or an id must stand. */
	private void none(Parties parties, Mapping mapping, List<Field> fields) throws Exception {
		MockHttpServletRequestBuilder request = to(parties, mapping);
		fields.forEach((field) -> request.param(field.name(), field.takesText() ? "a\0b" : field.honest(parties)));
		look(parties, mapping, request);
		for (Field field : fields.stream().filter((one) -> !one.takesText()).toList()) {
			MockHttpServletRequestBuilder typed = to(parties, mapping);
			fields.forEach((other) -> typed.param(other.name(), (other != field) ? other.honest(parties)
					: "\r\n2026-03-02T08:00:00.000Z  WARN <script>alert(7731)</script>${46337*46339}"));
			look(parties, mapping, typed);
		}
	}

	private String payload() {
		return this.payloads.get(this.next++ % this.payloads.size());
	}

	private MockHttpServletRequestBuilder to(Parties parties, Mapping mapping) {
		HttpMethod method = mapping.method();
		return request(method, mapping.path(parties.anId(mapping.pattern()))).param("item", Fields.ROW)
			.param("product." + Fields.ROW, Fields.ROW)
			.with(csrf())
			.accept(MediaType.TEXT_HTML, MediaType.ALL);
	}

	private void look(Parties parties, Mapping mapping, MockHttpServletRequestBuilder request) throws Exception {
		List<Role> allowed = parties.allowed(mapping);
		Role role = allowed.contains(Role.SPECIALIST) ? Role.SPECIALIST : allowed.get(0);
		int visitor = this.visitors++;
		MockHttpServletResponse answer = answer(parties, mapping, role, request.with((one) -> {
			one.setRemoteAddr("10.5." + visitor / 250 + "." + visitor % 250);
			return one;
		}));
		if (answer == null) {
			return;
		}
		look(mapping.toString(), answer);
		String follow = answer.getRedirectedUrl();
		if (follow != null && follow.startsWith("/") && !follow.startsWith("/login")) {
			look(mapping + " → " + follow,
					parties.perform(parties.ours, role, get(URI.create(follow)).accept(MediaType.TEXT_HTML)));
		}
	}

	/** What escapes the application is a page of the server's, without words. */
	private @Nullable MockHttpServletResponse answer(Parties parties, Mapping mapping, Role role,
			MockHttpServletRequestBuilder request) throws Exception {
		try {
			return parties.perform(parties.ours, role, request);
		}
		catch (ServletException ex) {
			check(mapping + " fails: " + NestedExceptionUtils.getMostSpecificCause(ex), false);
			return null;
		}
	}

	private void look(String where, MockHttpServletResponse answer) {
		String said = new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
		check(where + " fails: " + answer.getStatus(), answer.getStatus() < 500);
		check(where + " has a header of somebody else's", !answer.containsHeader("X-Injected") && answer
			.getHeaderNames()
			.stream()
			.allMatch(
					(name) -> answer.getHeaders(name).stream().noneMatch((value) -> value.matches("(?s).*[\r\n].*"))));
		if (String.valueOf(answer.getContentType()).startsWith("text/html")) {
			Live.in(Markup.of(said)).ifPresent((live) -> this.through.add(where + " is live: " + live));
		}
		check(where + " computes", !said.contains(Payloads.COMPUTED));
	}

	private void check(String what, boolean right) {
		if (!right && !this.through.contains(what)) {
			this.through.add(what);
		}
	}

}
