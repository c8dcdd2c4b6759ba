package vn.roviec.attack;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.Test;
import org.jspecify.annotations.Nullable;
import vn.roviec.agency.Role;
import vn.roviec.support.ApplicationTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.TransactionSystemException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/** What every answer to a GET tells the browser: about scripts, frames, copies, links. */
@ApplicationTest
@AutoConfigureMockMvc
class HeadersIT {

	private static final Pattern INLINE = Pattern
		.compile("(?i)<style|<[^>]*\\s(style|on[a-z]+)=|<script(?![^>]*\\ssrc=)");

	/** Among the bytes of a PDF or a ZIP, chance writes what looks like an attribute. */
	private static final Pattern PACKED = Pattern.compile("(application/(pdf|zip|vnd\\.)|image/(png|jpeg)).*");

	@Autowired
	private ApplicationContext application;

	private final List<String> missing = new ArrayList<>();

	private int answers;

	@Test
	void everyAnswerCarriesItsHeaders() throws Exception {
		Parties parties = new Parties(this.application);
		List<Mapping> read = parties.mappings.stream().filter(Mapping::reads).toList();
		for (Mapping mapping : read) {
			Role role = parties.allowed(mapping).get(0);
			look(parties, mapping, null, Parties.unknown());
			look(parties, mapping, role, Parties.unknown());
			look(parties, mapping, role, parties.anId(mapping.pattern()));
		}
		AttackTable.add("5-headers",
				"answers to " + read.size() + " GET addresses: policy, sniffing, frames, TLS, copies", read.size() * 3,
				this.answers, this.missing.size());
		assertThat(this.missing).isEmpty();
	}

	/**
	 * Broken requests, the database away, too many visits: no page of ours is reached.
	 */
	@Test
	void whatIsAnsweredBeforeAnyPageCarriesThemToo() throws Exception {
		MockMvc mvc = this.application.getBean(MockMvc.class);
		for (String broken : List.of("/agency;x=1", "/agency//people", "/static/%2e%2e/a", "/agency%0a")) {
			MockHttpServletResponse answer = mvc
				.perform(get(URI.create(broken)).secure(true).accept(MediaType.TEXT_HTML))
				.andReturn()
				.getResponse();
			assertThat(answer.getStatus()).as(broken).isEqualTo(400);
			look(broken, answer, false);
		}
		look("a database that is away", withoutDatabase(), false);
		MockHttpServletResponse last = new MockHttpServletResponse();
		for (int time = 0; time < 62; time++) {
			last = mvc.perform(get("/calendar/guess.ics").secure(true).with((request) -> {
				request.setRemoteAddr("10.9.0.1");
				return request;
			})).andReturn().getResponse();
		}
		assertThat(last.getStatus()).isEqualTo(429);
		look("too many visits", last, true);
		assertThat(this.missing).isEmpty();
	}

	private MockHttpServletResponse withoutDatabase() throws Exception {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", "/agency");
		request.setSecure(true);
		MockHttpServletResponse answer = new MockHttpServletResponse();
		this.application.getBean("databaseAway", Filter.class).doFilter(request, answer, (asked, told) -> {
			((HttpServletResponse) told).setHeader("X-Begun", "yes");
			throw new TransactionSystemException("the session cannot be written");
		});
		assertThat(answer.getStatus()).isEqualTo(503);
		assertThat(answer.containsHeader("X-Begun")).isFalse();
		return answer;
	}

	private void look(Parties parties, Mapping mapping, @Nullable Role role, String id) throws Exception {
		MockHttpServletResponse answer = parties.perform(parties.ours, role, Parties.to(mapping, id).secure(true));
		look(mapping + " as " + role, answer, parties.open(mapping));
	}

	private void look(String what, MockHttpServletResponse answer, boolean open) throws Exception {
		this.answers++;
		String where = what + " (" + answer.getStatus() + ") ";
		String policy = header(answer, "Content-Security-Policy");
		boolean sandbox = policy.equals("sandbox; default-src 'none'");
		check(where + policy,
				(sandbox || policy.contains("script-src 'self'") && policy.contains("object-src 'none'")
						&& policy.contains("frame-ancestors 'none'") && policy.contains("form-action 'self'"))
						&& !policy.contains("unsafe") && !policy.contains("*"));
		check(where + "sniffs", header(answer, "X-Content-Type-Options").equals("nosniff"));
		check(where + "frames", header(answer, "X-Frame-Options").equals("DENY"));
		check(where + "refers", header(answer, "Referrer-Policy").equals("same-origin"));
		check(where + "TLS", header(answer, "Strict-Transport-Security").contains("max-age=31536000"));
		boolean packed = PACKED.matcher(String.valueOf(answer.getContentType())).matches();
		check(where + "inline", packed || !INLINE.matcher(answer.getContentAsString()).find());
		String copies = header(answer, HttpHeaders.CACHE_CONTROL);
		check(where + "copies: " + copies,
				open || copies.contains("no-store") || copies.contains("private") && !copies.contains("public"));
	}

	private static String header(MockHttpServletResponse answer, String name) {
		return String.join(" | ", answer.getHeaders(name));
	}

	private void check(String what, boolean right) {
		if (!right) {
			this.missing.add(what);
		}
	}

}
