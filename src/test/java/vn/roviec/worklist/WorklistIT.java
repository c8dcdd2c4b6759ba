package vn.roviec.worklist;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.roviec.agency.Actor;
import vn.roviec.agency.Agencies;
import vn.roviec.agency.RegisterAgency;
import vn.roviec.agency.UnitId;
import vn.roviec.appendix.AcceptResult;
import vn.roviec.appendix.AcceptTask;
import vn.roviec.appendix.AskExtension;
import vn.roviec.appendix.LaunchTasks;
import vn.roviec.appendix.PlanOrder;
import vn.roviec.appendix.ProposeExtension;
import vn.roviec.appendix.SubmitResult;
import vn.roviec.appendix.TaskId;
import vn.roviec.appendix.TaskOrder;
import vn.roviec.appendix.TaskOverview;
import vn.roviec.support.ApplicationTest;
import vn.roviec.support.Commune;
import vn.roviec.support.Jobs;
import vn.roviec.support.SignedIn;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** The page of one's work: the right work for the right people, taken by one of them. */
@ApplicationTest
@AutoConfigureMockMvc
class WorklistIT {

	@Autowired
	private ApplicationContext application;

	@Autowired
	private Jobs jobs;

	@Autowired
	private WorkItems items;

	@Autowired
	private Worklists lists;

	private Commune commune;

	private SignedIn pages;

	private final UUID plan = UUID.randomUUID();

	@BeforeEach
	void begin() {
		this.jobs.jumpTo("2026-03-04T08:00");
		this.commune = new Commune(this.application.getBean(RegisterAgency.class),
				this.application.getBean(Agencies.class));
		this.pages = new SignedIn(this.application);
	}

	@Test
	void workIsGroupedByHowSoonItIsDue() throws Exception {
		accepted(1, LocalDate.of(2026, 3, 2));
		accepted(2, LocalDate.of(2026, 3, 4));
		accepted(3, LocalDate.of(2026, 3, 6));
		accepted(4, LocalDate.of(2026, 3, 20));
		accepted(5, null);
		String page = read(this.commune.economist(), "/worklist");
		assertThat(page).containsSubsequence("Hôm nay có 1 việc đến hạn,", "1 việc quá hạn", "Quá hạn", "Việc số 1",
				"quá hạn 2 ngày làm việc", "Hôm nay", "Việc số 2", "hết hôm nay", "Tuần này", "Việc số 3",
				"còn 2 ngày làm việc", " · 06/03", "Sau đó", "Việc số 4", "Chưa có hạn", "Việc số 5", "chưa có hạn");
		assertThat(page).contains("Chuyên viên VHXH chờ từ 04/03", "Nộp kết quả");
		assertThat(read(this.commune.receptionist(), "/worklist"))
			.contains("Không có việc nào đang chờ. Nghỉ tay một lát.")
			.doesNotContain("Việc số");
		assertThat(read(this.commune.drafter(), "/worklist?tab=followed")).contains("Việc số 4",
				"Chuyên viên Kinh tế đang làm");
	}

	@Test
	void theUnitTakesItsTasksAndTheHeadGivesThem() throws Exception {
		launch(1, LocalDate.of(2026, 3, 6));
		String address = "/work/" + waiting();
		assertThat(read(this.commune.economist(), "/worklist?tab=unit"))
			.contains("Việc số 1", "Chưa ai nhận, từ 04/03", address + "/claim")
			.doesNotContain("Giao cho…");
		assertThat(read(this.commune.economyHead(), "/worklist?tab=unit")).contains("Giao cho…", address + "/hands");
		assertThat(read(this.commune.receptionist(), "/worklist?tab=unit")).doesNotContain("Việc số 1");
		assertThat(read(this.commune.economyHead(), address + "/hands")).contains("Ai làm việc này?", "Việc số 1",
				"Tôi tự làm", address + "/assign", this.commune.economist().officer().toString());
		assertThat(this.pages.reads(this.commune.receptionist(), address + "/hands").getStatus()).isEqualTo(403);
	}

