package vn.roviec.observation.web;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.roviec.agency.Actor;
import vn.roviec.agency.Agencies;
import vn.roviec.agency.RegisterAgency;
import vn.roviec.agency.Role;
import vn.roviec.audit.AuditVerifier;
import vn.roviec.support.ApplicationTest;
import vn.roviec.support.Commune;
import vn.roviec.support.Jobs;
import vn.roviec.support.SignedIn;
import vn.roviec.support.Visitors;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** An agency decides who looks at it until when, and sees who has looked. */
@ApplicationTest
@AutoConfigureMockMvc
class ObserversPagesIT {

	private static final String PAGE = "/agency/observers";

	@Autowired
	private ApplicationContext application;

	@Autowired
	private Jobs jobs;

	@Autowired
	private JdbcClient jdbc;

	private Commune commune;

	private Visitors department;

	private SignedIn pages;

	@BeforeEach
	void begin() {
		this.jobs.jumpTo("2026-03-04T08:00");
		this.commune = new Commune(this.application.getBean(RegisterAgency.class),
				this.application.getBean(Agencies.class));
		this.department = new Visitors(this.application, "Sở Nội vụ tỉnh Đông Hải");
		this.pages = new SignedIn(this.application);
	}

	@Test
	void whatIsWrongIsSaidAtItsFieldAndWhatWasTypedStays() throws Exception {
		assertThat(wrong("", "", "31/12/2026", "Công văn")).contains("Chọn cơ quan được xem.", "value=\"31/12/2026\"",
				"value=\"Công văn\"");
		assertThat(wrong(department(), "", "", "Công văn")).contains("Ghi ngày cuối");
		assertThat(wrong(department(), "", "32/12/2026", "Công văn")).contains("Chưa hiểu ngày “32/12/2026”");
		assertThat(wrong(department(), "5/3/2026", "4/3/2026", "Công văn")).contains("Ngày cuối sớm hơn ngày đầu");
		assertThat(wrong(department(), "1/3/2026", "3/3/2026", "Công văn")).contains("Những ngày này đã qua");
		assertThat(wrong(department(), "", "31/12/2026", "  ")).contains("Ghi văn bản mà theo đó");
		assertThat(wrong(this.commune.id.toString(), "", "31/12/2026", "Công văn")).contains("Chọn cơ quan được xem.");
		assertThat(this.jdbc.sql("select count(*) from observation where agency_id = ?")
			.param(this.commune.id.value())
			.query(Integer.class)
			.single()).isZero();
		grant("31/12/2026");
		assertThat(wrong(department(), "1/12/2026", "31/12/2027", "Công văn"))
			.contains("đã được xem từ 04/03/2026 đến hết 31/12/2026");
	}

	@Test
	void everyLookIsSeenByWhoeverLeadsAndARepetitionIsNone() throws Exception {
		grant("31/12/2026");
		looks("/lens");
		looks("/lens");
		this.jobs.jumpTo("2026-03-04T08:14");
		looks("/lens");
		looks("/lens?year=2025");
		looks("/lens/agencies/" + this.commune.id + "/tasks?state=late&unit=" + this.commune.economy);
		this.jobs.jumpTo("2026-03-04T08:16");
		looks("/lens");
		String page = read(this.commune.economyHead());
		assertThat(page).contains("Cán bộ OBSERVER, Chức vụ OBSERVER, Sở Nội vụ tỉnh Đông Hải", "08:16 04/03/2026",
				"Các cơ quan cạnh nhau · năm 2025", "Danh sách việc · Quá hạn · một đơn vị · năm 2026");
		assertThat(page.split("Các cơ quan cạnh nhau · năm 2026", -1)).hasSize(3);
		assertThat(page).doesNotContain("<form class=\"form\"").contains("href=\"" + PAGE + "/sheet?format=csv\"");
		assertThat(text(this.pages.reads(this.commune.economyHead(), PAGE + "/sheet?format=csv")).lines().skip(1))
			.hasSize(4)
			.allMatch((line) -> line.contains("Sở Nội vụ tỉnh Đông Hải"))
			.first()
			.asString()
			.contains("08:16 04/03/2026", "Các cơ quan cạnh nhau · năm 2026");
		assertThat(this.application.getBean(AuditVerifier.class).verify(this.commune.id).holds()).isTrue();
	}

