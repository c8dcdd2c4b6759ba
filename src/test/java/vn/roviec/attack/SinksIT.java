package vn.roviec.attack;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.servlet.ServletException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.roviec.agency.Role;
import vn.roviec.notification.Notice;
import vn.roviec.notification.NoticeKind;
import vn.roviec.notification.Notify;
import vn.roviec.support.ApplicationTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/**
 * All payloads in everything that an agency keeps in words, looked at wherever it comes
 * out: pages, papers, lists, feeds. It has an application of its own, for the columns of
 * its database are made wide enough for all of them at once.
 */
@ApplicationTest
@AutoConfigureMockMvc
@TestPropertySource(properties = "test.of=sinks")
class SinksIT {

	/** Shorter ones hold codes and names of states. */
	private static final int SHORTEST = 100;

	/** What the program writes and reads back: no words of anybody. */
	private static final Set<String> NOT_WORDS = Set.of("PASSWORD_HASH", "USERNAME", "NOTICE_KEY", "LINK", "PATH",
			"QUERY", "MEDIA_TYPE", "CANDIDATE", "SLUG", "ADDRESS", "SCOPE", "RULE", "MAIL_KEY", "ACTION", "EXCHANGE_ID",
			"TYPES", "FINDING_KEY", "HASH", "PREV_HASH", "SIGNED_HASH", "FOLDED", "SIGNER_TITLE", "PRINCIPAL_NAME",
			"DECISION", "AUDIENCE", "CODE", "CYCLE", "CONTENT_TYPE");

	private static final List<String> VIEWS = List.of("?tab=documents", "?tab=progress", "?tab=tasks", "?tab=history",
			"?tab=comments", "?tab=unit", "?tab=all");

	private static final List<Role> READERS = List.of(Role.SPECIALIST, Role.HEAD, Role.CHAIRMAN, Role.CLERK,
			Role.ADMINISTRATOR);

	@Autowired
	private ApplicationContext application;

	@Autowired
	private JdbcClient jdbc;

	private final List<String> payloads = Payloads.all();

	private final Map<String, Set<String>> shown = new TreeMap<>();

	private final List<String> through = new ArrayList<>();

	@Test
	void whatIsKeptComesOutAsText() throws Exception {
		Parties parties = new Parties(this.application);
		FurtherSinks further = new FurtherSinks(this.application, parties);
		int columns = fill(parties.ours.agency.value());
		String late = further.isLate();
		tell(parties);
		for (Map.Entry<MockHttpServletRequestBuilder, Role> one : further.asked().entrySet()) {
			look(parties, one.getValue(), one.getKey());
		}
		assertThat(Payloads
			.bare(Shown.of(parties.perform(parties.ours, Role.CHAIRMAN, get("/follow/monday.pdf"))).words()))
			.as("the paper of the meeting")
			.contains(Payloads.bare(late));
		look("XML package of the exchange",
				Shown.xml(FurtherSinks.exchanged(String.join(Payloads.BETWEEN, this.payloads))));
		for (Mapping mapping : parties.mappings.stream().filter(Mapping::reads).toList()) {
			for (Role role : READERS.stream().filter(parties.allowed(mapping)::contains).limit(2).toList()) {
				String path = mapping.path(parties.anId(mapping.pattern()));
				look(parties, mapping.pattern(), role, path);
				if (Set.of("/plans/{id}", "/worklist", "/tasks/{id}").contains(mapping.pattern())) {
					for (String view : VIEWS) {
						look(parties, mapping.pattern() + view, role, path + view);
					}
				}
			}
		}
		int pairs = this.shown.values().stream().mapToInt(Set::size).sum();
		AttackTable.add(
				"7-sinks", "payloads: " + this.payloads.size() + " × " + this.shown.size()
						+ " pages, papers, lists; in " + columns + " columns",
				this.payloads.size() * this.shown.size(), pairs, this.through.size());
		assertThat(this.through).isEmpty();
		assertThat(this.shown.keySet()).extracting((where) -> where.split(" ")[0])
			.contains("page", "PDF", "Word", "Excel", "CSV", "XML", "ZIP", "calendar");
		assertThat(this.shown.keySet()).contains("ZIP /par-index/evidence.zip")
			.anyMatch((where) -> where.endsWith("/rss.xml"));
	}

