package vn.roviec.attack;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import vn.roviec.agency.Role;
import vn.roviec.security.PermissionTable;
import vn.roviec.security.Who;
import vn.roviec.support.Visitors;

import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

/** Two agencies, what one of them has, and all addresses at which they can ask. */
final class Parties {

	final Visitors ours;

	final Visitors theirs;

	final Belongings belongings;

	final List<Mapping> mappings;

	private final ApplicationContext application;

	Parties(ApplicationContext application) {
		this.application = application;
		this.ours = new Visitors(application, "UBND xã An Bình Trung");
		this.theirs = new Visitors(application, "UBND xã Thanh Hà Đông");
		this.belongings = new Belongings(application, this.ours.actor(Role.SPECIALIST));
		this.mappings = Mapping.all(application);
	}

	/** Those that let in this kind of people, in the order of their power. */
	List<Role> allowed(Mapping mapping) {
		Who who = who(mapping).orElseThrow();
		return Arrays.stream(Role.values()).filter((role) -> who.includes(Optional.of(this.ours.actor(role)))).toList();
	}

	boolean open(Mapping mapping) {
		return who(mapping).orElseThrow().anybody();
	}

	Optional<Who> who(Mapping mapping) {
		return this.application.getBean(PermissionTable.class).who(mapping.method(), mapping.path(unknown()));
	}

	/** Asks as a browser does, with the token that forms carry. */
	MockHttpServletResponse ask(Visitors whose, @Nullable Role role, Mapping mapping, String id) throws Exception {
		return perform(whose, role, to(mapping, id).with(csrf()));
	}

	MockHttpServletResponse perform(Visitors whose, @Nullable Role role, MockHttpServletRequestBuilder request)
			throws Exception {
		if (role != null) {
			request.session(whose.session(role));
		}
		return this.application.getBean(MockMvc.class).perform(request).andReturn().getResponse();
	}

	/** One of ours where there is such a thing. */
	String anId(String pattern) {
		String ours = this.belongings.idFor(pattern);
		return ours.isEmpty() ? unknown() : ours;
	}

	static MockHttpServletRequestBuilder to(Mapping mapping, String id) {
		MockHttpServletRequestBuilder request = request(mapping.method(), mapping.path(id)).accept(MediaType.TEXT_HTML);
		return (mapping.consumes() != null) ? request.contentType(mapping.consumes()) : request;
	}

	static String unknown() {
		return UUID.randomUUID().toString();
	}

}