	@Test
	void whoMayNoLongerLookSeesNothingFromTheNextRequestOn() throws Exception {
		grant("31/12/2026");
		assertThat(looks("/lens").getContentAsString()).contains("UBND xã An Bình Trung");
		String grant = this.jdbc.sql("select id from observation where agency_id = ?")
			.param(this.commune.id.value())
			.query(String.class)
			.single();
		assertThat(this.pages.sends(this.commune.chairman(), PAGE + "/" + grant + "/end").getRedirectedUrl())
			.isEqualTo(PAGE);
		assertThat(looks("/lens").getContentAsString()).contains("Chưa có cơ quan nào đồng ý")
			.doesNotContain("UBND xã An Bình Trung");
		assertThat(looks("/lens/agencies/" + this.commune.id + "/plans").getStatus()).isEqualTo(404);
		assertThat(read(this.commune.chairman())).contains("đã hết", "Các cơ quan cạnh nhau");
		grant("31/12/2026");
		assertThat(looks("/lens").getContentAsString()).contains("UBND xã An Bình Trung");
	}

	@Test
	void anObserverEntersByTheLensAndHasNoOtherPosition() throws Exception {
		assertThat(looks("/").getRedirectedUrl()).isEqualTo("/lens");
		assertThat(looks("/lens").getContentAsString()).contains("aria-current=\"page\"")
			.doesNotContain("href=\"/notices\"", "action=\"/search\"", "href=\"/signature\"", "href=\"/worklist\"");
		String person = "/agency/people/" + this.department.officer(Role.OBSERVER);
		MockHttpServletResponse mixed = gives(person, "SPECIALIST");
		assertThat(mixed.getStatus()).isEqualTo(422);
		assertThat(text(mixed)).contains("Quan sát viên chỉ xem cơ quan khác");
		assertThat(gives("/agency/people/" + this.department.officer(Role.SPECIALIST), "OBSERVER").getStatus())
			.isEqualTo(422);
	}

	private MockHttpServletResponse gives(String person, String role) throws Exception {
		return as(Role.ADMINISTRATOR,
				post(person + "/positions").param("unit", unit())
					.param("role", role)
					.param("title", "Chức vụ khác")
					.param("from", ""));
	}

	private MockHttpServletResponse as(Role role, MockHttpServletRequestBuilder request) throws Exception {
		return this.application.getBean(MockMvc.class)
			.perform(request.session(this.department.session(role)).with(csrf()).accept(MediaType.TEXT_HTML))
			.andReturn()
			.getResponse();
	}

	private String unit() {
		return this.application.getBean(Agencies.class).office(this.department.agency).id().toString();
	}

	private String department() {
		return this.department.agency.toString();
	}

	private void grant(String until) throws Exception {
		assertThat(send(department(), "", until, "Công văn số 15/UBND-VP ngày 02/3/2026").getRedirectedUrl())
			.isEqualTo(PAGE);
	}

	private String wrong(String observer, String from, String until, String basis) throws Exception {
		MockHttpServletResponse answer = send(observer, from, until, basis);
		assertThat(answer.getStatus()).isEqualTo(422);
		return text(answer);
	}

	private MockHttpServletResponse send(String observer, String from, String until, String basis) throws Exception {
		return this.pages.sends(this.commune.chairman(), PAGE, "observer", observer, "firstDay", from, "lastDay", until,
				"basis", basis);
	}

	private MockHttpServletResponse looks(String address) throws Exception {
		return as(Role.OBSERVER, get(address));
	}

	private String read(Actor who) throws Exception {
		return text(this.pages.reads(who, PAGE));
	}

	private static String text(MockHttpServletResponse answer) throws Exception {
		return answer.getContentAsString(StandardCharsets.UTF_8);
	}

}
