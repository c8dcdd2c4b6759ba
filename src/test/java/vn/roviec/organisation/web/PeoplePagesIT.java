package vn.roviec.organisation.web;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.roviec.agency.Actor;
import vn.roviec.agency.Agencies;
import vn.roviec.agency.OfficerId;
import vn.roviec.agency.Role;
import vn.roviec.support.ApplicationTest;
import vn.roviec.support.Jobs;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** Officers, their positions and accounts, from the first day to the last. */
@ApplicationTest
@AutoConfigureMockMvc
class PeoplePagesIT {

	private static final String PASSWORD = "mot mat khau rieng";

	@Autowired
	private ApplicationContext application;

	@Autowired
	private MockMvc mvc;

	@Autowired
	private Jobs jobs;

	private AdministeredCommune office;

	private Actor administrator;

	private String page;

	@BeforeEach
	void begin() throws Exception {
		this.jobs.jumpTo("2026-03-04T08:00");
		this.office = new AdministeredCommune(this.application);
		this.administrator = this.office.administrator();
		this.page = send("/agency/people", "name", "Chuyên viên mới", "unit", this.office.commune.economy.toString(),
				"role", "SPECIALIST", "title", "Chuyên viên Kinh tế", "from", "")
			.getRedirectedUrl();
	}

	@Test
	void anOfficerHoldsSeveralPositionsAndLosesOneAtOnce() throws Exception {
		send(this.page + "/positions", "unit", this.office.commune.centre.toString(), "role", "HEAD", "title",
				"Giám đốc Trung tâm kiêm nhiệm", "from", "1/3/2026");
		Actor actor = actor();
		assertThat(actor.holds(Role.HEAD)).isTrue();
		assertThat(actor.belongsTo(this.office.commune.economy)).isTrue();
		String shown = read(this.page);
		assertThat(shown).contains("Chuyên viên Kinh tế", "Giám đốc Trung tâm kiêm nhiệm", "từ 01/03/2026");
		String position = shown.replaceAll("(?s).*?name=\"position\" value=\"([0-9a-f-]{36})\".*", "$1");
		assertThat(send(this.page + "/positions/end", "position", position).getStatus()).isEqualTo(302);
		assertThat(actor().positions()).hasSize(1);
		assertThat(read(this.page)).contains("Thôi giữ chức vụ");
	}

	@Test
	void aRoleThatWasTakenAwayCountsOnTheNextRequest() throws Exception {
		MockHttpSession session = signedIn("moi-" + System.identityHashCode(this));
		send(this.page + "/positions", "unit", this.office.commune.office.toString(), "role", "ADMINISTRATOR", "title",
				"Quản trị", "from", "");
		assertThat(status(session, "/agency/people")).isEqualTo(200);
		String shown = read(this.page);
		String position = shown.replaceAll("(?s).*Quản trị</th>.*?name=\"position\" value=\"([0-9a-f-]{36})\".*", "$1");
		send(this.page + "/positions/end", "position", position);
		assertThat(status(session, "/agency/people")).isEqualTo(403);
		send(this.page + "/lock");
		assertThat(status(session, "/agency")).isEqualTo(302);
	}

	@Test
	void anotherPasswordEndsWhatIsSignedInWithTheOldOne() throws Exception {
		String username = "moi-" + System.identityHashCode(new Object());
		MockHttpSession desk = signedIn(username);
		MockHttpSession elsewhere = signIn(username, PASSWORD);
		String link = link("/link");
		assertThat(status(desk, "/agency")).as("nothing has changed before the link is used").isEqualTo(200);

		setPassword(link, "mot mat khau khac");
		assertThat(answer(desk, "/agency").getRedirectedUrl()).endsWith("/login?ended");
		assertThat(desk.isInvalid()).isTrue();
		assertThat(status(elsewhere, "/notices")).isEqualTo(302);

		assertThat(status(signIn(username, "mot mat khau khac"), "/agency")).isEqualTo(200);
	}

	@Test
	void whoIsUnlockedSignsInAnewWhateverWasTriedBefore() throws Exception {
		String username = "moi-" + System.identityHashCode(new Object());
		MockHttpSession session = signedIn(username);
		for (int time = 0; time < 5; time++) {
			this.mvc.perform(formLogin().user(username).password("sai " + time));
		}
		send(this.page + "/lock");
		send(this.page + "/unlock");
		assertThat(answer(session, "/agency").getRedirectedUrl()).endsWith("/login?ended");
		assertThat(status(signIn(username, PASSWORD), "/agency")).isEqualTo(200);
	}

