package vn.roviec.calendar;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.roviec.agency.Role;
import vn.roviec.appendix.AgencyLadder;
import vn.roviec.audit.AuditEntry;
import vn.roviec.audit.AuditLog;
import vn.roviec.deadline.CalendarEdition;
import vn.roviec.deadline.Rung;
import vn.roviec.deadline.WorkingCalendar;
import vn.roviec.deadline.WorkingCalendars;
import vn.roviec.support.ApplicationTest;
import vn.roviec.support.Jobs;
import vn.roviec.support.Visitors;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** The calendar, lost days and the ladder on their pages. */
@ApplicationTest
@AutoConfigureMockMvc
class CalendarPagesIT {

	private static final String NOBODY = CalendarEdition.FIRST.stamp().toString();

	@Autowired
	private ApplicationContext application;

	@Autowired
	private Jobs jobs;

	private Visitors office;

	@Autowired
	private MockMvc mvc;

	@BeforeEach
	void begin() {
		this.jobs.jumpTo("2026-01-05T08:00");
		this.office = new Visitors(this.application, "UBND xã An Bình Trung");
	}

	@Test
	void everybodySeesTheYearAndOnlyTheAdministratorEntersDays() throws Exception {
		assertThat(read(Role.SPECIALIST, "/agency/calendar"))
			.contains("Lịch làm việc năm 2026", "Tết Nguyên đán", "Ngày Văn hóa Việt Nam", "Tháng 12",
					"href=\"/agency/calendar/sheet?year=2026&amp;format=csv\"")
			.doesNotContain("/agency/calendar/days");
		assertThat(read(Role.SPECIALIST, "/agency/calendar/sheet?year=2026&format=csv").lines())
			.contains("thứ Năm 01/01/2026,Tết Dương lịch,Ngày lễ theo luật")
			.allMatch((line) -> line.startsWith("\uFEFF") || line.contains("/2026,"));
		assertThat(read(Role.ADMINISTRATOR, "/agency/calendar?year=2030")).contains("Lịch làm việc năm 2030",
				"/agency/calendar/days");
		assertThat(enter(Role.CHAIRMAN, NOBODY, "31/8/2026", "SWAP_OFF").getStatus()).isEqualTo(403);
	}

	@Test
	void aSwapIsEnteredWithItsSaturdayAndTakenBack() throws Exception {
		assertThat(enter(Role.ADMINISTRATOR, NOBODY, "31/8/2026", "SWAP_OFF", "worked", "22/8/2026").getRedirectedUrl())
			.isEqualTo("/agency/calendar?year=2026");
		assertThat(calendar().isWorkingDay(LocalDate.of(2026, 8, 31))).isFalse();
		assertThat(calendar().isWorkingDay(LocalDate.of(2026, 8, 22))).isTrue();
		assertThat(read(Role.CLERK, "/agency/calendar")).contains("Nghỉ theo thông báo", "Làm bù cho ngày 31/08/2026",
				"Sửa lần cuối: Cán bộ ADMINISTRATOR");
		assertThat(send(Role.ADMINISTRATOR, "/agency/calendar/days/remove", "seen", stamp(), "date", "2026-08-22")
			.getStatus()).isEqualTo(302);
		assertThat(calendar().isWorkingDay(LocalDate.of(2026, 8, 22))).isFalse();
		assertThat(audited()).containsExactly("calendar.entered", "calendar.removed");
	}

