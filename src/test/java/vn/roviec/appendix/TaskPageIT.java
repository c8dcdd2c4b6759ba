package vn.roviec.appendix;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.roviec.agency.Actor;
import vn.roviec.agency.Agencies;
import vn.roviec.agency.RegisterAgency;
import vn.roviec.support.ApplicationTest;
import vn.roviec.support.Commune;
import vn.roviec.support.Jobs;
import vn.roviec.support.SignedIn;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

/** A task on its page: every step by those whose turn it is, and what is refused. */
@ApplicationTest
@AutoConfigureMockMvc
class TaskPageIT {

	private static final LocalDate DUE = LocalDate.of(2026, 2, 13);

	@Autowired
	private ApplicationContext application;

	@Autowired
	private Jobs jobs;

	private TaskWalk walk;

	private Commune commune;

	private SignedIn pages;

	@BeforeEach
	void begin() {
		this.jobs.jumpTo("2026-01-05T08:00");
		this.walk = new TaskWalk(this.application);
		this.commune = this.walk.commune;
		this.pages = new SignedIn(this.application);
	}

	@AfterEach
	void end() {
		this.walk.end();
	}

	@Test
	void aTaskIsDoneStepByStepOnItsPage() throws Exception {
		String task = "/tasks/" + this.walk.launch(DUE, this.commune.centre);
		assertThat(read(this.commune.economist(), task)).contains("Rà soát hạ tầng số của xã", "13/02/2026",
				"“Tháng 2”", "Chưa ai tiếp nhận", "Kế hoạch 07/KH-UBND, Phụ lục, mục 1", task + "/accept");
		assertThat(read(this.commune.receptionist(), task)).doesNotContain(task + "/accept");
		goesOn(send(this.commune.economist(), task + "/accept"), task);
		goesOn(send(this.commune.economist(), task + "/progress", "percent", "60", "words", "Đã có dự thảo"), task);
		assertThat(read(this.commune.drafter(), task)).contains("60 %", "Đã có dự thảo")
			.doesNotContain(task + "/submit");
		goesOn(submit(this.commune.economist(), task, "bao-cao.txt", "Số liệu"), task);
		goesOn(send(this.commune.receptionist(), task + "/contribute", "unit", this.commune.centre.toString(), "words",
				"Số liệu một cửa"), task);
		assertThat(read(this.commune.economyHead(), task)).contains("Đã rà soát xong", "bao-cao.txt", "Số liệu một cửa",
				task + "/accept-result");
		goesOn(send(this.commune.economyHead(), task + "/accept-result"), task);
		goesOn(send(this.commune.drafter(), task + "/confirm"), task);
		assertThat(read(this.commune.drafter(), task)).contains("Đã hoàn thành", "hoàn thành lúc 08:00 05/01/2026",
				"Xác nhận hoàn thành", "Nộp kết quả", "Báo cáo tiến độ", "Giao việc");
	}

	@Test
	void theHeadGivesATaskAndHandsItOver() throws Exception {
		String task = "/tasks/" + this.walk.launch(DUE);
		Actor head = this.commune.economyHead();
		assertThat(read(head, task)).contains("Chuyên viên Kinh tế", task + "/assign");
		assertThat(send(head, task + "/assign", "officer", "").getContentAsString())
			.contains("Hãy chọn người thực hiện.");
		MockHttpServletResponse given = send(head, task + "/assign", "officer",
				this.commune.economist().officer().toString(), "next", "worklist");
		assertThat(given.getRedirectedUrl()).isEqualTo("/worklist?tab=unit");
		goesOn(send(head, task + "/assign", "officer", head.officer().toString()), task);
		assertThat(read(head, task)).contains(task + "/submit", "Phân công lại");
		assertThat(send(this.commune.economist(), task + "/submit", "words", "Xong").getStatus()).isEqualTo(409);
	}

