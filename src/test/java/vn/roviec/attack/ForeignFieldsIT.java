package vn.roviec.attack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Blob;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.roviec.agency.AgencyId;
import vn.roviec.agency.ChairmansDecision;
import vn.roviec.agency.Role;
import vn.roviec.attack.Fields.Field;
import vn.roviec.support.ApplicationTest;
import vn.roviec.support.Jobs;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.RequestParam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

/**
 * Own pages and forms with an id in a field that is the neighbour's: each is answered as
 * with an id that nobody has, nothing is done, and no row of one agency ever holds an id
 * of the other.
 */
@ApplicationTest
@AutoConfigureMockMvc
class ForeignFieldsIT {

	private static final String HIDDEN = "Chỉ cơ quan bên cạnh được đọc";

	private static final String UNIT = "/agency/units/{";

	private static final String PERSON = "/agency/people/{";

	/** What a field of this name means, as the address of such things. */
	private static final Map<String, String> KINDS = Map.ofEntries(Map.entry("unit", UNIT),
			Map.entry("successor", UNIT), Map.entry("ask", UNIT), Map.entry("lead." + Fields.ROW, UNIT),
			Map.entry("units." + Fields.ROW, UNIT), Map.entry("unit." + Fields.ROW, UNIT), Map.entry("officer", PERSON),
			Map.entry("person", PERSON), Map.entry("by", PERSON), Map.entry("to", PERSON),
			Map.entry("substitute", PERSON), Map.entry("plan", "/plans/{"), Map.entry("older", "/plans/{"),
			Map.entry("task", "/tasks/{"), Map.entry("kept", "/files/{"), Map.entry("copy", "/deliveries/{"),
			Map.entry("ids", "/work/{"), Map.entry("after", "/notices/{"), Map.entry("position", "position"));

	/** Named ids that are no ids of things: the state of a page that was seen. */
	private static final Set<String> NO_THINGS = Set.of("seen");

	/** What else makes a form whole. */
	private static final Map<String, String> USUAL = Map.ofEntries(Map.entry("firstDay", "12/03/2026"),
			Map.entry("lastDay", "13/03/2026"), Map.entry("basis", "Công văn số 15/UBND-VP"), Map.entry("goal", "10"),
			Map.entry("startsOn", "12/03/2026"), Map.entry("endsOn", "13/11/2026"), Map.entry("text", "Tỷ lệ"),
			Map.entry("role", "SPECIALIST"), Map.entry("item", Fields.ROW), Map.entry("version", "0"),
			Map.entry("step", "accept"), Map.entry("op", ""), Map.entry("format", "csv"), Map.entry("q", ""),
			Map.entry("tab", ""), Map.entry("state", ""), Map.entry("again", ""), Map.entry("back", ""));

	private static final List<Role> ROLES = List.of(Role.SPECIALIST, Role.HEAD, Role.CHAIRMAN, Role.CLERK,
			Role.ADMINISTRATOR, Role.OBSERVER);

	private static final String ID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";

	private static final Pattern ANY_ID = Pattern.compile(ID);

	private static final Pattern OWN_ID = Pattern.compile("(?i)[{ ]id_?=(" + ID + ")");

	@Autowired
	private ApplicationContext application;

	@Autowired
	private JdbcClient jdbc;

	private final Fields fields = new Fields();

	private final List<String> through = new ArrayList<>();

	private Parties parties;

	private Belongings neighbours;

