package vn.roviec.periodic;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.roviec.agency.Actor;
import vn.roviec.appendix.AcceptTask;
import vn.roviec.appendix.CancelTask;
import vn.roviec.appendix.MoveDeadline;
import vn.roviec.appendix.RaiseObstacle;
import vn.roviec.document.FilePurpose;
import vn.roviec.document.Files;
import vn.roviec.plan.Plan;
import vn.roviec.plan.PlanId;
import vn.roviec.plan.PlanItem;
import vn.roviec.plan.PlanStatus;
import vn.roviec.plan.Plans;
import vn.roviec.support.ApplicationTest;
import vn.roviec.support.Jobs;
import vn.roviec.support.SignedIn;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;

/** The end of a plan's year: its review, the next plan, and what shows the work. */
@ApplicationTest
@AutoConfigureMockMvc
class YearEndIT {

	@Autowired
	private ApplicationContext beans;

	@Autowired
	private Jobs jobs;

	private ReportedPlan plan;

	private SignedIn pages;

	@BeforeEach
	void aYearPasses() {
		this.jobs.jumpTo("2026-01-05T08:00");
		this.plan = new ReportedPlan(this.beans,
				row("Cải cách thể chế", "Rà soát văn bản", "Báo cáo rà soát", LocalDate.of(2026, 6, 30)),
				row("Cải cách thể chế", "Ban hành quy chế", "Quy chế", LocalDate.of(2026, 3, 10)),
				row("Thủ tục hành chính", "Niêm yết thủ tục", "Bảng niêm yết", LocalDate.of(2026, 9, 30)),
				row("Thủ tục hành chính", "Hội thi", "Kịch bản hội thi", LocalDate.of(2026, 10, 30)));
		Actor economist = this.plan.commune.economist();
		this.plan.submit(economist, "Báo cáo rà soát", "Đã rà soát 42 văn bản");
		this.plan.confirm(this.plan.commune.economyHead(), "Báo cáo rà soát");
		this.jobs.jumpTo("2026-04-10T08:00");
		this.plan.submit(economist, "Quy chế", "Đã ban hành");
		this.plan.confirm(this.plan.commune.economyHead(), "Quy chế");
		this.beans.getBean(AcceptTask.class).accept(economist, this.plan.task("Bảng niêm yết"), economist.officer());
		this.beans.getBean(RaiseObstacle.class)
			.raise(economist, this.plan.task("Bảng niêm yết"), "Tỉnh chưa công bố danh mục");
		this.beans.getBean(MoveDeadline.class)
			.move(this.plan.commune.cultureHead(), this.plan.task("Bảng niêm yết"), LocalDate.of(2027, 2, 28),
					"Chờ danh mục của tỉnh");
		this.beans.getBean(CancelTask.class)
			.cancel(this.plan.commune.cultureHead(), this.plan.task("Kịch bản hội thi"), "Không bố trí được kinh phí");
		this.beans.getBean(TransactionOperations.class)
			.executeWithoutResult((status) -> this.beans.getBean(Files.class)
				.store(economist, this.plan.task("Báo cáo rà soát").value(), FilePurpose.EVIDENCE, "ra-soat.txt",
						"Bốn mươi hai văn bản".getBytes(StandardCharsets.UTF_8)));
		this.pages = new SignedIn(this.beans);
	}

	@Test
	void theReviewIsDraftedAndTheNextPlanStartsFromThisOne() throws Exception {
		this.jobs.jumpTo("2027-01-01T00:01");
		this.jobs.runDue();
		Actor head = this.plan.commune.cultureHead();
		String page = this.pages.reads(head, "/plans/" + this.plan.id).getContentAsString();
		assertThat(page).contains(
				"Kế hoạch giao 4 nhiệm vụ cho 1 đơn vị; đã hoàn thành 2 nhiệm vụ, trong đó 1 trước hạn,"
						+ " 0 đúng hạn, 1 chậm; dừng 1; chưa xong 1.",
				"Nhiệm vụ chậm và lý do (1):", "- Quy chế (PKT)",
				"- Bảng niêm yết (PKT), từ 30/09/2026 sang 28/02/2027: Chờ danh mục của tỉnh",
				"Không bố trí được kinh phí", "Tỉnh chưa công bố danh mục", "chuyển sang kế hoạch sau (1):");
		this.pages.sends(head, "/plans/" + this.plan.id + "/close", "words", "Đạt yêu cầu");
		assertThat(this.plan.plan().status()).isEqualTo(PlanStatus.CLOSED);
		String draft = this.pages.sends(this.plan.commune.drafter(), "/plans/" + this.plan.id + "/continue")
			.getRedirectedUrl();
		Plan next = this.beans.getBean(Plans.class)
			.get(this.plan.commune.id, PlanId.of(draft.replaceAll("/plans/([^/]+)/draft", "$1")));
		assertThat(next.title()).isEqualTo("Kế hoạch cải cách hành chính năm 2027");
		assertThat(next.text().periodStart()).isEqualTo(LocalDate.of(2027, 1, 1));
		assertThat(next.items()).extracting(PlanItem::content).containsExactly("Niêm yết thủ tục");
		assertThat(next.items().get(0).deliverables()).singleElement()
			.satisfies((product) -> assertThat(product.dueOn()).isNull());
	}

	@Test
	void evidenceIsPackedByCriterionWithAList() throws Exception {
		Actor drafter = this.plan.commune.drafter();
		assertThat(this.pages.reads(drafter, "/par-index?year=2026").getContentAsString()).contains("Cải cách thể chế",
				"ra-soat.txt", "Chưa có minh chứng");
		Map<String, String> pack = unpack("");
		String name = "2 Cải cách thể chế/01-KH-UBND/1 Báo cáo rà soát/ra-soat.txt";
		assertThat(pack).containsEntry(name, "Bốn mươi hai văn bản");
		assertThat(pack.get("danh-muc.csv")).startsWith("\uFEFF\"Tiêu chí\"").contains(name, "\"Quy chế\"");
		String task = this.plan.task("Báo cáo rà soát").toString();
		this.pages.sends(drafter, "/par-index/tasks", "task", task, "criterion", "7", "year", "2026");
		assertThat(unpack("2").keySet()).containsExactly("danh-muc.csv");
		assertThat(unpack("7").keySet()).anyMatch((one) -> one.endsWith("ra-soat.txt"));
		assertThat(this.pages
			.sends(this.plan.commune.cultureHead(), "/par-index/criteria", "lines", "1 | Thể chế | thể chế\n1 | Khác")
			.getContentAsString()).contains("Mã tiêu chí 1 ghi hai lần");
	}

	private Map<String, String> unpack(String criterion) throws Exception {
		Map<String, String> files = new LinkedHashMap<>();
		byte[] pack = this.pages
			.reads(this.plan.commune.drafter(), "/par-index/evidence.zip?year=2026&criterion=" + criterion)
			.getContentAsByteArray();
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(pack), StandardCharsets.UTF_8)) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
			}
		}
		return files;
	}

	private static ReportedPlan.Row row(String group, String content, String deliverable, LocalDate due) {
		return new ReportedPlan.Row(group, content, (commune) -> commune.economy, deliverable, due);
	}

}