	@Test
	void whatIsReturnedComesBackWithItsWords() throws Exception {
		TaskId id = this.walk.launch(DUE);
		String task = "/tasks/" + id;
		this.walk.accept(id);
		this.walk.submit(id);
		MockHttpServletResponse silent = send(this.commune.economyHead(), task + "/return-result", "words", " ");
		assertThat(silent.getStatus()).isEqualTo(422);
		assertThat(silent.getContentAsString()).contains("Hãy ghi lý do trả lại", "aria-describedby=\"words-error\"");
		goesOn(send(this.commune.economyHead(), task + "/return-result", "words", "Bổ sung phụ lục"), task);
		assertThat(read(this.commune.economist(), task)).contains("Bị trả lại, cần bổ sung", "Bổ sung phụ lục", "lần 1",
				task + "/submit");
		this.walk.submit(id);
		this.walk.acceptResult(id);
		goesOn(send(this.commune.drafter(), task + "/return-completion", "words", "Thiếu số liệu"), task);
		assertThat(read(this.commune.economist(), task)).contains("Thiếu số liệu", "lần 2");
	}

	@Test
	void aFormThatIsRefusedComesBackFilled() throws Exception {
		TaskId id = this.walk.launch(DUE);
		String task = "/tasks/" + id;
		this.walk.accept(id);
		MockHttpServletResponse macro = submit(this.commune.economist(), task, "bang.xlsm", "PK");
		assertThat(macro.getStatus()).isEqualTo(422);
		assertThat(macro.getContentAsString()).contains("Không nhận loại tệp của “bang.xlsm”", "files-error",
				"Đã rà soát xong");
		assertThat(send(this.commune.economist(), task + "/submit", "words", "").getContentAsString())
			.contains("Hãy ghi kết quả, số văn bản đã ban hành");
		assertThat(send(this.commune.economist(), task + "/progress", "percent", "nửa", "words", "Đang làm")
			.getContentAsString()).contains("Tiến độ là số từ 0 đến 100.", "Đang làm");
		assertThat(send(this.commune.economist(), task + "/submit", "words", "a".repeat(4001)).getContentAsString())
			.contains("Tối đa 4.000 ký tự.");
		assertThat(this.walk.open(id)).containsExactly("perform-task");
	}

	@Test
	void whoFollowsThePlanMovesTheDeadlineAndStopsTheTask() throws Exception {
		String task = "/tasks/" + this.walk.launch(DUE);
		Actor follower = this.commune.drafter();
		assertThat(read(this.commune.economist(), task)).doesNotContain("do=move");
		assertThat(read(follower, task + "?do=move")).contains(task + "/move-deadline");
		assertThat(send(follower, task + "/move-deadline", "date", "30/2", "words", "Chờ").getContentAsString())
			.contains("Không đọc được ngày này", "value=\"30/2\"");
		goesOn(send(follower, task + "/move-deadline", "date", "20/2", "words", "Chờ số liệu cấp trên"), task);
		assertThat(read(follower, task)).contains("20/02/2026", "Hạn đầu: 13/02/2026", "Chờ số liệu cấp trên");
		assertThat(send(this.commune.economist(), task + "/cancel", "words", "Thôi").getStatus()).isEqualTo(403);
		goesOn(send(follower, task + "/cancel", "words", "Đã giao cấp tỉnh"), task);
		assertThat(read(follower, task)).contains("Lý do dừng", "Đã giao cấp tỉnh").doesNotContain(task + "/cancel");
	}

	@Test
	void anOldPageIsToldWhoWasFaster() throws Exception {
		TaskId id = this.walk.launch(DUE);
		this.walk.accept(id);
		MockHttpServletResponse late = send(this.commune.economyHead(), "/tasks/" + id + "/accept");
		assertThat(late.getStatus()).isEqualTo(409);
		assertThat(late.getContentAsString()).contains("Chuyên viên Kinh tế", "08:00 05/01/2026");
	}

	@Test
	void noticesStandWithWhoGotThemAndWhen() throws Exception {
		TaskId id = this.walk.launch(DUE);
		this.walk.accept(id);
		this.jobs.liveUntil("2026-02-04T09:00");
		assertThat(read(this.commune.drafter(), "/tasks/" + id)).contains(
				"Còn 7 ngày làm việc đến hạn 13/02/2026</span>",
				"Chuyên viên Kinh tế · gửi 07:30 04/02/2026 · chưa mở");
	}

