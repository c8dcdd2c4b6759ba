package vn.roviec.organisation.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.roviec.agency.Actor;
import vn.roviec.agency.UnitId;
import vn.roviec.appendix.LaunchTasks;
import vn.roviec.appendix.PlanOrder;
import vn.roviec.appendix.TaskOrder;
import vn.roviec.appendix.TaskOverview;
import vn.roviec.support.ApplicationTest;
import vn.roviec.support.Jobs;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;

/** Somebody is away: noted, warned of, stood in for, and back. */
@ApplicationTest
@AutoConfigureMockMvc
class AbsencePagesIT {

	private static final String PAGE = "/agency/absences";

	@Autowired
	private ApplicationContext application;

	@Autowired
	private Jobs jobs;

	private AdministeredCommune office;

	@BeforeEach
	void begin() {
		this.jobs.jumpTo("2026-03-04T08:00");
		this.office = new AdministeredCommune(this.application);
	}

	@Test
	void theSubstituteSeesAndDoesTheWorkUntilTheOfficerIsBack() throws Exception {
		String task = "/tasks/" + launch(LocalDate.of(2026, 3, 6));
		Actor economist = this.office.commune.economist();
		send(economist, task + "/accept");
		this.office.pages
			.posts(economist, PAGE, "firstDay", "4/3", "lastDay", "6/3/2026", "substitute", id(receptionist()),
					"reason", "Nghỉ phép")
			.andExpect(flash().attribute("flashAttention",
					"1 việc đến hạn trong những ngày này: “Rà soát hạ tầng số của xã → Báo cáo” (06/03/2026)."));
		assertThat(read(receptionist(), "/worklist")).contains("Rà soát hạ tầng số", "Làm thay Chuyên viên Kinh tế");
		assertThat(read(receptionist(), "/notices"))
			.contains("Bạn làm thay Chuyên viên Kinh tế từ 04/03/2026 đến hết 06/03/2026.");
		assertThat(read(receptionist(), task)).contains(task + "/submit");
		assertThat(send(receptionist(), task + "/progress", "percent", "40", "words", "Đã khảo sát").getStatus())
			.isEqualTo(302);
		assertThat(read(economist, task)).contains("Thay mặt", "Chuyên viên Trung tâm");
		String page = read(economist, PAGE);
		assertThat(page).contains("đang vắng", "Nghỉ phép", "1 việc đến hạn");
		assertThat(read(this.office.commune.drafter(), PAGE)).contains("Chuyên viên Kinh tế")
			.doesNotContain("Nghỉ phép", "1 việc đến hạn");
		String absence = page.replaceAll("(?s).*/agency/absences/([0-9a-f-]{36})/end.*", "$1");
		assertThat(send(this.office.commune.drafter(), PAGE + "/" + absence + "/end").getStatus()).isEqualTo(403);
		assertThat(send(economist, PAGE + "/" + absence + "/end").getStatus()).isEqualTo(302);
		assertThat(read(receptionist(), "/worklist")).doesNotContain("Rà soát hạ tầng số");
		assertThat(read(receptionist(), task)).doesNotContain(task + "/submit");
	}

	@Test
	void whoIsAwayWhenATaskIsDueIsGivenItWithAWarning() throws Exception {
		String task = "/tasks/" + launch(LocalDate.of(2026, 3, 20));
		Actor head = this.office.commune.economyHead();
		send(head, PAGE, "officer", id(this.office.commune.economist()), "firstDay", "18/3/2026", "lastDay",
				"25/3/2026", "substitute", "");
		assertThat(read(this.office.commune.economist(), PAGE)).contains("Chưa có người làm thay.");
		this.office.pages.posts(head, task + "/assign", "officer", id(this.office.commune.economist()))
			.andExpect(flash().attribute("flashAttention",
					"Chuyên viên Kinh tế vắng từ 18/03/2026 đến hết 25/03/2026, đúng lúc việc này đến hạn (20/03/2026), và chưa có người làm thay."));
	}

