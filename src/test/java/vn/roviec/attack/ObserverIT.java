package vn.roviec.attack;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import vn.roviec.agency.AgencyId;
import vn.roviec.agency.Role;
import vn.roviec.audit.AuditVerifier;
import vn.roviec.observation.GrantObservation;
import vn.roviec.observation.Granting;
import vn.roviec.security.PermissionTable;
import vn.roviec.security.Who;
import vn.roviec.support.ApplicationTest;
import vn.roviec.support.Jobs;
import vn.roviec.support.Visitors;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

/**
 * An observer of two agencies asks every mapping of the running application with what
 * belongs to them and to a third one: nothing changes, nothing of the third is said, and
 * each of the two knows who has looked.
 */
@ApplicationTest
@AutoConfigureMockMvc
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ObserverIT {

	private static final String SEEN = "Cơ quan được xem cho đọc";

	private static final String HIDDEN = "Chỉ cơ quan thứ ba được đọc";

	/** What is written by the look itself, and by the session of whoever looks. */
	private static final Set<String> OF_THE_LOOK = Set.of("audit_entry", "audit_head", "spring_session",
			"spring_session_attributes");

	@Autowired
	private MockMvc mvc;

	@Autowired
	private ApplicationContext application;

	@Autowired
	private PermissionTable table;

	@Autowired
	private JdbcClient jdbc;

	private Visitors observers;

	private final List<Visitors> seen = new ArrayList<>();

	private Visitors third;

	private final Map<Visitors, Belongings> belongings = new LinkedHashMap<>();

	private final List<String> wrong = new ArrayList<>();

	@BeforeAll
	void threeAgenciesAndAnObserverOfTwo() {
		this.application.getBean(Jobs.class).jumpTo("2026-03-04T08:00");
		this.observers = new Visitors(this.application, "Sở Nội vụ tỉnh Đông Hải");
		for (String name : List.of("UBND xã An Bình Trung", "UBND xã Thanh Hà Đông")) {
			Visitors one = new Visitors(this.application, name);
			this.seen.add(one);
			this.belongings.put(one, new Belongings(this.application, one.actor(Role.SPECIALIST), SEEN));
			this.application.getBean(GrantObservation.class)
				.grant(one.actor(Role.CHAIRMAN), new Granting(this.observers.agency, LocalDate.of(2026, 3, 4),
						LocalDate.of(2026, 12, 31), "Công văn số 15/UBND-VP"));
		}
		this.third = new Visitors(this.application, "UBND xã Phương Nam Hạ");
		this.belongings.put(this.third, new Belongings(this.application, this.third.actor(Role.SPECIALIST), HIDDEN));
		this.observers.session(Role.OBSERVER);
		Visitors others = this.seen.get(0);
		others.session(Role.OBSERVER);
		this.application.getBean(GrantObservation.class)
			.grant(this.third.actor(Role.CHAIRMAN), new Granting(others.agency, LocalDate.of(2026, 3, 4),
					LocalDate.of(2026, 12, 31), "Công văn số 16/UBND-VP"));
	}

	@Test
	void nothingChangesAndNothingOfAThirdAgencyIsSaid() throws Exception {
		Map<String, String> before = contents();
		List<Mapping> mappings = Mapping.all(this.application);
		int asked = 0;
		for (Mapping mapping : mappings) {
			for (Visitors whose : this.belongings.keySet()) {
				ask(mapping, whose);
				asked++;
			}
		}
		AttackTable.add("1-observer", "observer of two agencies: " + mappings.size() + " mappings × three agencies",
				mappings.size() * this.belongings.size(), asked, this.wrong.size());
		assertThat(this.wrong).isEmpty();
		assertThat(contents()).isEqualTo(before);
		this.seen.forEach((one) -> assertThat(looks(one.agency)).as("looks at " + one.agency).isPositive());
		assertThat(looks(this.third.agency)).isZero();
		this.belongings.keySet()
			.forEach((one) -> assertThat(this.application.getBean(AuditVerifier.class).verify(one.agency).holds())
				.isTrue());
	}

	@Test
	void noRowLetsAnObserverSendAnything() {
		assertThat(Mapping.all(this.application)).as("mappings for observers that are not GET")
			.filteredOn((mapping) -> forObservers(mapping) && !mapping.reads())
			.isEmpty();
		assertThat(Mapping.all(this.application)).filteredOn(this::forObservers).isNotEmpty();
	}

	private void ask(Mapping mapping, Visitors whose) throws Exception {
		String id = this.belongings.get(whose).idFor(mapping.pattern());
		MockHttpServletRequestBuilder request = asked(mapping.method(),
				mapping.path(id.isEmpty() ? UUID.randomUUID().toString() : id));
		if (mapping.consumes() != null) {
			request.contentType(mapping.consumes());
		}
		if (forObservers(mapping)) {
			hints(request);
		}
		MockHttpServletResponse answer = this.mvc.perform(request).andReturn().getResponse();
		boolean hidden = whose == this.third && mapping.hasId();
		int expected = !forObservers(mapping) ? 403 : hidden ? 404 : 200;
		boolean right = who(mapping).anybody() ? answer.getStatus() < 500 && answer.getStatus() != 403
				: answer.getStatus() == expected;
		String page = answer.getContentAsString(StandardCharsets.UTF_8);
		if (!right || page.contains(HIDDEN) || page.contains("Phương Nam Hạ")
				|| !forObservers(mapping) && page.contains(SEEN)) {
			this.wrong.add(mapping + " of " + whose.agency + " answers " + answer.getStatus());
		}
	}

	/**
	 * Ids of the third agency wherever a page of the lens may take one, and a document
	 * that all three have received, each with words of its own.
	 */
	private void hints(MockHttpServletRequestBuilder request) {
		String agency = this.third.agency.toString();
		request.param("agency", agency)
			.param("observer", agency)
			.param("year", "all")
			.param("number", "01/KH")
			.param("date", "2026-03-02");
	}

	@Test
	void aTaskIsListedWithoutItsPeopleAndAForeignPlanListsNothing() throws Exception {
		String agency = "/lens/agencies/" + this.seen.get(0).agency + "/tasks";
		assertThat(reads(agency)).contains(SEEN).contains("1 việc</h1>").doesNotContain("href=\"/tasks/");
		for (String narrowed : List.of("?plan=" + plan(this.third), "?unit=" + unit(this.third),
				"?plan=" + plan(this.seen.get(1)))) {
			assertThat(reads(agency + narrowed)).contains("0 việc</h1>").doesNotContain(HIDDEN);
		}
		assertThat(reads("/lens/tasks?plan=" + plan(this.third))).contains("0 việc</h1>").doesNotContain(HIDDEN);
	}

	/** The last one, for it does not turn the time back. */
	@Test
	@Order(Integer.MAX_VALUE)
	void whoHasHadAGrantSeesNothingAfterItsLastDay() throws Exception {
		String agency = "/lens/agencies/" + this.seen.get(0).agency + "/tasks";
		this.application.getBean(Jobs.class).jumpTo("2026-12-31T23:59");
		assertThat(reads(agency)).contains(SEEN);
		this.application.getBean(Jobs.class).jumpTo("2027-01-01T00:00");
		assertThat(status(agency)).isEqualTo(404);
		assertThat(reads("/lens")).contains("Chưa có cơ quan nào đồng ý").doesNotContain("An Bình Trung");
	}

	private String plan(Visitors whose) {
		return this.belongings.get(whose).idFor("/plans/{");
	}

	private String unit(Visitors whose) {
		return this.belongings.get(whose).idFor("/agency/units/{");
	}

	private String reads(String address) throws Exception {
		return answer(address).getContentAsString(StandardCharsets.UTF_8);
	}

	private int status(String address) throws Exception {
		return answer(address).getStatus();
	}

	private MockHttpServletResponse answer(String address) throws Exception {
		return this.mvc.perform(asked(HttpMethod.GET, address)).andReturn().getResponse();
	}

	private MockHttpServletRequestBuilder asked(HttpMethod method, String address) {
		return request(method, address).accept(MediaType.TEXT_HTML)
			.with(csrf())
			.session(this.observers.session(Role.OBSERVER));
	}

	private boolean forObservers(Mapping mapping) {
		Who who = who(mapping);
		return !who.anybody() && who.includes(Optional.of(this.observers.actor(Role.OBSERVER)));
	}

	private Who who(Mapping mapping) {
		return this.table.who(mapping.method(), mapping.path(UUID.randomUUID().toString())).orElseThrow();
	}

	private int looks(AgencyId agency) {
		return this.jdbc.sql(
				"select count(*) from audit_entry where agency_id = ? and actor_id = ? and action = 'observation.looked'")
			.params(agency.value(), this.observers.officer(Role.OBSERVER).value())
			.query(Integer.class)
			.single();
	}

	/** Every row of every table, as one text a table. */
	private Map<String, String> contents() {
		Map<String, String> contents = new TreeMap<>();
		this.jdbc
			.sql("select table_name from information_schema.tables where lower(table_schema) = 'public'"
					+ " and table_type = 'BASE TABLE'")
			.query(String.class)
			.list()
			.stream()
			.filter((table) -> !OF_THE_LOOK.contains(table.toLowerCase(Locale.ROOT)))
			.forEach((table) -> contents.put(table,
					this.jdbc.sql("select * from \"" + table + "\"")
						.query()
						.listOfRows()
						.stream()
						.map(ObserverIT::row)
						.sorted()
						.collect(Collectors.joining("\n"))));
		assertThat(contents).hasSizeGreaterThan(60);
		return contents;
	}

	private static String row(Map<String, Object> row) {
		return row.entrySet()
			.stream()
			.map((cell) -> cell.getKey() + "="
					+ ((cell.getValue() instanceof byte[] bytes) ? Arrays.hashCode(bytes) : cell.getValue()))
			.collect(Collectors.joining(", "));
	}

}