	@Test
	void aResultBeingWrittenIsKeptForItsWriter() throws Exception {
		TaskId id = this.walk.launch(DUE);
		String task = "/tasks/" + id;
		this.walk.accept(id);
		MockHttpServletResponse saved = send(this.commune.economist(), task + "/draft", "words", "Mới được một nửa",
				"document", "9/BC");
		assertThat(saved.getContentAsString(StandardCharsets.UTF_8)).contains("Đã lưu nháp 08:00")
			.doesNotContain("<html");
		send(this.commune.economist(), task + "/draft", "words", "Mới được hai phần ba");
		assertThat(read(this.commune.economist(), task)).contains(">Mới được hai phần ba</textarea>");
		Actor head = this.commune.economyHead();
		goesOn(send(head, task + "/assign", "officer", head.officer().toString()), task);
		assertThat(read(head, task)).contains(task + "/submit").doesNotContain("Mới được hai phần ba");
		goesOn(send(head, task + "/assign", "officer", this.commune.economist().officer().toString()), task);
		assertThat(send(this.commune.clerk(), task + "/draft", "words", "x").getStatus()).isEqualTo(403);
		this.walk.submit(id);
		this.walk.get(ReturnResult.class).giveBack(this.commune.economyHead(), id, "Thiếu");
		assertThat(read(this.commune.economist(), task)).doesNotContain("Mới được hai phần ba");
	}

	@Test
	void whoIsCalledByNameInACommentIsTold() throws Exception {
		TaskId id = this.walk.launch(DUE);
		String task = "/tasks/" + id;
		goesOn(send(this.commune.receptionist(), task + "/comments", "words",
				"Nhờ @Chuyên viên Kinh tế, @vhxh và @Chuyên viên Trung tâm xem giúp, gửi a@b.vn"), task);
		String said = "Chuyên viên Trung tâm nhắc đến bạn: Rà soát hạ tầng số của xã → Báo cáo";
		assertThat(this.walk.sentences(this.commune.economist(), id)).containsExactly(said);
		assertThat(this.walk.sentences(this.commune.cultureHead(), id)).containsExactly(said);
		assertThat(this.walk.sentences(this.commune.drafter(), id)).as("all of the unit").containsExactly(said);
		assertThat(this.walk.sentences(this.commune.receptionist(), id)).isEmpty();
		assertThat(this.walk.sentences(this.commune.economyHead(), id)).isEmpty();
	}

	@Test
	void whatWasHandedInLateIsDoneLate() throws Exception {
		TaskId id = this.walk.launch(LocalDate.of(2026, 1, 6));
		this.walk.accept(id);
		this.jobs.jumpTo("2026-01-08T09:00");
		this.walk.submit(id);
		this.walk.acceptResult(id);
		this.jobs.jumpTo("2026-01-20T09:00");
		this.walk.confirm(id);
		assertThat(read(this.commune.economist(), "/tasks/" + id))
			.contains("hoàn thành lúc 09:00 20/01/2026, nộp muộn 2 ngày làm việc");
	}

	@Test
	void thePageSaysWhoseDaysATaskHasTaken() throws Exception {
		TaskId id = this.walk.launch(LocalDate.of(2026, 1, 9), this.commune.centre);
		this.walk.accept(id);
		this.jobs.jumpTo("2026-01-08T09:00");
		this.walk.submit(id);
		this.jobs.jumpTo("2026-01-14T09:00");
		assertThat(read(this.commune.economist(), "/tasks/" + id)).contains("Thời gian của từng đơn vị",
				"Trung tâm Phục vụ hành chính công xã", "3 ngày làm việc", "4 ngày làm việc", "3 ngày sau hạn",
				"nhận 08:00 05/01/2026 · chủ trì chờ từ 09:00 08/01/2026");
	}