	@Test
	void whatAListCanBeNarrowedToComesWhenItIsAskedFor() throws Exception {
		launch(1, LocalDate.of(2026, 3, 6));
		Actor head = this.commune.economyHead();
		assertThat(read(head, "/worklist?tab=unit")).contains("/worklist/choices?tab=unit")
			.doesNotContain("<option value=\"" + this.plan + "\"");
		String plan = "<option value=\"" + this.plan + "\"";
		assertThat(read(head, "/worklist/choices?tab=unit")).as("without scripts").contains("<main", plan);
		assertThat(this.pages.perform(head, get("/worklist/choices?tab=unit").header("HX-Request", "true"))
			.getContentAsString()).contains(plan).doesNotContain("<main");
		assertThat(read(head, "/worklist?tab=unit&plan=" + this.plan)).contains(plan + " selected");
	}

	@Test
	void finishedWorkGoesIntoNobodysHands() throws Exception {
		String share = share();
		this.pages.sends(this.commune.receptionist(), "/work/" + share + "/claim");
		assertThat(read(this.commune.receptionist(), "/work/" + share + "/hands")).contains("Trả về đơn vị",
				"Chuyển cho đồng nghiệp");
		this.pages.sends(this.commune.receptionist(), "/tasks/" + task(1) + "/contribute", "unit",
				this.commune.centre.toString(), "words", "Đã góp ý.");
		assertThat(read(this.commune.receptionist(), "/work/" + share + "/hands"))
			.contains("Việc này không chuyển cho ai khác được nữa.")
			.doesNotContain("Trả về đơn vị");
	}

	@Test
	void claimedWorkIsNoLongerForOthers() throws Exception {
		String share = share();
		MockHttpServletResponse taken = this.pages.sends(this.commune.receptionist(), "/work/" + share + "/claim");
		assertThat(taken.getRedirectedUrl()).isEqualTo("/tasks/" + task(1));
		MockHttpServletResponse late = this.pages.sends(this.commune.centreHead(), "/work/" + share + "/claim");
		assertThat(late.getStatus()).isEqualTo(409);
		assertThat(late.getContentAsString()).contains("Chuyên viên Trung tâm", "08:00 04/03/2026", "đã nhận việc này");
		assertThat(read(this.commune.receptionist(), "/worklist")).contains("/work/" + share + "/hands",
				"Gửi phần phối hợp");
		assertThat(this.pages.sends(this.commune.receptionist(), "/work/" + share + "/release").getRedirectedUrl())
			.isEqualTo("/worklist?tab=mine");
		assertThat(this.pages
			.sends(this.commune.centreHead(), "/work/" + share + "/assign", "officer",
					this.commune.receptionist().officer().toString())
			.getRedirectedUrl()).isEqualTo("/worklist?tab=unit");
		assertThat(this.items.find(this.commune.id, share).orElseThrow().assigneeName())
			.isEqualTo("Chuyên viên Trung tâm");
	}

	@Test
	void aColleagueTakesWorkOverAndTheOtherIsTold() throws Exception {
		launch(1, LocalDate.of(2026, 3, 6));
		accept(1);
		String item = this.lists.first(this.commune.economist(), WorkList.MINE, 10).get(0).id();
		String address = "/work/" + item + "/take-over";
		assertThat(read(this.commune.economyHead(), address)).contains("Chuyên viên Kinh tế đang giữ việc này",
				"Nhận lại việc");
		String economist = this.commune.economist().officer().toString();
		assertThat(
				this.pages.sends(this.commune.economyHead(), address, "from", economist, "words", "Đồng chí nghỉ phép")
					.getRedirectedUrl())
			.isEqualTo("/tasks/" + task(1));
		assertThat(this.items.find(this.commune.id, item).orElseThrow().assignee())
			.isEqualTo(this.commune.economyHead().officer());
		assertThat(read(this.commune.economist(), "/notices")).contains("đã nhận lại việc của bạn",
				"Đồng chí nghỉ phép");
		MockHttpServletResponse late = this.pages.sends(this.commune.economyHead(), address, "from", economist);
		assertThat(late.getStatus()).isEqualTo(409);
		assertThat(this.pages.reads(this.commune.receptionist(), address).getStatus()).isEqualTo(403);
		MockHttpServletResponse back = this.pages.sends(this.commune.economyHead(), "/work/" + item + "/hand-over",
				"officer", economist);
		assertThat(back.getRedirectedUrl()).isEqualTo("/worklist?tab=mine");
		assertThat(read(this.commune.economist(), "/tasks/" + task(1))).contains("Nộp kết quả");
		assertThat(read(this.commune.economist(), "/notices")).contains("chuyển cho bạn");
	}

