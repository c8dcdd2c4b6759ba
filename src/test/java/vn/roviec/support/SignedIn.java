package vn.roviec.support;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import vn.roviec.agency.Actor;
import vn.roviec.agency.OfficerId;
import vn.roviec.security.Accounts;

import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** Lets the officers of a commune use its pages, each signed in by the login page. */
public final class SignedIn {

	private static final String PASSWORD = "mat-khau-thu";

	private final ApplicationContext application;

	private final Map<OfficerId, MockHttpSession> sessions = new ConcurrentHashMap<>();

	public SignedIn(ApplicationContext application) {
		this.application = application;
	}

	/** The page as the officer sees it. */
	public MockHttpServletResponse reads(Actor officer, String address) throws Exception {
		return opens(officer, address).andReturn().getResponse();
	}

	/** Sends a form; fields and values in turn. */
	public MockHttpServletResponse sends(Actor officer, String address, String... fields) throws Exception {
		return posts(officer, address, fields).andReturn().getResponse();
	}

	/** The page as the officer sees it, for what is to be expected of it. */
	public ResultActions opens(Actor officer, String address) throws Exception {
		return answers(officer, get(address));
	}

	/**
	 * Sends a form, for what is to be expected of the answer; fields and values in turn.
	 */
	public ResultActions posts(Actor officer, String address, String... fields) throws Exception {
		MockHttpServletRequestBuilder request = post(address);
		for (int at = 0; at < fields.length; at += 2) {
			request.param(fields[at], fields[at + 1]);
		}
		return answers(officer, request);
	}

	public MockHttpServletResponse perform(Actor officer, MockHttpServletRequestBuilder request) throws Exception {
		return answers(officer, request).andReturn().getResponse();
	}

	private ResultActions answers(Actor officer, MockHttpServletRequestBuilder request) throws Exception {
		return this.application.getBean(MockMvc.class)
			.perform(request.session(session(officer)).with(csrf()).accept(MediaType.TEXT_HTML));
	}

	private MockHttpSession session(Actor actor) {
		return this.sessions.computeIfAbsent(actor.officer(), (officer) -> {
			String username = "u-" + UUID.randomUUID();
			this.application.getBean(Accounts.class).open(actor.agency(), officer, username, PASSWORD);
			try {
				return (MockHttpSession) this.application.getBean(MockMvc.class)
					.perform(formLogin().user(username).password(PASSWORD))
					.andReturn()
					.getRequest()
					.getSession(false);
			}
			catch (Exception ex) {
				throw new IllegalStateException(ex);
			}
		});
	}

}
