package vn.roviec.security;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.roviec.agency.Actor;
import vn.roviec.agency.Role;
import vn.roviec.support.ApplicationTest;
import vn.roviec.support.MovedClock;
import vn.roviec.support.Visitors;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** Signing in with a code beside the password, as the pages of an officer go. */
@ApplicationTest
@AutoConfigureMockMvc
class SecondFactorIT {

	private static final Pattern RECOVERY = Pattern.compile("<li>([a-z2-7]{4}(?:-[a-z2-7]{4}){3})</li>");

	@Autowired
	private MockMvc mvc;

	@Autowired
	private ApplicationContext application;

	@Autowired
	private MovedClock clock;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private FactorSecrets secrets;

	private Visitors visitors;

	@BeforeEach
	void someVisitors() {
		this.visitors = new Visitors(this.application, "UBND xã An Bình Trung");
	}

	@Test
	void whoHasADeviceIsAskedForItsCodeAndComesToThePageAskedFor() throws Exception {
		rule("OPTIONAL");
		List<String> recovery = enrolled(Role.CHAIRMAN, this.visitors.session(Role.CHAIRMAN), "/account/factor");
		assertThat(recovery).hasSize(8).doesNotHaveDuplicates();
		assertThat(this.jdbc.sql("select secret from second_factor where officer_id = ?")
			.param(this.visitors.officer(Role.CHAIRMAN).value())
			.query(String.class)
			.single()).isNotEqualTo(Base32.of(secret(Role.CHAIRMAN)));
		MockHttpSession session = new MockHttpSession();
		read("/agency", session);
		assertThat(password(Role.CHAIRMAN, session)).isEqualTo("/login/code");
		String halfWay = session.getId();
		assertThat(read("/worklist", session).getRedirectedUrl()).endsWith("/login/code");
		assertThat(send("/login/code", session, code(Role.CHAIRMAN)).getStatus()).as("the code that enrolled")
			.isEqualTo(422);
		this.clock.move(Duration.ofSeconds(30));
		assertThat(send("/login/code", session, code(Role.CHAIRMAN)).getRedirectedUrl()).endsWith("/agency");
		assertThat(session.getId()).isNotEqualTo(halfWay);
		assertThat(read("/worklist", session).getStatus()).isEqualTo(200);
		assertThat(signIn(Role.SPECIALIST)).as("who has none").isEqualTo("/");
	}

	@Test
	void aCodeCountsOnceAndAStepTooEarlyOrTooLate() throws Exception {
		rule("OPTIONAL");
		enrolled(Role.CLERK, this.visitors.session(Role.CLERK), "/account/factor");
		this.clock.move(Duration.ofMinutes(5));
		String early = code(Role.CLERK, 1);
		MockHttpSession first = half(Role.CLERK);
		MockHttpSession second = half(Role.CLERK);
		assertThat(send("/login/code", first, early).getStatus()).isEqualTo(302);
		assertThat(send("/login/code", second, early).getStatus()).as("used once").isEqualTo(422);
		assertThat(send("/login/code", second, code(Role.CLERK, 0)).getStatus()).as("older than the one used")
			.isEqualTo(422);
		this.clock.move(Duration.ofMinutes(5));
		untilCodesDiffer(Role.CLERK);
		assertThat(send("/login/code", second, code(Role.CLERK, -2)).getStatus()).isEqualTo(422);
		assertThat(send("/login/code", second, code(Role.CLERK, 2)).getStatus()).isEqualTo(422);
		assertThat(send("/login/code", second, code(Role.CLERK, -1)).getStatus()).isEqualTo(302);
	}

	@Test
	void aRecoveryCodeCountsOnce() throws Exception {
		rule("OPTIONAL");
		List<String> recovery = enrolled(Role.CLERK, this.visitors.session(Role.CLERK), "/account/factor");
		assertThat(
				send("/login/code", half(Role.CLERK), recovery.get(0).toUpperCase(java.util.Locale.ROOT)).getStatus())
			.isEqualTo(302);
		assertThat(send("/login/code", half(Role.CLERK), recovery.get(0)).getStatus()).isEqualTo(422);
		assertThat(send("/login/code", half(Role.CLERK), recovery.get(1)).getStatus()).isEqualTo(302);
	}