	@Test
	void whatTheNeighbourHasDoesNotExistInAnyField() throws Exception {
		this.application.getBean(Jobs.class).jumpTo("2026-03-04T08:00");
		this.parties = new Parties(this.application);
		this.neighbours = new Belongings(this.application, this.parties.theirs.actor(Role.SPECIALIST), HIDDEN);
		List<Cell> cells = this.parties.mappings.stream().flatMap(this::cells).toList();
		Set<String> before = rows(this.parties.theirs.agency);
		List<String> answers = new ArrayList<>();
		for (Cell cell : cells) {
			answers.add(Answers.told(look(cell)));
		}
		assertThat(rows(this.parties.theirs.agency)).as("what the neighbour has").isEqualTo(before);
		mixed(this.parties.ours.agency, this.parties.theirs.agency);
		mixed(this.parties.theirs.agency, this.parties.ours.agency);
		AttackTable.add("2-fields-of-others",
				"a neighbour's ids in the fields of "
						+ cells.stream().map((cell) -> cell.mapping().toString()).distinct().count()
						+ " forms and addresses × roles",
				cells.size(), answers.size(), this.through.size());
		assertThat(this.through).isEmpty();
		assertThat(reached(cells, answers)).as("cells in which an own id is answered otherwise").isGreaterThan(20);
	}

	@Test
	void everyFieldThatIsAnIdIsTried() {
		assertThat(Mapping.all(this.application)
			.stream()
			.flatMap((mapping) -> this.fields.of(mapping).stream())
			.filter((field) -> field.type() == UUID.class)
			.map(Field::name)
			.filter((name) -> !NO_THINGS.contains(name) && !name.equals("from"))).isNotEmpty()
			.isSubsetOf(KINDS.keySet());
	}

	/** Where a form takes whatever is sent, and for pages, one role stands for all. */
	private Stream<Cell> cells(Mapping mapping) {
		List<Field> read = this.fields.of(mapping);
		if (mapping.consumes() != null || read.isEmpty() || this.parties.open(mapping)) {
			return Stream.empty();
		}
		boolean whatever = Arrays.stream(mapping.handler().getMethodParameters())
			.anyMatch((parameter) -> Map.class.isAssignableFrom(parameter.getParameterType())
					&& parameter.hasParameterAnnotation(RequestParam.class));
		Stream<String> names = whatever ? KINDS.keySet().stream().filter(namesIn(mapping)).sorted()
				: read.stream().filter(this::isId).map(Field::name);
		List<Role> allowed = ROLES.stream().filter(this.parties.allowed(mapping)::contains).toList();
		int roles = (whatever || mapping.reads()) ? 1 : 2;
		return names.flatMap((name) -> allowed.stream().limit(roles).map((role) -> new Cell(mapping, name, role)));
	}

	/**
	 * What is read of such a form stands as a word in its controller, or in that of
	 * drafts.
	 */
	private static Predicate<String> namesIn(Mapping mapping) {
		String controller = source(mapping.handler().getMethod().getDeclaringClass().getName());
		String read = controller.contains("DraftForm") ? controller + source("vn.roviec.plan.web.DraftForm")
				: controller;
		return (name) -> read.contains('"' + name.replaceAll("\\..*", ".") + '"');
	}