	@Test
	void whatCannotBeEnteredIsSaidAtItsField() throws Exception {
		MockHttpServletResponse wrong = enter(Role.ADMINISTRATOR, NOBODY, "30/2", "OWN_DAY_OFF");
		assertThat(wrong.getStatus()).isEqualTo(422);
		assertThat(wrong.getContentAsString(StandardCharsets.UTF_8)).contains("Không đọc được ngày này",
				"value=\"30/2\"", "Nghỉ theo thông báo");
		assertThat(text(enter(Role.ADMINISTRATOR, NOBODY, "10/1/2026", "OWN_DAY_OFF"))).contains("vốn là ngày nghỉ");
		assertThat(text(enter(Role.ADMINISTRATOR, NOBODY, "12/1/2026", "SWAP_WORK"))).contains("vốn là ngày làm việc");
		assertThat(text(enter(Role.ADMINISTRATOR, NOBODY, "12/1/2019", "OWN_DAY_OFF"))).contains("từ 2026 đến 2028");
		assertThat(enter(Role.ADMINISTRATOR, NOBODY, "12/1/2026", "OWN_DAY_OFF").getStatus()).isEqualTo(302);
		MockHttpServletResponse late = enter(Role.ADMINISTRATOR, NOBODY, "13/1/2026", "OWN_DAY_OFF");
		assertThat(late.getStatus()).isEqualTo(409);
		assertThat(text(late)).contains("Cán bộ ADMINISTRATOR", "08:00 05/01/2026");
	}

	@Test
	void theLadderIsTriedBeforeItIsSaved() throws Exception {
		assertThat(read(Role.SPECIALIST, "/agency/ladder"))
			.contains("bậc nhắc chung", "trước hạn 7 ngày làm việc", "quá hạn 1 ngày làm việc",
					"quá hạn 15 ngày làm việc; sau đó cứ 5 ngày làm việc một lần", "Trưởng đơn vị")
			.doesNotContain("Lưu bậc nhắc", "action=\"/agency/ladder", "disabled", "name=\"when-0\"");
		String[] table = { "seen", "0", "when-0", "-2", "kind-0", "REMINDER", "who-0", "ASSIGNEE", "when-1", "+4",
				"kind-1", "ESCALATION", "who-1", "CHAIRMAN", "repeat", "3", "due", "16/1/2026" };
		assertThat(text(send(Role.ADMINISTRATOR, "/agency/ladder/try", table))).contains("thứ Tư 14/01/2026",
				"thứ Năm 22/01/2026", "thứ Ba 27/01/2026", "cứ thế tiếp tục");
		assertThat(offsets()).startsWith(-7, -3);
		assertThat(send(Role.CHAIRMAN, "/agency/ladder", table).getStatus()).isEqualTo(403);
		assertThat(send(Role.ADMINISTRATOR, "/agency/ladder", table).getStatus()).isEqualTo(302);
		assertThat(offsets()).containsExactly(-2, 4);
		assertThat(send(Role.ADMINISTRATOR, "/agency/ladder", table).getStatus()).isEqualTo(409);
		assertThat(read(Role.ADMINISTRATOR, "/agency/ladder")).contains("Lần 1: Cán bộ ADMINISTRATOR lưu bậc nhắc");
		assertThat(send(Role.ADMINISTRATOR, "/agency/ladder/standard", "seen", "1").getStatus()).isEqualTo(302);
		assertThat(offsets()).startsWith(-7, -3);
		assertThat(audited()).containsExactly("ladder.changed", "ladder.standard");
	}

	@Test
	void aLadderThatMakesNoSenseComesBackAsItWasTyped() throws Exception {
		MockHttpServletResponse wrong = send(Role.ADMINISTRATOR, "/agency/ladder", "seen", "0", "when-0", "hai",
				"kind-0", "REMINDER", "who-0", "ASSIGNEE", "when-1", "1", "kind-1", "REMINDER", "when-2", "1", "kind-2",
				"LATE", "who-2", "UNIT_HEAD", "repeat", "-1");
		assertThat(wrong.getStatus()).isEqualTo(422);
		assertThat(text(wrong)).contains("value=\"hai\"", "href=\"#when-0\"", "href=\"#who-1\"", "href=\"#kind-1\"",
				"href=\"#when-2\"", "href=\"#repeat\"");
		assertThat(text(send(Role.ADMINISTRATOR, "/agency/ladder", "seen", "0"))).contains("ít nhất một dòng");
		assertThat(offsets()).startsWith(-7, -3);
	}

