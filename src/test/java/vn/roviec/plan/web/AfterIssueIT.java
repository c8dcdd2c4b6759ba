package vn.roviec.plan.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

import vn.roviec.appendix.AcceptTask;
import vn.roviec.appendix.AppendixTask;
import vn.roviec.appendix.AppendixTasks;
import vn.roviec.appendix.TaskId;
import vn.roviec.appendix.TaskStatus;
import vn.roviec.appendix.TaskSummary;
import vn.roviec.plan.PlanId;
import vn.roviec.plan.PlanItem;
import vn.roviec.support.PlanRoad;

import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** What becomes of a plan after it was issued, by the pages of those who decide on it. */
class AfterIssueIT extends WalkedPlans {

	@Test
	void aRecalledPlanEndsItsWorkLeavesThePublicPageAndKeepsItsNumber() throws Exception {
		PlanId id = issued("Kế hoạch chuyển đổi số");
		String page = "/plans/" + id;
		TaskSummary task = tasks(id).get(0);
		this.beans.getBean(AcceptTask.class)
			.accept(this.commune.economist(), task.id(), this.commune.economist().officer());
		String slug = read(this.commune.clerk(), page + "?tab=documents")
			.replaceAll("(?s).*href=\"(/public/[^\"]+)\".*", "$1");
		assertThat(read(this.commune.clerk(), slug)).contains("01/KH-UBND");
		assertThat(read(this.commune.drafter(), page)).doesNotContain(page + "/recall");
		assertThat(read(this.commune.chairman(), page)).contains(page + "/recall");
		assertThat(read(this.commune.chairman(), page + "/recall")).contains("Mọi nơi đã được gửi (1)",
				"Việc đang mở (2)", "rời trang công khai", "Số 01/KH-UBND ở lại trong sổ");
		MockHttpServletResponse refused = this.browsers.sends(this.commune.chairman(), page + "/recall", "words", " ");
		assertThat(refused.getStatus()).isEqualTo(422);
		assertThat(refused.getContentAsString(StandardCharsets.UTF_8)).contains("Hãy ghi lý do thu hồi kế hoạch.");
		assertThat(
				this.browsers.sends(this.commune.chairman(), page + "/recall", "words", "Trùng với kế hoạch của tỉnh")
					.getRedirectedUrl())
			.isEqualTo(page);
		this.jobs.runDue();
		assertThat(read(this.commune.drafter(), page)).contains("Đã thu hồi", "Trùng với kế hoạch của tỉnh")
			.doesNotContain(page + "/recall");
		assertThat(read(this.commune.clerk(), slug)).doesNotContain("01/KH-UBND");
		assertThat(tasks(id)).extracting(TaskSummary::status).containsOnly(TaskStatus.CANCELLED);
		AppendixTask ended = this.beans.getBean(AppendixTasks.class).get(this.commune.id, task.id());
		assertThat(ended.endedReason()).isEqualTo("Kế hoạch số 01/KH-UBND đã thu hồi: Trùng với kế hoạch của tỉnh");
		assertThat(read(this.commune.economist(), "/notices")).contains("đã dừng");
		assertThat(read(this.commune.clerk(), "/register")).contains("01/KH-UBND",
				"Thu hồi ngày 02/03/2026: Trùng với kế hoạch của tỉnh");
		String documents = read(this.commune.economyHead(), page + "?tab=documents");
		assertThat(documents).contains("Đã báo thu hồi", "Đã hủy bản nhận").doesNotContain(">Đã nhận</button>");
		assertThat(read(this.commune.economyHead(), page + "?tab=history")).contains("Thu hồi kế hoạch");
		nothingDiffers();
	}