	private static String source(String type) {
		try {
			return Files.readString(Path.of("src/main/java", type.replace('.', '/') + ".java"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private boolean isId(Field field) {
		return field.type() == UUID.class && !NO_THINGS.contains(field.name())
				|| field.takesText() && KINDS.containsKey(field.name());
	}

	private MockHttpServletResponse look(Cell cell) throws Exception {
		MockHttpServletResponse foreign = send(cell, this.neighbours);
		MockHttpServletResponse nothing = send(cell, null);
		String what = cell + " (" + foreign.getStatus() + ") ";
		check(what + "fails", foreign.getStatus() < 500);
		check(what + "is not answered as nobody's (" + nothing.getStatus() + ")", Answers.same(foreign, nothing));
		check(what + "tells", !foreign.getContentAsString().contains(HIDDEN));
		// who may leave the field out gets what has no such thing in it
		check(what + "is done",
				cell.mapping().reads() || foreign.getStatus() >= 400 || sendWithout(cell).getStatus() < 400);
		return foreign;
	}

	/** How many of the cells come so far that an id of our own is looked at. */
	private int reached(List<Cell> cells, List<String> answers) throws Exception {
		int reached = 0;
		for (int at = 0; at < cells.size(); at++) {
			String own = Answers.told(send(cells.get(at), this.parties.belongings));
			reached += own.equals(answers.get(at)) ? 0 : 1;
		}
		return reached;
	}

	private MockHttpServletResponse send(Cell cell, @Nullable Belongings whose) throws Exception {
		return this.parties.perform(this.parties.ours, cell.role(),
				filled(cell).param(cell.field(), id(cell.field(), whose)));
	}

	private MockHttpServletResponse sendWithout(Cell cell) throws Exception {
		return this.parties.perform(this.parties.ours, cell.role(), filled(cell));
	}

	/** With all fields but the one. */
	private MockHttpServletRequestBuilder filled(Cell cell) {
		MockHttpServletRequestBuilder request = request(cell.mapping().method(),
				cell.mapping().path(this.parties.anId(cell.mapping().pattern())))
			.with(csrf())
			.accept(MediaType.TEXT_HTML, MediaType.ALL);
		List<Field> read = this.fields.of(cell.mapping());
		read.stream()
			.filter((field) -> !field.name().equals(cell.field()) && !USUAL.containsKey(field.name()))
			.forEach((field) -> request.param(field.name(), said(field)));
		USUAL.forEach(request::param);
		for (ChairmansDecision decision : ChairmansDecision.values()) {
			request.param(decision.name(), "true");
		}
		return request;
	}

	private String said(Field field) {
		if (!field.takesText()) {
			return field.honest(this.parties);
		}
		if (KINDS.containsKey(field.name()) && !field.name().equals("to")) {
			return "";
		}
		return field.name().matches("date|from|to|until|due|day|last|first|period.*|issuedOn") ? "12/03/2026"
				: "Nội dung 1";
	}

	private String id(String field, @Nullable Belongings whose) {
		String kind = KINDS.getOrDefault(field, PERSON);
		if (whose == null) {
			return Parties.unknown();
		}
		if (kind.equals("position")) {
			AgencyId agency = (whose == this.neighbours) ? this.parties.theirs.agency : this.parties.ours.agency;
			return this.jdbc.sql("select id from officer_position where agency_id = ?")
				.param(agency.value())
				.query(String.class)
				.list()
				.get(0);
		}
		return whose.idFor(kind);
	}

	/** No row of the one names anything that is the other's. */
	private void mixed(AgencyId holder, AgencyId other) {
		Set<String> others = new HashSet<>();
		rows(other).forEach((row) -> {
			Matcher own = OWN_ID.matcher(row);
			if (own.find()) {
				others.add(own.group(1));
			}
		});
		assertThat(others).hasSizeGreaterThan(50);
		rows(holder).forEach((row) -> ANY_ID.matcher(row)
			.results()
			.map(MatchResult::group)
			.filter(others::contains)
			.forEach((id) -> this.through.add("a row holds the other's " + id + ": " + row)));
	}

	/** Every row of every table that belongs to the agency, those of the engine too. */
	private Set<String> rows(AgencyId agency) {
		Set<String> rows = new TreeSet<>();
		this.jdbc
			.sql("select table_name || ' ' || column_name from information_schema.columns"
					+ " where lower(table_schema) = 'public' and lower(column_name) in ('agency_id', 'tenant_id_')")
			.query(String.class)
			.list()
			.forEach((owned) -> {
				String[] names = owned.split(" ");
				boolean ours = names[1].equalsIgnoreCase("agency_id");
				this.jdbc.sql("select * from " + names[0] + " where " + names[1] + " = ?")
					.param(ours ? agency.value() : agency.toString())
					.query()
					.listOfRows()
					.forEach((row) -> {
						row.values().removeIf((value) -> value instanceof byte[] || value instanceof Blob);
						rows.add(names[0] + " " + row);
					});
			});
		return rows;
	}

	private void check(String what, boolean right) {
		if (!right) {
			this.through.add(what);
		}
	}

	/** One field of one address, filled by one role. */
	private record Cell(Mapping mapping, String field, Role role) {

		@Override
		public String toString() {
			return this.mapping + " " + this.field + " as " + this.role;
		}

	}

}