	@Test
	void aLinkIsShownOnceCountsOnceAndOnlyForSomeDays() throws Exception {
		String username = "moi-" + System.identityHashCode(new Object());
		String first = link("/account", "username", username);
		assertThat(this.application.getBean(JdbcClient.class)
			.sql("select token_hash from account_link where officer_id = ?")
			.param(officer().value())
			.query(String.class)
			.single()).isNotEqualTo(first.substring("/welcome/".length()));
		assertThat(read(this.page)).contains(username, "chưa dùng").doesNotContain(first);
		String second = link("/link");
		assertThat(anonymous(first)).isEqualTo(404);
		assertThat(setPassword(second, "ngan")).isEqualTo(422);
		assertThat(setPassword(second, PASSWORD)).isEqualTo(302);
		assertThat(setPassword(second, "mot mat khau khac")).isEqualTo(404);
		assertThat(this.mvc.perform(formLogin().user(username).password(PASSWORD))
			.andReturn()
			.getResponse()
			.getRedirectedUrl()).isEqualTo("/");
		String third = link("/link");
		this.jobs.jumpTo("2026-03-07T08:01");
		assertThat(anonymous(third)).isEqualTo(404);
	}

	@Test
	void whatWouldLockEverybodyOutIsRefused() throws Exception {
		String own = "/agency/people/" + this.administrator.officer();
		String shown = read(own);
		String position = shown.replaceAll("(?s).*Quản trị</th>.*?name=\"position\" value=\"([0-9a-f-]{36})\".*", "$1");
		MockHttpServletResponse last = send(own + "/positions/end", "position", position);
		assertThat(last.getStatus()).isEqualTo(422);
		assertThat(last.getContentAsString()).contains("người quản trị duy nhất");
		assertThat(send(own + "/lock").getStatus()).isEqualTo(422);
		assertThat(send(this.page + "/account", "username", "ê").getContentAsString())
			.contains("account-open-username-error");
		assertThat(send("/agency/people", "name", "", "unit", "", "role", "", "title", "").getStatus()).isEqualTo(422);
		assertThat(send(this.page + "/positions", "unit", this.office.commune.centre.toString(), "role", "HEAD",
				"title", " ")
			.getContentAsString()).contains("people-give-title-error", "Ghi tên chức vụ.");
	}

	private MockHttpSession signedIn(String username) throws Exception {
		setPassword(link("/account", "username", username), PASSWORD);
		return signIn(username, PASSWORD);
	}

	private MockHttpSession signIn(String username, String password) throws Exception {
		return (MockHttpSession) this.mvc.perform(formLogin().user(username).password(password))
			.andReturn()
			.getRequest()
			.getSession(false);
	}

	private String link(String action, String... fields) throws Exception {
		MvcResult made = this.office.pages.posts(this.administrator, this.page + action, fields).andReturn();
		return String.valueOf(made.getFlashMap().get("link")).replaceFirst("^https?://[^/]+", "");
	}

	private int setPassword(String link, String password) throws Exception {
		return this.mvc.perform(post(link).param("password", password).with(csrf()).accept(MediaType.TEXT_HTML))
			.andReturn()
			.getResponse()
			.getStatus();
	}

	private int anonymous(String address) throws Exception {
		return this.mvc.perform(get(address).accept(MediaType.TEXT_HTML)).andReturn().getResponse().getStatus();
	}

	private int status(MockHttpSession session, String address) throws Exception {
		return answer(session, address).getStatus();
	}

	private MockHttpServletResponse answer(MockHttpSession session, String address) throws Exception {
		return this.mvc.perform(get(address).session(session).accept(MediaType.TEXT_HTML)).andReturn().getResponse();
	}

	private OfficerId officer() {
		return OfficerId.of(this.page.substring("/agency/people/".length()));
	}

	private Actor actor() {
		return this.application.getBean(Agencies.class).actor(officer()).orElseThrow();
	}

	private MockHttpServletResponse send(String address, String... fields) throws Exception {
		return this.office.pages.sends(this.administrator, address, fields);
	}

	private String read(String address) throws Exception {
		return this.office.pages.reads(this.administrator, address).getContentAsString();
	}

}