	/**
	 * @return how many columns hold the payloads
	 */
	private int fill(Object agency) {
		List<String[]> columns = this.jdbc
			.sql("""
					select c.table_name, c.column_name from information_schema.columns c
					where c.table_schema = 'PUBLIC' and c.table_name not like 'ACT\\_%' and c.table_name not in ('NOTICE', 'AUDIT_ENTRY') and c.data_type like 'CHARACTER%' and c.character_maximum_length >= :shortest
					  and exists (select 1 from information_schema.columns a where a.table_schema = 'PUBLIC'
					    and a.table_name = c.table_name and (a.column_name = 'AGENCY_ID' or a.table_name = 'AGENCY'))
					""")
			.param("shortest", SHORTEST)
			.query((row, number) -> new String[] { row.getString(1), row.getString(2) })
			.list();
		int filled = 0;
		for (String[] column : columns) {
			if (NOT_WORDS.contains(column[1])) {
				continue;
			}
			this.jdbc.sql("alter table " + column[0] + " alter column " + column[1] + " set data type varchar(1000000)")
				.update();
			int rows = this.jdbc
				.sql("update " + column[0] + " set " + column[1] + " = ? where "
						+ (column[0].equals("AGENCY") ? "id" : "agency_id") + " = ?")
				.params(everything(filled), agency)
				.update();
			filled += (rows > 0) ? 1 : 0;
		}
		return filled;
	}

	/**
	 * Begins with what spreadsheets compute and what ends a line, each time with another.
	 */
	private String everything(int turn) {
		Map<Boolean, List<String>> parts = this.payloads.stream()
			.collect(Collectors.partitioningBy((one) -> one.matches("(?s)[=+\\-@＝\r].*")));
		List<String> words = new ArrayList<>(parts.get(true));
		Collections.rotate(words, turn);
		words.addAll(parts.get(false));
		return String.join(Payloads.BETWEEN, words);
	}

	/** Notices are never changed, so these come with the payloads in them. */
	private void tell(Parties parties) {
		this.jdbc.sql("alter table notice alter column text set data type varchar(1000000)").update();
		this.jdbc.sql("alter table audit_entry alter column actor_name set data type varchar(1000000)").update();
		for (Role role : READERS) {
			this.application.getBean(TransactionOperations.class)
				.executeWithoutResult((status) -> this.application.getBean(Notify.class)
					.tell(parties.ours.agency, parties.ours.officer(role),
							new Notice("payloads", NoticeKind.NEWS, UUID.randomUUID(), everything(0), "/agency")));
		}
	}

	private void look(Parties parties, String where, Role role, String path) throws Exception {
		look(parties, where, role, get(path));
	}

	private void look(Parties parties, Role role, MockHttpServletRequestBuilder request) throws Exception {
		String path = request.buildRequest(new MockServletContext()).getRequestURI();
		MockHttpServletResponse answer = look(parties, path.replaceAll("/[^/]{30,}", "/…"), role, request);
		assertThat(answer).as(path).isNotNull();
		assertThat(answer.getStatus()).as(path).isEqualTo(200);
	}

	private @Nullable MockHttpServletResponse look(Parties parties, String where, Role role,
			MockHttpServletRequestBuilder request) throws Exception {
		MockHttpServletResponse answer;
		try {
			answer = parties.perform(parties.ours, role, request.accept(MediaType.TEXT_HTML, MediaType.ALL));
		}
		catch (ServletException ex) {
			this.through.add(where + " as " + role + " fails: " + NestedExceptionUtils.getMostSpecificCause(ex));
			return null;
		}
		if (answer.getStatus() >= 500) {
			this.through.add(where + " as " + role + " fails: " + answer.getStatus());
			return answer;
		}
		String disposition = String.valueOf(answer.getHeader("Content-Disposition"));
		if (!disposition.matches(
				"null|(attachment|inline)(; filename=\"[^\"\r\n]*\"(; filename\\*=UTF-8''[\\w.%!#$&+^`|~-]*)?)?")) {
			this.through.add(where + " is called " + disposition);
		}
		if (answer.getHeaderNames().stream().anyMatch((name) -> breaks(name + answer.getHeaders(name)))) {
			this.through.add(where + " has a header of two lines");
		}
		look(where, Shown.of(answer));
		return answer;
	}

	private static boolean breaks(String header) {
		return header.matches("(?s).*[\r\n\0].*");
	}

	private void look(String where, Shown read) {
		read.live()
			.ifPresent(
					(what) -> this.through.add(where + " is live: " + what.substring(0, Math.min(200, what.length()))));
		String bare = Payloads.bare(read.words());
		Set<String> found = new HashSet<>(
				this.payloads.stream().filter((payload) -> bare.contains(Payloads.bare(payload))).toList());
		if (!found.isEmpty()) {
			this.shown.computeIfAbsent(read.kind() + " " + where, (any) -> new HashSet<>()).addAll(found);
		}
	}

}