	/** Whoever knows the password could otherwise start the count anew by it. */
	@Test
	void wrongCodesLockTheAccountThoughThePasswordIsRightEachTime() throws Exception {
		rule("OPTIONAL");
		enrolled(Role.CLERK, this.visitors.session(Role.CLERK), "/account/factor");
		this.clock.move(Duration.ofMinutes(5));
		for (int i = 0; i < 4; i++) {
			assertThat(send("/login/code", half(Role.CLERK), wrong(Role.CLERK)).getStatus()).isEqualTo(422);
		}
		MockHttpSession last = half(Role.CLERK);
		assertThat(send("/login/code", last, "12345").getStatus()).isEqualTo(422);
		assertThat(send("/login/code", last, code(Role.CLERK)).getRedirectedUrl()).isEqualTo("/login?locked");
		assertThat(password(Role.CLERK, new MockHttpSession())).isEqualTo("/login?error");
		this.clock.move(Duration.ofMinutes(1));
		assertThat(send("/login/code", half(Role.CLERK), "12345").getStatus()).isEqualTo(422);
		assertThat(password(Role.CLERK, new MockHttpSession())).as("for longer this time").isEqualTo("/login?error");
		this.clock.move(Duration.ofMinutes(5));
		assertThat(send("/login/code", half(Role.CLERK), code(Role.CLERK)).getStatus()).isEqualTo(302);
	}

	@Test
	void whereItIsRequiredSignersComeToTheirDeviceAndNowhereElse() throws Exception {
		MockHttpSession before = this.visitors.session(Role.VICE_CHAIRMAN);
		assertThat(read("/worklist", before).getStatus()).isEqualTo(200);
		rule("OPTIONAL");
		enrolled(Role.ADMINISTRATOR, this.visitors.session(Role.ADMINISTRATOR), "/account/factor");
		rule("REQUIRED");
		assertThat(read("/worklist", before).getRedirectedUrl()).as("signed in before it was required")
			.endsWith("/login?ended");
		MockHttpSession session = new MockHttpSession();
		assertThat(password(Role.VICE_CHAIRMAN, session)).isEqualTo("/login/enrol");
		for (String page : List.of("/worklist", "/account", "/account/factor", "/notices", "/signature")) {
			assertThat(read(page, session).getRedirectedUrl()).as(page).endsWith("/login/enrol");
		}
		assertThat(read("/login/code", session).getRedirectedUrl()).isEqualTo("/");
		assertThat(send("/login/enrol", session, "000000").getStatus()).isEqualTo(422);
		assertThat(enrolled(Role.VICE_CHAIRMAN, session, "/login/enrol")).hasSize(8);
		assertThat(read("/worklist", session).getStatus()).isEqualTo(200);
		this.clock.move(Duration.ofMinutes(1));
		assertThat(send("/account/factor/remove", session, code(Role.VICE_CHAIRMAN)).getContentAsString())
			.contains("không tắt được");
		assertThat(signIn(Role.SPECIALIST)).isEqualTo("/");
		MockHttpSession observing = new MockHttpSession();
		assertThat(password(Role.OBSERVER, observing)).as("who sees other agencies").isEqualTo("/login/enrol");
		assertThat(enrolled(Role.OBSERVER, observing, "/login/enrol")).hasSize(8);
		assertThat(read("/lens", observing).getStatus()).isEqualTo(200);
	}

	@Test
	void whoAdministersRequiresItOnlyWithADeviceAndTakesOneFromWhoLostIt() throws Exception {
		MockHttpSession administrator = this.visitors.session(Role.ADMINISTRATOR);
		assertThat(send("/agency/sign-in", administrator, "", "rule", "REQUIRED").getContentAsString())
			.contains("cho chính mình trước");
		assertThat(send("/agency/sign-in", administrator, "", "rule", "OPTIONAL").getStatus()).isEqualTo(302);
		MockHttpSession head = this.visitors.session(Role.HEAD);
		enrolled(Role.HEAD, head, "/account/factor");
		String reset = "/agency/people/" + this.visitors.officer(Role.HEAD) + "/factor/reset";
		Visitors others = new Visitors(this.application, "UBND xã Thanh Hà Đông");
		assertThat(send(reset, others.session(Role.ADMINISTRATOR), "").getStatus()).isEqualTo(404);
		assertThat(send(reset, administrator, "").getStatus()).isEqualTo(302);
		assertThat(read("/worklist", head).getRedirectedUrl()).endsWith("/login?ended");
		assertThat(signIn(Role.HEAD)).isEqualTo("/");
		assertThat(read("/agency/audit?kind=PEOPLE", administrator).getContentAsString())
			.contains("Gỡ xác thực hai bước của cán bộ", "Bật xác thực hai bước");
	}