	@Test
	void theNextWorkIsTheMostUrgent() throws Exception {
		launch(1, LocalDate.of(2026, 3, 20));
		launch(2, LocalDate.of(2026, 3, 6));
		assertThat(this.pages.sends(this.commune.economist(), "/worklist/next").getRedirectedUrl())
			.isEqualTo("/tasks/" + task(2));
		assertThat(this.pages.sends(this.commune.economist(), "/worklist/next").getRedirectedUrl())
			.isEqualTo("/tasks/" + task(1));
		assertThat(this.pages.sends(this.commune.economist(), "/worklist/next").getRedirectedUrl())
			.isEqualTo("/worklist?tab=unit");
	}

	@Test
	void aFilterStandsInTheAddressAndPagesGoOn() throws Exception {
		for (int number = 1; number <= 3; number++) {
			launch(number, LocalDate.of(2026, 3, number + 1));
		}
		assertThat(read(this.commune.economist(), "/worklist?tab=unit&q=viec so 2")).contains("Việc số 2")
			.doesNotContain("Việc số 1");
		assertThat(read(this.commune.economist(), "/worklist?tab=unit&deadline=late"))
			.contains("Việc số 1", "Việc số 2")
			.doesNotContain("Việc số 3");
		assertThat(read(this.commune.economist(), "/worklist?tab=unit&from=4/3/2026&to=4/3/2026")).contains("Việc số 3")
			.doesNotContain("Việc số 2");
		assertThat(read(this.commune.economist(), "/worklist?tab=unit&q=100%25")).contains("khớp bộ lọc");
		Worklists.Page first = this.lists.page(this.commune.economist(), WorkList.UNIT, WorkFilter.NONE, null, 2);
		assertThat(first.items()).extracting(WorkItem::due)
			.containsExactly(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 3));
		Worklists.Page second = this.lists.page(this.commune.economist(), WorkList.UNIT, WorkFilter.NONE,
				first.next().flatMap((place) -> Place.of(place.key())).orElseThrow(), 2);
		assertThat(second.items()).extracting(WorkItem::due).containsExactly(LocalDate.of(2026, 3, 4));
		assertThat(second.next()).isEmpty();
	}

	@Test
	void theHeadGivesManyAtOnceAndReadsWhatBecameOfEach() throws Exception {
		for (int number = 1; number <= 3; number++) {
			launch(number, LocalDate.of(2026, 3, 6));
		}
		List<String> waiting = this.lists.first(this.commune.economyHead(), WorkList.UNIT, 10)
			.stream()
			.map(WorkItem::id)
			.toList();
		accept(2);
		String economist = this.commune.economist().officer().toString();
		assertThat(read(this.commune.economyHead(), "/worklist?tab=unit")).contains("form=\"bulk\"", "Giao việc");
		assertThat(together(this.commune.economyHead(), "give", waiting, economist)).contains("Đã giao 2 việc.",
				"1 việc chưa được:", "Việc số 2", "Chuyên viên Kinh tế");
		assertThat(this.lists.first(this.commune.economist(), WorkList.MINE, 10)).hasSize(3)
			.allSatisfy((item) -> assertThat(item.taskKey()).isEqualTo("perform-task"));
		assertThat(together(this.commune.economyHead(), "give", waiting, "")).contains("Đã giao 0 việc.",
				"3 việc chưa được:");
		assertThat(together(this.commune.receptionist(), "claim", waiting, "")).contains("3 việc chưa được:",
				"Bước này không thuộc quyền của bạn.");
		assertThat(together(this.commune.economyHead(), "claim", List.of(), "")).contains("Chưa chọn việc nào.");
	}

	@Test
	void manyAreConfirmedAtOnce() throws Exception {
		accepted(1, LocalDate.of(2026, 3, 6));
		accepted(2, LocalDate.of(2026, 3, 6));
		for (int number = 1; number <= 2; number++) {
			this.application.getBean(SubmitResult.class)
				.submit(this.commune.economist(), task(number), "Đã xong", "", List.of());
			this.application.getBean(AcceptResult.class).accept(this.commune.economyHead(), task(number));
		}
		List<String> handedIn = this.lists.first(this.commune.cultureHead(), WorkList.UNIT, 10)
			.stream()
			.map(WorkItem::id)
			.toList();
		assertThat(together(this.commune.cultureHead(), "confirm", handedIn, "")).contains("Đã xác nhận 2 việc.")
			.doesNotContain("chưa được:");
		assertThat(together(this.commune.cultureHead(), "confirm", handedIn, "")).contains("Đã xác nhận 0 việc.",
				"Trưởng phòng VHXH");
	}

	@Test
	void manyExtensionsAreGrantedAtOnceButNoneAgainstTheProposal() throws Exception {
		for (int number = 1; number <= 3; number++) {
			accepted(number, LocalDate.of(2026, 3, 6));
			this.application.getBean(AskExtension.class)
				.ask(this.commune.economist(), task(number), LocalDate.of(2026, 3, 20), "Chờ số liệu của tỉnh");
			this.application.getBean(ProposeExtension.class)
				.propose(this.commune.cultureHead(), task(number), (number < 3) ? LocalDate.of(2026, 3, 18) : null,
						"Còn đủ thời gian");
		}
		List<String> asked = this.lists.first(this.commune.chairman(), WorkList.MINE, 10)
			.stream()
			.map(WorkItem::id)
			.toList();
		assertThat(read(this.commune.chairman(), "/worklist")).contains("Cho gia hạn như đề xuất");
		assertThat(together(this.commune.chairman(), "extend", asked, "")).contains("Đã cho gia hạn 2 việc.",
				"1 việc chưa được:", "Việc số 3", "Đơn vị theo dõi đề nghị giữ hạn.");
		assertThat(this.lists.first(this.commune.economist(), WorkList.MINE, 10)).extracting(WorkItem::due)
			.containsExactlyInAnyOrder(LocalDate.of(2026, 3, 18), LocalDate.of(2026, 3, 18), LocalDate.of(2026, 3, 6));
	}

	@Test
	void manyAreUrgedAtOnceButEachOnceADay() throws Exception {
		accepted(1, LocalDate.of(2026, 3, 2));
		accepted(2, LocalDate.of(2026, 3, 3));
		List<String> followed = this.lists.first(this.commune.cultureHead(), WorkList.FOLLOWED, 10)
			.stream()
			.map(WorkItem::id)
			.toList();
		assertThat(read(this.commune.cultureHead(), "/worklist?tab=followed")).contains("Đôn đốc");
		assertThat(together(this.commune.cultureHead(), "urge", followed, "")).contains("Đã đôn đốc 2 việc.");
		assertThat(together(this.commune.cultureHead(), "urge", followed, "")).contains("Đã đôn đốc 0 việc.");
	}

	@Test
	void aViewIsKeptUnderItsNameForItsOwnerOnly() throws Exception {
		String query = "tab=unit&q=ra so%C3%A1t&deadline=week";
		Actor economist = this.commune.economist();
		assertThat(this.pages.sends(economist, "/worklist/views", "name", "Tuần này", "back", query).getRedirectedUrl())
			.isEqualTo("/worklist?tab=unit&q=raso%C3%A1t&deadline=week");
		assertThat(read(economist, "/worklist")).contains("Tuần này</a>");
		assertThat(read(this.commune.economyHead(), "/worklist")).doesNotContain("Tuần này</a>");
		SaveView views = this.application.getBean(SaveView.class);
		String forget = "/worklist/views/" + views.of(economist).get(0).id() + "/forget";
		assertThat(this.pages.sends(this.commune.economyHead(), forget).getStatus()).isEqualTo(404);
		this.pages.sends(economist, forget);
		assertThat(views.of(economist)).isEmpty();
		this.pages.sends(economist, "/worklist/views", "name", " ", "back", query);
		assertThat(views.of(economist)).isEmpty();
	}

	/** The list as it is after a step with many items. */
	private String together(Actor actor, String step, List<String> ids, String officer) throws Exception {
		MockHttpServletRequestBuilder request = post("/worklist/bulk").param("step", step)
			.param("officer", officer)
			.param("back", "tab=unit");
		if (!ids.isEmpty()) {
			request.param("ids", ids.toArray(String[]::new));
		}
		assertThat(this.pages.perform(actor, request).getRedirectedUrl()).isEqualTo("/worklist?tab=unit");
		return read(actor, "/worklist?tab=unit");
	}

	@Test
	void workOfAnotherAgencyIsNotFound() throws Exception {
		String share = share();
		Commune other = new Commune(this.application.getBean(RegisterAgency.class),
				this.application.getBean(Agencies.class));
		for (String what : List.of("claim", "release")) {
			assertThat(this.pages.sends(other.receptionist(), "/work/" + share + "/" + what).getStatus()).as(what)
				.isEqualTo(404);
		}
		assertThat(this.pages.reads(other.receptionist(), "/work/" + share + "/hands").getStatus()).isEqualTo(404);
		assertThat(this.pages
			.sends(other.centreHead(), "/work/" + share + "/assign", "officer",
					other.receptionist().officer().toString())
			.getStatus()).isEqualTo(404);
	}

	private String waiting() {
		return this.lists.first(this.commune.economist(), WorkList.UNIT, 10).get(0).id();
	}

	/** The share that the centre owes of an accepted task. */
	private String share() {
		launch(1, LocalDate.of(2026, 3, 6), this.commune.centre);
		accept(1);
		return this.lists.first(this.commune.receptionist(), WorkList.UNIT, 10).get(0).id();
	}

	private void accepted(int number, LocalDate due) {
		launch(number, due);
		accept(number);
	}

	private void accept(int number) {
		Actor economist = this.commune.economist();
		this.application.getBean(AcceptTask.class).accept(economist, task(number), economist.officer());
	}

	private TaskId task(int number) {
		return this.application.getBean(TaskOverview.class)
			.ofPlan(this.commune.id, this.plan)
			.stream()
			.filter((task) -> task.itemNo() == number)
			.findFirst()
			.orElseThrow()
			.id();
	}

	private void launch(int number, LocalDate due, UnitId... coordinating) {
		PlanOrder order = new PlanOrder(this.plan, "Kế hoạch chuyển đổi số", "07/KH-UBND", this.commune.culture,
				this.commune.drafter().officer(), LocalDate.of(2026, 12, 31));
		TaskOrder task = new TaskOrder(number, 1, null, "Việc số " + number, "Báo cáo", this.commune.economy,
				List.of(coordinating), "", due, false);
		this.application.getBean(TransactionTemplate.class)
			.executeWithoutResult((status) -> this.application.getBean(LaunchTasks.class)
				.launch(this.commune.id, order, List.of(task)));
	}

	private String read(Actor officer, String address) throws Exception {
		MockHttpServletResponse page = this.pages.reads(officer, address);
		assertThat(page.getStatus()).isEqualTo(200);
		return page.getContentAsString();
	}

}
