package vn.roviec.appendix;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import net.fortuna.ical4j.data.CalendarBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.roviec.agency.Actor;
import vn.roviec.support.ApplicationTest;
import vn.roviec.support.Commune;
import vn.roviec.support.Jobs;
import vn.roviec.support.SignedIn;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/** What officers are told of a task, and where that can be read. */
@ApplicationTest
@AutoConfigureMockMvc
class TaskNoticesIT {

	private static final LocalDate DUE = LocalDate.of(2026, 3, 2);

	@Autowired
	private ApplicationContext application;

	@Autowired
	private MockMvc mvc;

	@Autowired
	private Jobs jobs;

	private TaskWalk walk;

	private Commune commune;

	private SignedIn pages;

	@BeforeEach
	void begin() {
		this.jobs.jumpTo("2026-02-23T08:00");
		this.walk = new TaskWalk(this.application);
		this.commune = this.walk.commune;
		this.pages = new SignedIn(this.application);
	}

	@AfterEach
	void end() {
		this.walk.end();
	}

	@Test
	void theLogOfATaskThatIsTwentyDaysLateShowsEveryNotice() throws Exception {
		TaskId task = this.walk.launch(DUE);
		this.walk.accept(task);
		for (LocalDate day = LocalDate.of(2026, 2, 26); !day.isAfter(LocalDate.of(2026, 3, 30)); day = day
			.plusDays(1)) {
			this.jobs.jumpTo(day + "T07:30");
			this.walk.get(WatchDeadline.class).send(this.commune.id, task);
		}
		assertThat(this.walk.rungs(task, 1)).containsOnlyKeys(-7, -3, -1, 0, 1, 3, 7, 15, 20);
		this.pages.reads(this.commune.economist(), "/notices");
		String page = read(this.commune.chairman(), "/tasks/" + task + "/notices");
		assertThat(page).contains("Bỏ qua", "Mốc -7", "chỉ gửi mốc -3");
		assertThat(page).containsSubsequence("Còn 2 ngày làm việc đến hạn 02/03/2026",
				"hiện trên màn hình 07:30 30/03/2026", "Còn 1 ngày", "Đến hạn ngày 02/03/2026",
				"Quá hạn 1 ngày làm việc", "Trưởng phòng Kinh tế", "Quá hạn 3 ngày", "Chánh Văn phòng",
				"Quá hạn 7 ngày", "Phó Chủ tịch UBND xã", "Quá hạn 15 ngày", "Chủ tịch UBND xã", "Quá hạn 20 ngày");
		assertThat(read(this.commune.economist(), "/tasks/" + task)).contains("/tasks/" + task + "/notices");
	}

	@Test
	void deadlinesComeIntoTheCalendarAndFollowEveryChange() throws Exception {
		TaskId task = this.walk.launch(this.walk.order(this.commune.economy, DUE, true));
		String address = makeLink(this.commune.economist());
		assertThat(events(address)).isEmpty();
		this.walk.accept(task);
		VEvent first = events(address).get(0);
		assertThat(first.getUid().getValue()).isEqualTo(task + "@roviec");
		assertThat(first.getSummary().getValue()).isEqualTo("Hạn: Báo cáo");
		assertThat(first.getDateStart().getValue().getRawComponents().toString()).startsWith("20260301");
		assertThat(first.getSequence().getValue()).isZero();
		assertThat(first.getAlarms()).hasSize(1);
		assertThat(events(address).get(0).getSequence().getValue()).isZero();
		this.jobs.jumpTo("2026-02-24T08:00");
		this.walk.get(MoveDeadline.class)
			.move(this.commune.cultureHead(), task, LocalDate.of(2026, 3, 20), "Chờ hướng dẫn");
		VEvent moved = events(address).get(0);
		assertThat(moved.getSequence().getValue()).isOne();
		assertThat(moved.getLastModified().getValue()).isAfter(first.getLastModified().getValue());
		assertThat(moved.getDateStart().getValue().getRawComponents().toString()).startsWith("20260320");
		assertThat(moved.getUid()).isEqualTo(first.getUid());
		this.walk.cancel(task);
		VEvent gone = events(address).get(0);
		assertThat(gone.getStatus().isCancelled()).isTrue();
		assertThat(gone.getSequence().getValue()).isEqualTo(2);
		assertThat(gone.getAlarms()).isEmpty();
		this.jobs.jumpTo("2026-06-24T08:00");
		assertThat(events(address)).isEmpty();
	}

	@Test
	void aCalendarLinkOpensNothingOnceItIsRevoked() throws Exception {
		Actor head = this.commune.economyHead();
		this.walk.launch(DUE);
		String address = makeLink(head);
		assertThat(events(address)).hasSize(1);
		String renewed = makeLink(head);
		assertThat(feed(address).getStatus()).isEqualTo(404);
		assertThat(events(renewed)).hasSize(1);
		assertThat(read(head, "/notices/preferences")).doesNotContain(renewed).contains("Thu hồi địa chỉ");
		this.pages.sends(head, "/notices/calendar/revoke");
		assertThat(feed(renewed).getStatus()).isEqualTo(404);
		assertThat(feed("/calendar/khong-co.ics").getStatus()).isEqualTo(404);
	}