	@Test
	void theChairmanTicksBeforeSigningAndADeclineHasItsReason() throws Exception {
		assertThat(text(propose("32/1", "", "Bão"))).contains("Hãy ghi ngày đầu", "value=\"32/1\"");
		assertThat(text(propose("6/1", "5/1", "Bão"))).contains("Ngày cuối phải sau ngày đầu");
		assertThat(text(propose("6/1", "", " "))).contains("Hãy ghi lý do.");
		String storm = propose("6/1", "7/1", "Bão số 1 <b>").getRedirectedUrl();
		assertThat(read(Role.HEAD, storm)).contains("thứ Ba 06/01/2026", "Bão số 1 &lt;b&gt;", "Đang chờ Chủ tịch ký")
			.doesNotContain(storm + "/sign");
		assertThat(read(Role.CHAIRMAN, "/notices")).contains("đề nghị lùi hạn");
		String seen = read(Role.CHAIRMAN, storm).replaceAll("(?s).*name=\"seen\" value=\"([^\"]+)\".*", "$1");
		assertThat(text(send(Role.CHAIRMAN, storm + "/sign", "seen", seen))).contains("đánh dấu xác nhận");
		assertThat(send(Role.VICE_CHAIRMAN, storm + "/sign").getStatus()).isEqualTo(403);
		assertThat(text(send(Role.CHAIRMAN, storm + "/decline", "words", ""))).contains("lý do không đồng ý");
		assertThat(send(Role.CHAIRMAN, storm + "/decline", "words", "Vẫn làm việc").getStatus()).isEqualTo(302);
		assertThat(read(Role.HEAD, storm)).contains("Vẫn làm việc", "Không đồng ý");
		assertThat(send(Role.CHAIRMAN, storm + "/decline", "words", "Lần nữa").getStatus()).isEqualTo(409);
		assertThat(calendar().isWorkingDay(LocalDate.of(2026, 1, 6))).isTrue();
	}

	private MockHttpServletResponse propose(String first, String last, String reason) throws Exception {
		return send(Role.HEAD, "/agency/storms", "first", first, "last", last, "reason", reason);
	}

	private MockHttpServletResponse enter(Role role, String seen, String date, String kind, String... more)
			throws Exception {
		List<String> fields = new ArrayList<>(
				List.of("seen", seen, "date", date, "kind", kind, "name", "Nghỉ theo thông báo"));
		fields.addAll(List.of(more));
		return send(role, "/agency/calendar/days", fields.toArray(String[]::new));
	}

	private MockHttpServletResponse send(Role role, String address, String... fields) throws Exception {
		MockHttpServletRequestBuilder request = post(address);
		for (int at = 0; at < fields.length; at += 2) {
			request.param(fields[at], fields[at + 1]);
		}
		return answer(role, request);
	}

	private String read(Role role, String address) throws Exception {
		MockHttpServletResponse page = answer(role, get(address));
		assertThat(page.getStatus()).isEqualTo(200);
		return text(page);
	}

	private MockHttpServletResponse answer(Role role, MockHttpServletRequestBuilder request) throws Exception {
		return this.mvc.perform(request.session(this.office.session(role)).with(csrf()).accept(MediaType.TEXT_HTML))
			.andReturn()
			.getResponse();
	}

	private static String text(MockHttpServletResponse answer) throws Exception {
		return answer.getContentAsString(StandardCharsets.UTF_8);
	}

	private String stamp() {
		return this.application.getBean(WorkingCalendars.class).edition(this.office.agency).stamp().toString();
	}

	private WorkingCalendar calendar() {
		return this.application.getBean(WorkingCalendars.class).of(this.office.agency);
	}

	private List<Integer> offsets() {
		return this.application.getBean(AgencyLadder.class)
			.of(this.office.agency)
			.rungs()
			.stream()
			.map(Rung::offset)
			.toList();
	}

	private List<String> audited() {
		return this.application.getBean(AuditLog.class)
			.of(this.office.agency, this.office.agency.value())
			.stream()
			.map(AuditEntry::action)
			.filter((action) -> action.startsWith("calendar") || action.startsWith("ladder"))
			.toList();
	}

}
