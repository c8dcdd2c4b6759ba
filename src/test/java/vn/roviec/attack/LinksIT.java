package vn.roviec.attack;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.roviec.agency.Role;
import vn.roviec.support.ApplicationTest;
import vn.roviec.support.Jobs;
import vn.roviec.support.Visitors;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/**
 * Links that need no account answer only so often: PublicPagesIT shows it of receipts and
 * public pages, this one of calendars and verification.
 */
@ApplicationTest
@AutoConfigureMockMvc
class LinksIT {

	private static int visitors;

	@Autowired
	private MockMvc mvc;

	@Autowired
	private ApplicationContext application;

	@Autowired
	private Jobs jobs;

	private Visitors office;

	@BeforeEach
	void anOffice() {
		this.jobs.jumpTo("2026-03-02T08:00");
		this.office = new Visitors(this.application, "UBND xã An Bình Trung");
	}

	@Test
	void whoGuessesCalendarsIsToldToWait() throws Exception {
		String guesser = visitor();
		for (int guess = 0; guess < 60; guess++) {
			assertThat(ask(get("/calendar/guess-{n}.ics", guess), guesser).getStatus()).isEqualTo(404);
		}
		told(ask(get("/calendar/guess.ics").header("X-Forwarded-For", "198.51.100.9"), guesser));
		assertThat(ask(get(calendar()), visitor()).getStatus()).as("from elsewhere").isEqualTo(200);
		this.jobs.jumpTo("2026-03-02T08:01");
		assertThat(ask(get("/calendar/guess.ics"), guesser).getStatus()).isEqualTo(404);
	}

	@Test
	void oneLinkAnswersOnlySoOftenFromWherever() throws Exception {
		String link = calendar();
		assertThat(link).matches("/calendar/[A-Za-z0-9_-]{32,}\\.ics");
		for (int time = 0; time < 60; time++) {
			assertThat(ask(get(link), visitor()).getStatus()).isEqualTo(200);
		}
		told(ask(get(link), visitor()));
	}

	@Test
	void verificationIsForFewAMinute() throws Exception {
		String visitor = visitor();
		for (int time = 0; time < 20; time++) {
			assertThat(ask(multipart("/verify").with(csrf()), visitor).getStatus()).isEqualTo(422);
		}
		told(ask(multipart("/verify").with(csrf()), visitor));
	}

	private static void told(MockHttpServletResponse answer) throws Exception {
		assertThat(answer.getStatus()).isEqualTo(429);
		assertThat(answer.getHeader("Retry-After")).isEqualTo("60");
		assertThat(answer.getContentAsString()).containsIgnoringCase("một phút");
	}

	private String calendar() throws Exception {
		Object made = this.mvc
			.perform(post("/notices/calendar").session(this.office.session(Role.SPECIALIST)).with(csrf()))
			.andReturn()
			.getFlashMap()
			.values()
			.toString();
		return made.toString().replaceAll("(?s).*(/calendar/[^,\\]\\s\"]+\\.ics).*", "$1");
	}

	private MockHttpServletResponse ask(MockHttpServletRequestBuilder request, String from) throws Exception {
		return this.mvc.perform(request.accept(MediaType.TEXT_HTML, MediaType.ALL).with((one) -> {
			one.setRemoteAddr(from);
			return one;
		})).andReturn().getResponse();
	}

	private static String visitor() {
		visitors++;
		return "10.7." + visitors / 250 + "." + visitors % 250;
	}

}
