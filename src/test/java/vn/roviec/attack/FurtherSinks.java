package vn.roviec.attack;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import vn.roviec.agency.Actor;
import vn.roviec.agency.Agencies;
import vn.roviec.agency.Role;
import vn.roviec.agency.UnitId;
import vn.roviec.appendix.LaunchTasks;
import vn.roviec.appendix.PlanOrder;
import vn.roviec.appendix.TaskOrder;
import vn.roviec.document.FilePurpose;
import vn.roviec.document.Files;
import vn.roviec.exchange.Business;
import vn.roviec.exchange.DocumentKey;
import vn.roviec.exchange.ExchangedDocument;
import vn.roviec.exchange.ExchangedFile;
import vn.roviec.exchange.Party;
import vn.roviec.exchange.Urgency;
import vn.roviec.exchange.WritePackage;
import vn.roviec.periodic.ParCriteria;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionOperations;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/**
 * Where words come out that no address alone leads to: calendars by their secret, the
 * public page and its feed, packs of files, packages of the exchange.
 */
final class FurtherSinks {

	private static final String CRITERION = "9.1";

	private final ApplicationContext application;

	private final Parties parties;

	private final String slug = "xa-an-binh-trung-" + UUID.randomUUID().toString().substring(0, 8);

	private final String calendar;

	/** Makes what they show, with ordinary words as yet. */
	FurtherSinks(ApplicationContext application, Parties parties) throws Exception {
		this.application = application;
		this.parties = parties;
		this.calendar = calendar();
		publish();
		application.getBean(TransactionOperations.class).executeWithoutResult((status) -> showThatATaskIsDone());
	}

	private String calendar() throws Exception {
		return this.application.getBean(MockMvc.class)
			.perform(post("/notices/calendar").session(this.parties.ours.session(Role.SPECIALIST)).with(csrf()))
			.andReturn()
			.getFlashMap()
			.values()
			.toString()
			.replaceAll("(?s).*(/calendar/[^,\\]\\s\"]+\\.ics).*", "$1");
	}

	private void publish() {
		JdbcClient jdbc = this.application.getBean(JdbcClient.class);
		Object agency = this.parties.ours.agency.value();
		jdbc.sql("insert into public_page (agency_id, slug) values (?, ?)").params(agency, this.slug).update();
		jdbc.sql("insert into publication (id, agency_id, plan_id, title, document_number, issued_on, published_at)"
				+ " values (?, ?, ?, 'a', '01/KH-UBND', date '2026-03-02',"
				+ " timestamp with time zone '2026-03-02 08:00:00+07:00')")
			.params(UUID.randomUUID(), agency, UUID.randomUUID())
			.update();
	}

	private void showThatATaskIsDone() {
		UUID task = UUID.fromString(this.parties.anId("/tasks/{"));
		Actor administrator = this.parties.ours.actor(Role.ADMINISTRATOR);
		ParCriteria criteria = this.application.getBean(ParCriteria.class);
		criteria.save(administrator, CRITERION + " | Tiêu chí | việc");
		criteria.put(administrator, task, CRITERION);
		this.application.getBean(Files.class)
			.store(this.parties.ours.actor(Role.SPECIALIST), task, FilePurpose.EVIDENCE, "a.txt",
					"Đã xong".getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * A task whose date has passed: the paper of the meeting has a line of it, which is
	 * too short for more than one payload.
	 * @return what it says
	 */
	String isLate() {
		String words = "Việc quá hạn <img src=x onerror=alert(7731)>";
		Actor owner = this.parties.ours.actor(Role.SPECIALIST);
		UnitId unit = this.application.getBean(Agencies.class).office(owner.agency()).id();
		PlanOrder plan = new PlanOrder(UUID.fromString(this.parties.anId("/plans/{")), "", "", unit, owner.officer(),
				LocalDate.of(2099, 12, 31));
		TaskOrder late = new TaskOrder(2, 1, null, "", words, unit, List.of(), "", LocalDate.of(2026, 1, 5), false);
		this.application.getBean(TransactionOperations.class)
			.executeWithoutResult((status) -> this.application.getBean(LaunchTasks.class)
				.launch(owner.agency(), plan, List.of(late)));
		return words;
	}

	/** What is asked, by whom. */
	Map<MockHttpServletRequestBuilder, Role> asked() {
		Map<MockHttpServletRequestBuilder, Role> asked = new LinkedHashMap<>();
		asked.put(get(this.calendar), Role.SPECIALIST);
		asked.put(get("/public/" + this.slug), Role.SPECIALIST);
		asked.put(get("/public/" + this.slug + "/rss.xml"), Role.SPECIALIST);
		asked.put(get("/par-index/evidence.zip").param("year", "2026"), Role.CHAIRMAN);
		asked.put(post("/account/data").with(csrf()), Role.SPECIALIST);
		return asked;
	}

	/** A package of the exchange with these words wherever somebody's words stand. */
	static byte[] exchanged(String words) {
		DocumentKey key = new DocumentKey("000.00.19.H26", words, words, LocalDate.of(2026, 3, 2));
		return WritePackage
			.of(new ExchangedDocument(new Party("000.00.19.H26", words), List.of(new Party("000.00.20.H26", words)),
					key, words, words, words, new ExchangedDocument.Signer(words, words, words), List.of(words),
					Urgency.NORMAL, 0, List.of(key), Business.NEW, words, LocalDateTime.of(2026, 3, 2, 8, 0),
					List.of(new ExchangedFile(words, "application/pdf", new byte[] { 1 }))));
	}

}