	@Test
	void anExtensionIsAskedForProposedAndGrantedOnThePage() throws Exception {
		TaskId id = this.walk.launch(DUE);
		String task = "/tasks/" + id;
		this.walk.accept(id);
		Actor economist = this.commune.economist();
		assertThat(read(economist, task + "?do=askExtension")).contains(task + "/ask-extension");
		assertThat(read(this.commune.clerk(), task)).doesNotContain("do=askExtension");
		assertThat(send(economist, task + "/ask-extension", "date", "10/2", "words", "Chờ tỉnh").getContentAsString())
			.contains("Ngày này không muộn hơn hạn đang có", "id=\"date-error\"", "value=\"10/2\"", "Chờ tỉnh");
		assertThat(
				send(economist, task + "/ask-extension", "date", "2/1/2026", "words", "Chờ tỉnh").getContentAsString())
			.contains("Thời hạn mới đã qua.", "id=\"date-error\"");
		assertThat(read(economist, task + "/day?date=14/3")).contains("thứ Bảy 14/03/2026 là ngày nghỉ")
			.doesNotContain("<html");
		goesOn(send(economist, task + "/ask-extension", "date", "14/3", "words", "Chờ số liệu tỉnh"), task);
		assertThat(read(this.commune.cultureHead(), task)).contains("Xin gia hạn đến 14/03/2026", "Chờ số liệu tỉnh",
				task + "/propose-extension", "value=\"14/03/2026\"", "thứ Bảy 14/03/2026 là ngày nghỉ");
		goesOn(send(this.commune.cultureHead(), task + "/propose-extension", "date", "13/3", "words", "Nên sớm hơn"),
				task);
		assertThat(read(this.commune.chairman(), task)).contains("Đề xuất gia hạn đến 13/03/2026",
				task + "/decide-extension", task + "/refuse-extension");
		goesOn(send(this.commune.chairman(), task + "/decide-extension", "date", "13/3", "words", "Đồng ý"), task);
		assertThat(read(economist, task)).contains("Đã cho gia hạn", "Gia hạn đến 13/03/2026", "Hạn đầu: 13/02/2026",
				"do=askExtension");
		MockHttpServletResponse late = send(this.commune.chairman(), task + "/refuse-extension", "words", "Giữ hạn");
		assertThat(late.getStatus()).isEqualTo(409);
		assertThat(late.getContentAsString()).contains("Chủ tịch UBND xã", "đã cho gia hạn", "Giữ hạn");
	}

	@Test
	void obstaclesAndExplanationsStandOnThePageWithTheirWords() throws Exception {
		TaskId id = this.walk.launch(DUE);
		String task = "/tasks/" + id;
		this.walk.accept(id);
		assertThat(read(this.commune.economist(), task + "?do=raiseObstacle")).contains(task + "/raise-obstacle");
		goesOn(send(this.commune.economist(), task + "/raise-obstacle", "words", "Chưa có kinh phí"), task);
		assertThat(read(this.commune.cultureHead(), task)).contains("Đang vướng", "Chưa có kinh phí",
				task + "/resolve-obstacle");
		assertThat(send(this.commune.drafter(), task + "/resolve-obstacle", "words", " ").getContentAsString())
			.contains("Hãy ghi đã tháo gỡ thế nào.");
		goesOn(send(this.commune.drafter(), task + "/resolve-obstacle", "words", "Đã cấp từ dự phòng"), task);
		this.jobs.liveUntil("2026-02-23T09:00");
		assertThat(read(this.commune.economyHead(), task)).contains("Chưa giải trình", task + "/explain-lateness",
				"Đã cấp từ dự phòng");
		goesOn(send(this.commune.economyHead(), task + "/explain-lateness", "words", "Mưa lũ kéo dài"), task);
		assertThat(read(this.commune.cultureHead(), task)).contains("Mưa lũ kéo dài", task + "/accept-explanation");
		goesOn(send(this.commune.cultureHead(), task + "/return-explanation", "words", "Ghi ngày xong"), task);
		assertThat(read(this.commune.economyHead(), task)).contains("Trả lại lời giải trình", "Ghi ngày xong");
		goesOn(send(this.commune.economyHead(), task + "/explain-lateness", "words", "Xong ngày 27/2"), task);
		goesOn(send(this.commune.cultureHead(), task + "/accept-explanation", "words", ""), task);
		assertThat(read(this.commune.economist(), task)).contains("Chấp nhận lời giải trình", "Xong ngày 27/2");
	}

