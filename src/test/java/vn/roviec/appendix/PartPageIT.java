package vn.roviec.appendix;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.roviec.agency.Actor;
import vn.roviec.support.SignedIn;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Parts of a task on its page: given, answered, withdrawn, and asked about at its end.
 */
@AutoConfigureMockMvc
class PartPageIT extends WalkedCommune {

	@Autowired
	private ApplicationContext application;

	private SignedIn pages;

	private TaskId task;

	private String page;

	PartPageIT() {
		super("2026-01-05T08:00");
	}

	@BeforeEach
	void accepted() {
		this.pages = new SignedIn(this.application);
		this.task = this.walk.launch(LocalDate.of(2026, 2, 13));
		this.walk.accept(this.task);
		this.page = "/tasks/" + this.task;
	}

	@AfterEach
	void end() {
		this.walk.end();
	}

	@Test
	void aPartIsGivenSeenInTheListAndAnswered() throws Exception {
		Actor economist = this.commune.economist();
		Actor colleague = this.commune.accountant();
		assertThat(read(economist, this.page + "?do=givePart")).contains(this.page + "/parts",
				"không sau ngày 13/02/2026", "Kế toán Phòng Kinh tế");
		assertThat(read(this.commune.drafter(), this.page + "?do=givePart")).doesNotContain(this.page + "/parts");
		MockHttpServletResponse refused = give("Tổng hợp <b>số liệu</b>", "14/2/2026");
		assertThat(refused.getStatus()).isEqualTo(422);
		assertThat(text(refused)).contains("Tổng hợp &lt;b&gt;số liệu&lt;/b&gt;", "không sau ngày 13/02/2026 là hạn",
				"value=\"14/2/2026\"");
		assertThat(give("Tổng hợp <b>số liệu</b>", "20/1").getRedirectedUrl()).isEqualTo(this.page);
		assertThat(read(colleague, "/worklist")).contains("Phần việc: Tổng hợp &lt;b&gt;số liệu&lt;/b&gt;",
				this.page + "#parts");
		String part = this.page + "/parts/" + part();
		assertThat(read(colleague, this.page)).contains(part + "/done", part + "/return");
		assertThat(read(economist, this.page)).contains("Đang làm", part + "/withdraw").doesNotContain(part + "/done");
		MockHttpServletResponse blank = send(colleague, part + "/return", "words", " ");
		assertThat(blank.getStatus()).isEqualTo(422);
		assertThat(text(blank)).contains("Hãy ghi lý do trả lại.");
		assertThat(send(colleague, part + "/done", "words", "Đủ 6 thôn").getRedirectedUrl()).isEqualTo(this.page);
		assertThat(read(economist, this.page)).contains("Đủ 6 thôn", "Đã xong", "Làm xong phần việc");
		assertThat(send(colleague, part + "/return", "words", "Thôi").getStatus()).isEqualTo(409);
		assertThat(send(economist, part + "/withdraw").getStatus()).isEqualTo(409);
	}

	@Test
	void aResultWithOpenPartsIsHandedInOnlyKnowingly() throws Exception {
		give("Phần một", "20/1");
		Actor economist = this.commune.economist();
		assertThat(read(economist, this.page)).contains("Tôi biết còn 1 phần việc chưa xong");
		MockHttpServletResponse asked = send(economist, this.page + "/submit", "words", "Đã rà soát xong");
		assertThat(asked.getStatus()).isEqualTo(422);
		assertThat(text(asked)).contains("Còn 1 phần việc chưa xong", "Đã rà soát xong");
		assertThat(this.walk.task(this.task).status()).isEqualTo(TaskStatus.PERFORMING);
		assertThat(send(economist, this.page + "/submit", "words", "Đã rà soát xong", "partsKnown", "true")
			.getRedirectedUrl()).isEqualTo(this.page);
		assertThat(this.walk.task(this.task).status()).isEqualTo(TaskStatus.ACCEPTING);
	}

	@Test
	void aPartOfAnotherTaskIsNotFound() throws Exception {
		give("Phần một", "20/1");
		TaskId other = this.walk.accepted(2);
		assertThat(send(this.commune.accountant(), "/tasks/" + other + "/parts/" + part() + "/done", "words", "Xong")
			.getStatus()).isEqualTo(404);
	}

	private String part() {
		return get(TaskParts.class).of(this.commune.id, this.task).get(0).id().toString();
	}

	private MockHttpServletResponse give(String words, String day) throws Exception {
		return send(this.commune.economist(), this.page + "/parts", "officer",
				this.commune.accountant().officer().toString(), "words", words, "date", day);
	}

	private String read(Actor reader, String address) throws Exception {
		return text(this.pages.reads(reader, address));
	}

	private MockHttpServletResponse send(Actor sender, String address, String... fields) throws Exception {
		return this.pages.sends(sender, address, fields);
	}

	private static String text(MockHttpServletResponse answer) throws Exception {
		return answer.getContentAsString(StandardCharsets.UTF_8);
	}

}
