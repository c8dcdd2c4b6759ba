package vn.roviec.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import vn.roviec.agency.Role;
import vn.roviec.support.ApplicationTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

/**
 * Requests that no page of ours has sent: without its token, with another one, or by
 * another method than the address knows.
 */
@ApplicationTest
@AutoConfigureMockMvc
class ForgeryIT {

	@Autowired
	private ApplicationContext application;

	private final List<String> through = new ArrayList<>();

	private int tried;

	@Test
	void nothingChangesWithoutTheTokenOfThePage() throws Exception {
		Parties parties = new Parties(this.application);
		List<Mapping> changes = parties.mappings.stream().filter((mapping) -> !mapping.reads()).toList();
		for (Mapping mapping : changes) {
			String id = parties.anId(mapping.pattern());
			for (Role role : parties.allowed(mapping)) {
				MockHttpServletRequestBuilder bare = Parties.to(mapping, id);
				refused(mapping + " without as " + role, parties.perform(parties.ours, role, bare), 403);
				refused(mapping + " with a wrong one as " + role,
						parties.perform(parties.ours, role, Parties.to(mapping, id).with(csrf().useInvalidToken())),
						403);
			}
		}
		int declared = changes.stream().mapToInt((mapping) -> 2 * parties.allowed(mapping).size()).sum();
		AttackTable.add("3-forgery",
				changes.size() + " addresses that change something × roles, without token or with another", declared,
				this.tried, this.through.size());
		assertThat(this.through).isEmpty();
		assertThat(this.tried).isEqualTo(declared);
		byOtherMethods(parties);
	}

	/** A method that no page uses, and one that would hide in a field or a header. */
	private void byOtherMethods(Parties parties) throws Exception {
		this.tried = 0;
		List<String> patterns = parties.mappings.stream().map(Mapping::pattern).distinct().toList();
		Set<HttpMethod> none = Set.of(HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE, HttpMethod.OPTIONS,
				HttpMethod.TRACE);
		// the first stands for every failure, the second is also where the password goes
		for (String pattern : patterns.stream()
			.filter((one) -> !one.equals("/error") && !one.equals("/login"))
			.toList()) {
			String id = parties.anId(pattern);
			String path = pattern.replaceAll("\\{\\*?[^}]+}", id);
			for (HttpMethod method : none) {
				refused(method + " " + pattern, parties.perform(parties.ours, Role.ADMINISTRATOR,
						request(method, path).accept(MediaType.TEXT_HTML).with(csrf())), 400, 404, 405);
			}
			boolean posts = parties.mappings.stream()
				.anyMatch((mapping) -> mapping.pattern().equals(pattern) && !mapping.reads());
			if (!posts) {
				refused("hidden POST " + pattern,
						parties.perform(parties.ours, Role.ADMINISTRATOR,
								request(HttpMethod.POST, path).param("_method", "GET")
									.header("X-HTTP-Method-Override", "GET")
									.accept(MediaType.TEXT_HTML)
									.with(csrf())),
						404, 405);
			}
		}
		AttackTable.add("4-methods", "methods that no page uses × " + patterns.size() + " addresses", this.tried,
				this.tried, this.through.size());
		assertThat(this.through).isEmpty();
	}

	private void refused(String what, MockHttpServletResponse answer, Integer... statuses) {
		this.tried++;
		if (!Set.of(statuses).contains(answer.getStatus())) {
			this.through.add(what + " answers " + answer.getStatus());
		}
	}

}