	@Test
	void eachChoosesHowToBeTold() throws Exception {
		Actor officer = this.commune.economist();
		String page = "/notices/preferences";
		MockHttpServletResponse wrong = this.pages.sends(officer, page, "mail", "DIGEST", "address", "", "quietFrom",
				"20:00", "quietUntil", "");
		assertThat(wrong.getStatus()).isEqualTo(422);
		assertThat(wrong.getContentAsString()).contains("Hãy điền địa chỉ thư để nhận.", "Điền cả giờ bắt đầu",
				"value=\"20:00\"");
		assertThat(this.pages.sends(officer, page, "mail", "DIGEST", "address", "a@b.vn\r\nBcc: c@d.vn").getStatus())
			.isEqualTo(422);
		assertThat(this.pages
			.sends(officer, page, "mail", "DIGEST", "address", "cv@xaanbinhtrung.gov.vn", "quietFrom", "20:00",
					"quietUntil", "7:00")
			.getRedirectedUrl()).isEqualTo(page);
		assertThat(read(officer, page)).contains("value=\"cv@xaanbinhtrung.gov.vn\"", "value=\"20:00\"",
				"value=\"07:00\"");
		assertThat(read(this.commune.economyHead(), page)).doesNotContain("cv@xaanbinhtrung.gov.vn");
	}

	@Test
	void whoFollowsThePlanUrgesOnceADayUnlessMeant() throws Exception {
		TaskId id = this.walk.launch(DUE);
		String task = "/tasks/" + id;
		this.walk.accept(id);
		Actor follower = this.commune.drafter();
		assertThat(read(this.commune.economist(), task)).doesNotContain(task + "/urge")
			.contains("Việc: Rà soát hạ tầng số của xã → Báo cáo\nHạn: 02/03 (còn 5 ngày làm việc)\n"
					+ "Người làm: Chuyên viên Kinh tế\nTheo Kế hoạch 07/KH-UBND, mục 1\nhttp://localhost" + task);
		assertThat(this.pages.sends(this.commune.economist(), task + "/urge").getStatus()).isEqualTo(403);
		assertThat(urges(follower, task)).isEqualTo("flash");
		assertThat(urges(follower, task)).isEqualTo("flashAttention");
		assertThat(read(follower, task)).contains("Hôm nay đã đôn đốc 1 lần.", "Vẫn đôn đốc lần nữa");
		assertThat(urges(follower, task, "again", "true")).isEqualTo("flash");
		this.jobs.jumpTo("2026-02-24T08:00");
		assertThat(urges(follower, task)).isEqualTo("flash");
		String words = "Chuyên viên VHXH đôn đốc, hạn 02/03/2026: Rà soát hạ tầng số của xã → Báo cáo";
		for (Actor urged : List.of(this.commune.economist(), this.commune.economyHead())) {
			assertThat(this.walk.sentences(urged, id)).containsExactly(words, words, words);
		}
		assertThat(read(follower, task + "/letter")).contains("Kính gửi", "Phòng Kinh tế xã", "/UBND-VHXH",
				"02/03/2026", "lượt, lần gần nhất vào ngày");
		assertThat(this.pages.reads(this.commune.economist(), task + "/letter").getStatus()).isEqualTo(403);
	}

	private String urges(Actor officer, String task, String... fields) throws Exception {
		return String.join(",", this.pages.posts(officer, task + "/urge", fields).andReturn().getFlashMap().keySet());
	}

	private String makeLink(Actor officer) throws Exception {
		Object address = this.pages.posts(officer, "/notices/calendar")
			.andReturn()
			.getFlashMap()
			.get("calendarAddress");
		return String.valueOf(address).replaceFirst("^https?://[^/]+", "");
	}

	/** The events of the feed, which two readers of iCalendar find right. */
	private List<VEvent> events(String address) throws Exception {
		MockHttpServletResponse answer = feed(address);
		assertThat(answer.getStatus()).isEqualTo(200);
		assertThat(answer.getContentType()).isEqualTo("text/calendar;charset=UTF-8");
		String text = answer.getContentAsString();
		assertThat(text).as("lines end as RFC 5545 says").endsWith("\r\n").doesNotContainPattern("(?<!\r)\n");
		ICalendar calendar = Biweekly.parse(text).first();
		if (!calendar.getEvents().isEmpty()) {
			assertThat(new CalendarBuilder().build(new StringReader(text)).validate().getEntries()).isEmpty();
		}
		assertThat(calendar.getEvents())
			.allSatisfy((event) -> assertThat(event.validate(List.of(calendar), ICalVersion.V2_0)).isEmpty());
		return calendar.getEvents();
	}

	private MockHttpServletResponse feed(String address) throws Exception {
		return this.mvc.perform(get(address)).andReturn().getResponse();
	}

	private String read(Actor officer, String address) throws Exception {
		MockHttpServletResponse answer = this.pages.reads(officer, address);
		assertThat(answer.getStatus()).isEqualTo(200);
		return answer.getContentAsString();
	}

}