	@Test
	void aNewerPlanEndsTheOldOneAndTakesOverTheTasksThatWereChosen() throws Exception {
		PlanId old = issued("Kế hoạch chuyển đổi số");
		TaskId kept = tasks(old).get(0).id();
		this.beans.getBean(AcceptTask.class).accept(this.commune.economist(), kept, this.commune.economist().officer());
		PlanItem row = PlanRoad.item("Rà soát lại văn bản", this.commune.economy, LocalDate.of(2026, 9, 30));
		PlanId id = this.road.open("Kế hoạch chuyển đổi số, bản mới",
				List.of(PlanRoad.item("Việc mới", this.commune.centre, LocalDate.of(2026, 6, 30)), row));
		String page = "/plans/" + id + "/replaces";
		assertThat(read(this.commune.drafter(), page)).contains("01/KH-UBND · Kế hoạch chuyển đổi số");
		assertThat(this.browsers.sends(this.commune.drafter(), page, "older", old.toString()).getRedirectedUrl())
			.isEqualTo(page);
		String choices = read(this.commune.drafter(), page);
		assertThat(choices).contains("Việc đang mở (2)", "Chuyển thành: Báo cáo Rà soát lại văn bản")
			.doesNotContain("Chuyển thành: Báo cáo Việc mới");
		String ref = row.deliverables().get(0).ref().toString();
		String other = tasks(old).get(1).id().toString();
		MockHttpServletResponse twice = this.browsers.sends(this.commune.drafter(), page + "/tasks", "task." + kept,
				ref, "task." + other, ref);
		assertThat(twice.getStatus()).isEqualTo(422);
		assertThat(twice.getContentAsString(StandardCharsets.UTF_8)).contains("Hai việc cùng chuyển")
			.containsPattern("value=\"" + ref + "\" selected");
		MockHttpServletResponse unreadable = this.browsers.sends(this.commune.drafter(), page + "/tasks",
				"task." + kept, ref, "task." + other, "không phải mã");
		assertThat(unreadable.getStatus()).isEqualTo(422);
		assertThat(unreadable.getContentAsString(StandardCharsets.UTF_8))
			.containsPattern("value=\"" + ref + "\" selected");
		assertThat(
				this.browsers.sends(this.commune.drafter(), page + "/tasks", "task." + kept, ref, "task." + other, "")
					.getRedirectedUrl())
			.isEqualTo(page);
		this.road.toNumber(id);
		assertThat(read(this.commune.clerk(), "/plans/" + id + "/issue")).contains("Thay thế kế hoạch số", page);
		isReplaced(old, id, kept, other);
	}

	private void isReplaced(PlanId old, PlanId id, TaskId kept, String other) throws Exception {
		this.road.number(id);
		this.jobs.runDue();
		assertThat(tasks(id)).extracting(TaskSummary::content, TaskSummary::status)
			.containsExactly(tuple("Việc mới", TaskStatus.WAITING),
					tuple("Rà soát lại văn bản", TaskStatus.PERFORMING));
		AppendixTask task = this.beans.getBean(AppendixTasks.class).get(this.commune.id, kept);
		assertThat(task.plan().planSymbol()).isEqualTo("02/KH-UBND");
		assertThat(task.assignee()).isEqualTo(this.commune.economist().officer());
		assertThat(task.deadline().dueOn()).isEqualTo(LocalDate.of(2026, 9, 30));
		assertThat(tasks(old)).singleElement().satisfies((ended) -> {
			assertThat(ended.id().toString()).isEqualTo(other);
			assertThat(ended.status()).isEqualTo(TaskStatus.CANCELLED);
		});
		assertThat(read(this.commune.economist(), "/tasks/" + kept)).contains("02/KH-UBND",
				"Chuyển từ kế hoạch số 01/KH-UBND sang số 02/KH-UBND");
		assertThat(read(this.commune.economist(), "/worklist")).contains("Kế hoạch chuyển đổi số, bản mới");
		assertThat(read(this.commune.drafter(), "/plans/" + old)).contains("Đã được thay thế",
				"Được thay thế bởi kế hoạch số", "href=\"/plans/" + id + "\"");
		assertThat(read(this.commune.drafter(), "/plans/" + id)).contains("Thay thế kế hoạch số",
				"href=\"/plans/" + old + "\"");
		assertThat(read(this.commune.clerk(), "/register")).contains("Được thay thế bởi kế hoạch số 02/KH-UBND",
				"Thay thế kế hoạch số 01/KH-UBND");
		nothingDiffers();
	}

	@Test
	void onlyWhatIsInForceIsReplacedAndOnlyByItsDrafter() throws Exception {
		PlanId old = issued("Kế hoạch chuyển đổi số");
		PlanId id = this.road.open("Kế hoạch mới", List.of());
		assertThat(this.browsers.sends(this.commune.economist(), "/plans/" + id + "/replaces", "older", old.toString())
			.getStatus()).isEqualTo(403);
		this.browsers.sends(this.commune.chairman(), "/plans/" + old + "/recall", "words", "Ban hành nhầm");
		MockHttpServletResponse gone = this.browsers.sends(this.commune.drafter(), "/plans/" + id + "/replaces",
				"older", old.toString());
		assertThat(gone.getStatus()).isEqualTo(422);
		assertThat(gone.getContentAsString(StandardCharsets.UTF_8)).contains("01/KH-UBND không còn hiệu lực");
	}

