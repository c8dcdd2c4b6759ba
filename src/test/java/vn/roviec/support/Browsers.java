package vn.roviec.support;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpSession;

import vn.roviec.agency.Actor;
import vn.roviec.agency.OfficerId;
import vn.roviec.security.Accounts;

import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** One browser for each officer, signed in by the login page at the first request. */
public final class Browsers {

	private static final String PASSWORD = "mat-khau-thu";

	private final MockMvc mvc;

	private final Accounts accounts;

	private final Map<OfficerId, MockHttpSession> sessions = new HashMap<>();

	public Browsers(MockMvc mvc, Accounts accounts) {
		this.mvc = mvc;
		this.accounts = accounts;
	}

	public ResultActions opens(Actor actor, String address) throws Exception {
		return send(actor, get(address));
	}

	/** Posts a form: names and values in turn. */
	public ResultActions posts(Actor actor, String address, String... fields) throws Exception {
		MockHttpServletRequestBuilder request = post(address).with(csrf());
		for (int at = 0; at < fields.length; at += 2) {
			request.param(fields[at], fields[at + 1]);
		}
		return send(actor, request);
	}

	private ResultActions send(Actor actor, MockHttpServletRequestBuilder request) throws Exception {
		if (!this.sessions.containsKey(actor.officer())) {
			this.sessions.put(actor.officer(), signIn(actor));
		}
		return this.mvc.perform(request.session(this.sessions.get(actor.officer())).accept(MediaType.TEXT_HTML));
	}

	private MockHttpSession signIn(Actor actor) throws Exception {
		String username = "u" + UUID.randomUUID().toString().substring(0, 12);
		this.accounts.open(actor.agency(), actor.officer(), username, PASSWORD);
		HttpSession session = this.mvc.perform(formLogin().user(username).password(PASSWORD))
			.andReturn()
			.getRequest()
			.getSession(false);
		return (MockHttpSession) session;
	}

}