	@Test
	void whereItIsOffNobodyIsAskedAndNobodyEnrols() throws Exception {
		MockHttpSession session = this.visitors.session(Role.CHAIRMAN);
		assertThat(read("/account", session).getContentAsString()).contains("chưa bật xác thực hai bước");
		assertThat(read("/account/factor", session).getRedirectedUrl()).isEqualTo("/account");
		assertThat(send("/account/factor", session, "000000").getStatus()).isEqualTo(404);
		assertThat(read("/login/code", new MockHttpSession()).getRedirectedUrl()).isEqualTo("/");
	}

	private void rule(String rule) {
		Actor administrator = this.visitors.actor(Role.ADMINISTRATOR);
		this.application.getBean(KeepFactor.class).rule(administrator, FactorRule.valueOf(rule));
	}

	/** Reads the page with the picture and sends the device's first code. */
	private List<String> enrolled(Role role, MockHttpSession session, String address) throws Exception {
		assertThat(read(address, session).getContentAsString()).contains("<svg class=\"factor-picture\"")
			.contains(Base32.of(secret(role)).substring(0, 4));
		untilCodesDiffer(role);
		Matcher found = RECOVERY.matcher(send(address, session, code(role)).getContentAsString());
		List<String> codes = new ArrayList<>();
		while (found.find()) {
			codes.add(found.group(1));
		}
		return codes;
	}

	private String code(Role role) {
		return code(role, 0);
	}

	/** Of six digits, two that follow one another are the same now and then. */
	private void untilCodesDiffer(Role role) {
		while (codesAround(role).size() < 5) {
			this.clock.move(Duration.ofSeconds(30));
		}
	}

	/** A code that chance has not made right. */
	private String wrong(Role role) {
		return Stream.of("000 000", "000 001", "000 002", "000 003", "000 004", "000 005")
			.filter((code) -> !codesAround(role).contains(code.replace(" ", "")))
			.findFirst()
			.orElseThrow();
	}

	private Set<String> codesAround(Role role) {
		return IntStream.rangeClosed(-2, 2).mapToObj((steps) -> code(role, steps)).collect(Collectors.toSet());
	}

	private String code(Role role, int steps) {
		return Totp.code(secret(role), Totp.step(this.clock.instant()) + steps);
	}

	private byte[] secret(Role role) {
		return this.secrets.open(this.visitors.officer(role),
				this.jdbc.sql("select secret from second_factor where officer_id = ?")
					.param(this.visitors.officer(role).value())
					.query(String.class)
					.single());
	}

	private String signIn(Role role) throws Exception {
		return password(role, new MockHttpSession());
	}

	private MockHttpSession half(Role role) throws Exception {
		MockHttpSession session = new MockHttpSession();
		assertThat(password(role, session)).isEqualTo("/login/code");
		return session;
	}

	private String password(Role role, MockHttpSession session) throws Exception {
		return perform(
				post("/login").param("username", this.visitors.username(role)).param("password", Visitors.PASSWORD),
				session)
			.getRedirectedUrl();
	}

	private MockHttpServletResponse read(String address, MockHttpSession session) throws Exception {
		return perform(get(address), session);
	}

	private MockHttpServletResponse send(String address, MockHttpSession session, String code, String... more)
			throws Exception {
		MockHttpServletRequestBuilder request = post(address).param("code", code);
		for (int at = 0; at < more.length; at += 2) {
			request.param(more[at], more[at + 1]);
		}
		return perform(request, session);
	}

	private MockHttpServletResponse perform(MockHttpServletRequestBuilder request, MockHttpSession session)
			throws Exception {
		return this.mvc.perform(request.session(session).with(csrf()).accept(MediaType.TEXT_HTML))
			.andReturn()
			.getResponse();
	}

}
