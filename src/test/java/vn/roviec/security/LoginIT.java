package vn.roviec.security;

import java.time.Duration;
import java.time.LocalDate;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

@ApplicationTest
@AutoConfigureMockMvc
class LoginIT {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private ApplicationContext application;

	@Autowired
	private MovedClock clock;

	@Autowired
	private JdbcClient jdbc;

	private Visitors visitors;

	@BeforeEach
	void someVisitors() {
		this.visitors = new Visitors(this.application, "UBND xã An Bình Trung");
	}

	@Test
	void whoeverIsNotSignedInIsLedToTheLoginPageAndBack() throws Exception {
		MockHttpSession session = new MockHttpSession();
		assertThat(this.mvc.perform(get("/agency").session(session).accept(MediaType.TEXT_HTML))
			.andReturn()
			.getResponse()
			.getRedirectedUrl()).endsWith("/login");
		assertThat(this.mvc
			.perform(post("/login").session(session)
				.with(csrf())
				.param("username", this.visitors.username(Role.HEAD))
				.param("password", Visitors.PASSWORD))
			.andReturn()
			.getResponse()
			.getRedirectedUrl()).endsWith("/agency");
	}

	@Test
	void theSessionsIdChangesAtLogin() throws Exception {
		MockHttpSession session = new MockHttpSession();
		String before = session.getId();
		this.mvc.perform(post("/login").session(session)
			.with(csrf())
			.param("username", this.visitors.username(Role.HEAD))
			.param("password", Visitors.PASSWORD));
		assertThat(session.getId()).isNotEqualTo(before);
		assertThat(status("/agency", session)).isEqualTo(200);
	}

	@Test
	void logoutEndsTheSession() throws Exception {
		MockHttpSession session = this.visitors.session(Role.HEAD);
		this.mvc.perform(post("/logout").session(session).with(csrf()));
		assertThat(session.isInvalid()).isTrue();
	}

	@Test
	void aUserNameHasNoCapitalsAndNoSpacesAround() throws Exception {
		assertThat(
				signIn("  " + this.visitors.username(Role.CLERK).toUpperCase(java.util.Locale.ROOT), Visitors.PASSWORD))
			.isEqualTo("/");
	}

	@Test
	void anUnknownNameAndAWrongPasswordGetTheSameAnswer() throws Exception {
		assertThat(signIn(this.visitors.username(Role.CLERK), "sai")).isEqualTo("/login?error");
		assertThat(signIn("khong-co-ai", "sai")).isEqualTo("/login?error");
	}

	@Test
	void fiveFailuresLockTheAccountForLongerAndLonger() throws Exception {
		String username = this.visitors.username(Role.CLERK);
		for (int i = 0; i < 5; i++) {
			assertThat(signIn(username, "sai " + i)).isEqualTo("/login?error");
		}
		assertThat(signIn(username, Visitors.PASSWORD)).isEqualTo("/login?error");
		this.clock.move(Duration.ofSeconds(59));
		assertThat(signIn(username, Visitors.PASSWORD)).isEqualTo("/login?error");
		this.clock.move(Duration.ofSeconds(1));
		assertThat(signIn(username, "lại sai")).isEqualTo("/login?error");
		this.clock.move(Duration.ofMinutes(4));
		assertThat(signIn(username, Visitors.PASSWORD)).isEqualTo("/login?error");
		this.clock.move(Duration.ofMinutes(1));
		assertThat(signIn(username, Visitors.PASSWORD)).isEqualTo("/");
		for (int i = 0; i < 4; i++) {
			signIn(username, "sai " + i);
		}
		assertThat(signIn(username, Visitors.PASSWORD)).as("success starts the count anew").isEqualTo("/");
	}

	@Test
	void aRoleThatIsTakenAwayCountsOnTheNextRequest() throws Exception {
		MockHttpSession session = this.visitors.session(Role.SPECIALIST);
		assertThat(status("/plans/new", session)).isNotEqualTo(403);
		this.jdbc.sql("update officer_position set valid_to = ? where officer_id = ?")
			.params(LocalDate.now(this.clock).minusDays(1), this.visitors.officer(Role.SPECIALIST).value())
			.update();
		assertThat(status("/plans/new", session)).isEqualTo(403);
	}

	@Test
	void anAccountThatIsClosedIsOutOnTheNextRequest() throws Exception {
		MockHttpSession session = this.visitors.session(Role.HEAD);
		assertThat(status("/agency", session)).isEqualTo(200);
		this.jdbc.sql("update account set active = false where officer_id = ?")
			.param(this.visitors.officer(Role.HEAD).value())
			.update();
		assertThat(status("/agency", session)).isEqualTo(302);
		assertThat(signIn(this.visitors.username(Role.HEAD), Visitors.PASSWORD)).isEqualTo("/login?error");
	}

	@Test
	void aChangeWithoutTheTokenIsRefused() throws Exception {
		MockHttpSession session = this.visitors.session(Role.HEAD);
		assertThat(this.mvc.perform(post("/notices/read-all").session(session)).andReturn().getResponse().getStatus())
			.isEqualTo(403);
	}

	@Test
	void aProgramThatIsNotSignedInGets401() throws Exception {
		assertThat(this.mvc.perform(get("/agency").accept(MediaType.APPLICATION_JSON))
			.andReturn()
			.getResponse()
			.getStatus()).isEqualTo(401);
		assertThat(this.mvc.perform(get("/agency").header("HX-Request", "true")).andReturn().getResponse().getStatus())
			.isEqualTo(401);
	}

	@Test
	void everyPageCarriesItsHeaders() throws Exception {
		MockHttpServletResponse page = this.mvc.perform(get("/login")).andReturn().getResponse();
		assertThat(page.getHeader("Content-Security-Policy")).contains("script-src 'self'")
			.contains("frame-ancestors 'none'")
			.doesNotContain("unsafe");
		assertThat(page.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(page.getHeader("X-Frame-Options")).isEqualTo("DENY");
		assertThat(page.getHeader("Referrer-Policy")).isEqualTo("same-origin");
		assertThat(page.getContentAsString()).doesNotContain(" style=").doesNotContain("<script>");
	}

	@Test
	void theLanguageIsVietnameseUntilAskedOtherwise() throws Exception {
		assertThat(this.mvc.perform(get("/login").header("Accept-Language", "en"))
			.andReturn()
			.getResponse()
			.getContentAsString()).contains("Mật khẩu");
		MockHttpServletResponse english = this.mvc.perform(get("/login").param("lang", "en")).andReturn().getResponse();
		assertThat(english.getContentAsString()).contains("Password");
		Cookie cookie = english.getCookie("lang");
		assertThat(cookie).isNotNull();
		assertThat(cookie.isHttpOnly()).isTrue();
		assertThat(this.mvc.perform(get("/login").cookie(cookie)).andReturn().getResponse().getContentAsString())
			.contains("Password");
	}

	@Test
	void noAccountIsOfferedOutsideADemonstration() throws Exception {
		assertThat(this.mvc.perform(get("/login")).andReturn().getResponse().getContentAsString())
			.doesNotContain("demo-accounts");
	}

	private String signIn(String username, String password) throws Exception {
		return this.mvc.perform(formLogin().user(username).password(password))
			.andReturn()
			.getResponse()
			.getRedirectedUrl();
	}

	private int status(String path, MockHttpSession session) throws Exception {
		return this.mvc.perform(get(path).session(session).accept(MediaType.TEXT_HTML))
			.andReturn()
			.getResponse()
			.getStatus();
	}

}