	@Test
	void nobodyOfAnotherAgencyFindsTheTask() throws Exception {
		String task = "/tasks/" + this.walk.launch(DUE);
		Commune other = new Commune(this.walk.get(RegisterAgency.class), this.walk.get(Agencies.class));
		assertThat(this.pages.reads(other.chairman(), task).getStatus()).isEqualTo(404);
		for (String step : new String[] { "accept", "progress", "submit", "contribute", "accept-result",
				"return-result", "confirm", "return-completion", "cancel", "move-deadline", "comments", "ask-extension",
				"draft", "link-document", "propose-extension", "decide-extension", "refuse-extension", "raise-obstacle",
				"resolve-obstacle", "explain-lateness", "accept-explanation", "return-explanation" }) {
			List<Integer> answers = new ArrayList<>();
			for (Actor stranger : List.of(other.drafter(), other.cultureHead(), other.chairman())) {
				answers.add(send(stranger, task + "/" + step, "words", "x", "percent", "1", "date", "1/3", "unit",
						other.culture.toString())
					.getStatus());
			}
			assertThat(answers).as(step).contains(404).isSubsetOf(404, 403);
		}
	}

	@Test
	void tasksAreFoundWithoutMarksByTheirAgencyOnly() throws Exception {
		String task = "/tasks/" + this.walk.launch(DUE);
		assertThat(read(this.commune.economist(), "/search?q=ra soat HA tang")).contains(task, "Báo cáo",
				"07/KH-UBND · PKT · Chờ tiếp nhận");
		assertThat(read(this.commune.economist(), "/search?q=%")).doesNotContain(task)
			.contains("Không thấy kế hoạch hay việc nào");
		Commune other = new Commune(this.walk.get(RegisterAgency.class), this.walk.get(Agencies.class));
		assertThat(read(other.economist(), "/search?q=ra soat")).doesNotContain(task);
	}

	@Test
	void whatPeopleWriteIsShownAsTheyWroteIt() throws Exception {
		String task = "/tasks/" + this.walk.launch(DUE);
		goesOn(send(this.commune.receptionist(), task + "/comments", "words", "<b>7*7</b> ${7*7} __${7*7}__"), task);
		assertThat(read(this.commune.drafter(), task)).contains("&lt;b&gt;7*7&lt;/b&gt; ${7*7} __${7*7}__")
			.doesNotContain("<b>7*7</b>");
		assertThat(send(this.commune.receptionist(), task + "/comments", "words", "").getContentAsString())
			.contains("Hãy ghi nội dung ý kiến.");
	}

	private String read(Actor officer, String address) throws Exception {
		MockHttpServletResponse page = this.pages.reads(officer, address);
		assertThat(page.getStatus()).isEqualTo(200);
		return page.getContentAsString(StandardCharsets.UTF_8);
	}

	private MockHttpServletResponse send(Actor officer, String address, String... fields) throws Exception {
		return this.pages.sends(officer, address, fields);
	}

	private MockHttpServletResponse submit(Actor officer, String task, String file, String content) throws Exception {
		MockMultipartHttpServletRequestBuilder form = multipart(task + "/submit");
		form.file(new MockMultipartFile("files", file, "text/plain", content.getBytes(StandardCharsets.UTF_8)));
		form.param("words", "Đã rà soát xong");
		return this.pages.perform(officer, form);
	}

	private static void goesOn(MockHttpServletResponse answer, String page) {
		assertThat(answer.getStatus()).isEqualTo(302);
		assertThat(answer.getRedirectedUrl()).isEqualTo(page);
	}

}