	@Test
	void whoIsAwayNowIsGivenWorkFromTheListWithAWarning() throws Exception {
		launch(LocalDate.of(2026, 3, 20));
		Actor head = this.office.commune.economyHead();
		String economist = id(this.office.commune.economist());
		send(head, PAGE, "officer", economist, "firstDay", "4/3/2026", "lastDay", "6/3/2026", "substitute", "");
		String warning = "Chuyên viên Kinh tế đang vắng đến hết 06/03/2026, và chưa có người làm thay.";
		String item = read(head, "/worklist?tab=unit").replaceAll("(?s).*/work/([^/]+)/hands.*", "$1");
		this.office.pages.posts(head, "/work/" + item + "/assign", "officer", economist)
			.andExpect(flash().attribute("flashAttention", warning));
		launch(LocalDate.of(2026, 3, 25));
		item = read(head, "/worklist?tab=unit").replaceAll("(?s).*/work/([^/]+)/hands.*", "$1");
		this.office.pages.posts(head, "/worklist/bulk", "step", "give", "ids", item, "officer", economist)
			.andExpect(flash().attribute("flashAttention", warning));
	}

	@Test
	void whatIsWrongIsSaidAtItsFieldAndOthersAbsencesAreNotNoted() throws Exception {
		Actor economist = this.office.commune.economist();
		refused(economist, "firstDay", "Ghi ngày bắt đầu", "firstDay", "", "lastDay", "6/3/2026");
		refused(economist, "lastDay", "Chưa hiểu ngày", "firstDay", "4/3/2026", "lastDay", "mai");
		refused(economist, "lastDay", "sớm hơn ngày đầu", "firstDay", "6/3/2026", "lastDay", "5/3/2026");
		refused(economist, "lastDay", "đã qua", "firstDay", "1/3/2026", "lastDay", "3/3/2026");
		refused(economist, "substitute", "không tự làm thay", "firstDay", "4/3/2026", "lastDay", "6/3/2026",
				"substitute", id(economist));
		assertThat(send(economist, PAGE, "firstDay", "4/3/2026", "lastDay", "6/3/2026").getStatus()).isEqualTo(302);
		refused(economist, "firstDay", "Đã ghi vắng từ 04/03/2026", "firstDay", "6/3/2026", "lastDay", "9/3/2026");
		assertThat(send(economist, PAGE, "officer", id(receptionist()), "firstDay", "4/3/2026", "lastDay", "6/3/2026")
			.getStatus()).isEqualTo(403);
		assertThat(send(this.office.administrator(), PAGE, "officer", id(receptionist()), "firstDay", "4/3/2026",
				"lastDay", "6/3/2026")
			.getStatus()).isEqualTo(302);
	}

	private void refused(Actor actor, String field, String sentence, String... fields) throws Exception {
		MockHttpServletResponse answer = send(actor, PAGE, fields);
		assertThat(answer.getStatus()).isEqualTo(422);
		assertThat(answer.getContentAsString()).contains(sentence, "id=\"absence-note-" + field + "-error\"");
	}

	private Actor receptionist() {
		return this.office.commune.receptionist();
	}

	private MockHttpServletResponse send(Actor actor, String address, String... fields) throws Exception {
		return this.office.pages.sends(actor, address, fields);
	}

	private String read(Actor actor, String address) throws Exception {
		return this.office.pages.reads(actor, address).getContentAsString();
	}

	private static String id(Actor actor) {
		return actor.officer().toString();
	}

	private String launch(LocalDate due) {
		UUID plan = UUID.randomUUID();
		UnitId lead = this.office.commune.economy;
		this.application.getBean(TransactionOperations.class)
			.executeWithoutResult((status) -> this.application.getBean(LaunchTasks.class)
				.launch(this.office.commune.id,
						new PlanOrder(plan, "Kế hoạch chuyển đổi số", "07/KH-UBND", this.office.commune.culture,
								this.office.commune.drafter().officer(), LocalDate.of(2026, 12, 31)),
						List.of(new TaskOrder(1, 1, null, "Rà soát hạ tầng số của xã", "Báo cáo", lead, List.of(),
								"Tháng 3", due, false))));
		return this.application.getBean(TaskOverview.class).ofPlan(this.office.commune.id, plan).get(0).id().toString();
	}

}