	@Test
	void aLetterCorrectsAPlanAndReachesEverybodyWhoHasIt() throws Exception {
		PlanId id = issued("Kế hoạch chuyển đổi số");
		String page = "/plans/" + id;
		assertThat(read(this.commune.drafter(), page)).contains(page + "/corrections");
		for (String refused : List.of("", "Đính chính phụ lục (MẬT)")) {
			assertThat(this.browsers.sends(this.commune.drafter(), page + "/corrections", "words", refused).getStatus())
				.isEqualTo(422);
		}
		String words = "Phụ lục, mục 1: “30/6/2026” đọc là “30/7/2026”.";
		assertThat(
				this.browsers.sends(this.commune.drafter(), page + "/corrections", "words", words).getRedirectedUrl())
			.isEqualTo(page + "?tab=documents");
		String letter = read(this.commune.chairman(), "/worklist").replaceAll("(?s).*href=\"(/letters/[^\"]+)\".*",
				"$1");
		assertThat(this.browsers.sends(this.commune.clerk(), letter + "/issue").getStatus()).as("not signed yet")
			.isEqualTo(409);
		assertThat(this.browsers.sends(this.commune.chairman(), letter + "/sign", "hash", "khác").getStatus())
			.as("not what was shown")
			.isEqualTo(409);
		String shown = shown(letter);
		assertThat(this.browsers.sends(this.commune.chairman(), letter + "/sign", "hash", shown).getStatus())
			.isEqualTo(302);
		assertThat(read(this.commune.clerk(), page)).doesNotContain("Đính chính bằng công văn");
		assertThat(read(this.commune.clerk(), "/worklist")).contains("Cấp số, gửi công văn");
		assertThat(read(this.commune.clerk(), letter)).contains("01/UBND", "Sở Nội vụ tỉnh");
		assertThat(this.browsers.sends(this.commune.clerk(), letter + "/issue").getStatus()).isEqualTo(302);
		assertThat(this.browsers.sends(this.commune.clerk(), letter + "/issue").getStatus()).isEqualTo(409);
		this.jobs.runDue();
		assertThat(read(this.commune.economist(), page)).contains("Đính chính bằng công văn số", "01/UBND", words);
		assertThat(read(this.commune.economyHead(), page + "?tab=documents")).contains("Công văn đính chính số 01/UBND",
				"đã ban hành", "Đã nhận</button>");
		assertThat(read(this.commune.economyHead(), "/notices")).contains("Công văn số 01/UBND");
		assertThat(read(this.commune.clerk(), "/register")).contains("01/UBND",
				"Công văn: Đính chính Kế hoạch số 01/KH-UBND ngày 02/03/2026",
				"Đính chính bằng công văn số 01/UBND ngày 02/03/2026");
		assertThat(read(this.commune.clerk(), "/register/paper")).contains("01/UBND");
		assertThat(printed(letter)).contains("V/v đính chính Kế hoạch số", "Kính gửi:", words, "Số: 01/UBND")
			.doesNotContain("KẾ HOẠCH");
		nothingDiffers();
	}

	/**
	 * What the chairman sees; the way back stands once in a dialog, once without scripts.
	 */
	private String shown(String letter) throws Exception {
		String page = read(this.commune.chairman(), letter);
		assertThat(page.split("id=\"return-letter\"", -1)).hasSize(3);
		return page.replaceAll("(?s).*name=\"hash\" value=\"([^\"]+)\".*", "$1");
	}

	private String printed(String letter) throws Exception {
		byte[] pdf = this.browsers.reads(this.commune.clerk(), letter + "/letter.pdf").getContentAsByteArray();
		try (PDDocument document = Loader.loadPDF(pdf)) {
			return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
		}
	}

	private void nothingDiffers() {
		nothingDiffers("check.plans", "check.letters", "check.copies", "check.numbers", "check.worklist");
	}

	private PlanId issued(String title) {
		PlanId id = opened(title);
		this.road.issue(id);
		return id;
	}

	private PlanId opened(String title) {
		return this.road.open(title,
				List.of(PlanRoad.item("Rà soát văn bản", this.commune.economy, LocalDate.of(2026, 6, 30)),
						PlanRoad.item("Tập huấn", this.commune.culture, LocalDate.of(2026, 6, 30))));
	}

	private List<TaskSummary> tasks(PlanId id) {
		return this.road.tasks(id);
	}

}
