package vn.roviec.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import vn.roviec.agency.Role;
import vn.roviec.security.PermissionTable;
import vn.roviec.security.Who;
import vn.roviec.support.ApplicationTest;
import vn.roviec.support.Visitors;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

/**
 * Asks every mapping of the running application as every role, of its own agency and of
 * another one, and as nobody; the permission table says what must be answered.
 */
@ApplicationTest
@AutoConfigureMockMvc
class PermissionMatrixIT {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private ApplicationContext application;

	@Autowired
	private PermissionTable table;

	private final List<String> wrong = new ArrayList<>();

	private Belongings belongings;

	private Visitors ours;

	private Visitors theirs;

	private int cells;

	private void twoAgencies() {
		this.ours = new Visitors(this.application, "UBND xã An Bình Trung");
		this.theirs = new Visitors(this.application, "UBND xã Thanh Hà Đông");
		this.belongings = new Belongings(this.application, this.ours.actor(Role.SPECIALIST));
	}

	@Test
	void everyMappingHasARow() {
		assertThat(mappings()).as("mappings without a row in PermissionTable")
			.filteredOn((mapping) -> who(mapping).isEmpty())
			.isEmpty();
	}

	/** Said once more, for a slip in the table would be taken at its word. */
	@Test
	void whatIsTheAdministratorsAloneIsNobodyElses() {
		twoAgencies();
		assertThat(mappings())
			.filteredOn(
					(mapping) -> mapping.pattern().matches("/agency/(people|units|audit|import|sign-in|steps)(/.*)?"))
			.isNotEmpty()
			.allSatisfy((mapping) -> assertThat(Role.values()).as(mapping.toString())
				.filteredOn((role) -> allows(mapping, role))
				.containsExactly(Role.ADMINISTRATOR));
	}

	@Test
	void everyAnswerIsAsTheTableSays() throws Exception {
		twoAgencies();
		List<Mapping> mappings = mappings();
		for (Mapping mapping : mappings) {
			askAsNobody(mapping);
			for (Role role : Role.values()) {
				askAsOwn(mapping, role);
				askAsForeign(mapping, role);
			}
		}
		int declared = mappings.size() * (2 * Role.values().length + 1);
		AttackTable.add("1-matrix", "permission matrix: " + mappings.size() + " mappings × roles × agencies, cells",
				declared, this.cells, this.wrong.size());
		assertThat(this.wrong).isEmpty();
		assertThat(this.cells).isEqualTo(declared);
	}

	private void askAsNobody(Mapping mapping) throws Exception {
		MockHttpServletResponse answer = ask(mapping, unknown(), null);
		boolean toLogin = answer.getStatus() == 302 && String.valueOf(answer.getRedirectedUrl()).endsWith("/login");
		boolean open = who(mapping).orElseThrow().anybody();
		boolean home = mapping.pattern().equals("/");
		expect(open ? served(answer) && (!toLogin || home) : toLogin, mapping, "nobody", answer);
	}

	private void askAsOwn(Mapping mapping, Role role) throws Exception {
		MockHttpServletResponse answer = ask(mapping, unknown(), this.ours.session(role));
		expect(allows(mapping, role) ? served(answer) : answer.getStatus() == 403, mapping, "own " + role, answer);
	}

	/**
	 * A foreign id is answered as one that does not exist, and no page tells of the
	 * others.
	 */
	private void askAsForeign(Mapping mapping, Role role) throws Exception {
		MockHttpServletResponse answer = ask(mapping, this.belongings.idFor(mapping.pattern()),
				this.theirs.session(role));
		boolean right;
		if (!allows(mapping, role)) {
			right = answer.getStatus() == 403;
		}
		else if (mapping.pattern().contains("{") && !who(mapping).orElseThrow().anybody()) {
			MockHttpServletResponse nothing = ask(mapping, unknown(), this.theirs.session(role));
			right = Set.of(400, 404, 415, 422).contains(answer.getStatus()) && Answers.same(answer, nothing);
		}
		else {
			right = served(answer);
		}
		expect(right && !answer.getContentAsString().contains(Belongings.SECRET), mapping, "other agency's " + role,
				answer);
	}

	@Test
	void everyIdInAPathIsTriedWithAThingThatExists() {
		twoAgencies();
		assertThat(mappings()).as("mappings with an id for which Belongings has nothing")
			.filteredOn((mapping) -> mapping.pattern().contains("{") && !who(mapping).orElseThrow().anybody())
			.filteredOn((mapping) -> this.belongings.idFor(mapping.pattern()).isEmpty())
			.isEmpty();
	}

	private static String unknown() {
		return UUID.randomUUID().toString();
	}

	private void expect(boolean right, Mapping mapping, String who, MockHttpServletResponse answer) {
		this.cells++;
		if (!right) {
			this.wrong.add(mapping + " as " + who + " answers " + answer.getStatus());
		}
	}

	private static boolean served(MockHttpServletResponse answer) {
		return answer.getStatus() != 401 && answer.getStatus() != 403 && answer.getStatus() < 500;
	}

	private boolean allows(Mapping mapping, Role role) {
		Who who = who(mapping).orElseThrow();
		return who.includes(Optional.of(this.ours.actor(role)));
	}

	private Optional<Who> who(Mapping mapping) {
		return this.table.who(mapping.method(), mapping.path(unknown()));
	}

	private MockHttpServletResponse ask(Mapping mapping, String id, MockHttpSession session) throws Exception {
		MockHttpServletRequestBuilder request = request(mapping.method(), mapping.path(id)).accept(MediaType.TEXT_HTML)
			.with(csrf());
		if (mapping.consumes() != null) {
			request.contentType(mapping.consumes());
		}
		if (session != null) {
			request.session(session);
		}
		return this.mvc.perform(request).andReturn().getResponse();
	}

	private List<Mapping> mappings() {
		return Mapping.all(this.application);
	}

}
