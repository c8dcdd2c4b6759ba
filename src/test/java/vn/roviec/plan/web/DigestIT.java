package vn.roviec.plan.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.roviec.agency.Actor;
import vn.roviec.agency.Agencies;
import vn.roviec.agency.RegisterAgency;
import vn.roviec.plan.CommentOnPlan;
import vn.roviec.plan.OpenPlan;
import vn.roviec.plan.Plan;
import vn.roviec.plan.PlanId;
import vn.roviec.plan.PlanItem;
import vn.roviec.plan.PlanStatus;
import vn.roviec.plan.PlanText;
import vn.roviec.plan.PlannedDeliverable;
import vn.roviec.plan.Plans;
import vn.roviec.plan.ReturnPlan;
import vn.roviec.plan.SubmitDraft;
import vn.roviec.support.ApplicationTest;
import vn.roviec.support.Commune;
import vn.roviec.support.Jobs;
import vn.roviec.support.SignedIn;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

/** Units comment on a draft; the drafter puts their comments into it and says so. */
@ApplicationTest
@AutoConfigureMockMvc
class DigestIT {

	private static final String COMMENT = "Bổ sung kinh phí mục 1";

	@Autowired
	private ApplicationContext application;

	@Autowired
	private RegisterAgency registerAgency;

	@Autowired
	private Agencies agencies;

	@Autowired
	private OpenPlan openPlan;

	@Autowired
	private SubmitDraft submitDraft;

	@Autowired
	private CommentOnPlan commentOnPlan;

	@Autowired
	private ReturnPlan returnPlan;

	@Autowired
	private Plans plans;

	@Autowired
	private Jobs jobs;

	private Commune commune;

	private SignedIn browsers;

	@BeforeEach
	void someBrowsersOnAMondayMorning() {
		this.jobs.jumpTo("2026-03-02T08:00");
		this.commune = new Commune(this.registerAgency, this.agencies);
		this.browsers = new SignedIn(this.application);
	}

	@Test
	void theDraftIsChangedBesideItsComments() throws Exception {
		PlanId id = commented();
		assertThat(read(this.commune.drafter(), "/plans/" + id)).contains("href=\"/plans/" + id + "/draft\"");
		assertThat(read(this.commune.drafter(), "/plans/" + id + "/draft")).contains(COMMENT, "id=\"draft-form\"",
				"formaction=\"/plans/" + id + "/digest\"");
		MockHttpServletResponse saved = send(id, "/draft", "funding." + row(id), "50 triệu đồng",
				"answer." + this.commune.economy, "Đã ghi 50 triệu đồng");
		assertThat(saved.getStatus()).isEqualTo(302);
		assertThat(read(this.commune.drafter(), "/plans/" + id + "/draft")).contains("50 triệu đồng",
				"Đã ghi 50 triệu đồng</textarea>");
		assertThat(plan(id).status()).isEqualTo(PlanStatus.DIGESTING);
		assertThat(send(id, "/digest", "answer." + this.commune.economy, "Đã ghi 50 triệu đồng").getRedirectedUrl())
			.isEqualTo("/plans/" + id);
		assertThat(plan(id).items().get(0).funding()).isEqualTo("50 triệu đồng");
		assertThat(read(this.commune.cultureHead(), "/plans/" + id)).contains(COMMENT, "Đã ghi 50 triệu đồng",
				"Thay đổi sau khi lấy ý kiến", "<ins>50 triệu đồng</ins>");
	}

	@Test
	void aDraftThatIsNotCompleteComesBackWithItsAnswers() throws Exception {
		PlanId id = commented();
		MockHttpServletResponse refused = send(id, "/digest", "lead." + row(id), "", "answer." + this.commune.economy,
				"Chuyển đơn vị khác chủ trì", "response", "Tiếp thu một phần");
		assertThat(refused.getStatus()).isEqualTo(422);
		assertThat(refused.getContentAsString(StandardCharsets.UTF_8)).contains(
				"Mục 1 của phụ lục chưa có đơn vị chủ trì", "Chuyển đơn vị khác chủ trì</textarea>",
				"Tiếp thu một phần</textarea>");
		assertThat(plan(id).status()).isEqualTo(PlanStatus.DIGESTING);
	}

	@Test
	void onlyTheDrafterDigests() throws Exception {
		PlanId id = commented();
		assertThat(this.browsers.sends(this.commune.economist(), "/plans/" + id + "/digest", "response", "Không")
			.getStatus()).isEqualTo(403);
		assertThat(plan(id).status()).isEqualTo(PlanStatus.DIGESTING);
	}

	@Test
	void commentsStayWithTheirRoundWhenTheDraftIsHandedInAgain() throws Exception {
		PlanId id = commented();
		send(id, "/digest", "answer." + this.commune.economy, "Đã ghi vòng một", "response", "Tiếp thu toàn bộ");
		this.returnPlan.sendBack(this.commune.cultureHead(), id, PlanStatus.APPROVING, "Rà lại");
		assertThat(read(this.commune.drafter(), "/plans/" + id + "/draft")).contains(COMMENT, "Tiếp thu toàn bộ");
		this.submitDraft.submit(this.commune.drafter(), id, List.of(), null);
		assertThat(read(this.commune.cultureHead(), "/plans/" + id)).contains(COMMENT, "Đã ghi vòng một",
				"Tiếp thu toàn bộ", "bản thảo lần 1");
		this.returnPlan.sendBack(this.commune.cultureHead(), id, PlanStatus.APPROVING, "Rà lại lần nữa");
		this.submitDraft.submit(this.commune.drafter(), id, List.of(this.commune.economy), LocalDate.of(2026, 3, 6));
		this.commentOnPlan.comment(this.commune.economist(), id, this.commune.economy, "Thêm một sản phẩm");
		send(id, "/digest", "answer." + this.commune.economy, "Đã ghi vòng ba", "response", "Tiếp thu lần ba");
		assertThat(read(this.commune.cultureHead(), "/plans/" + id)).containsSubsequence("bản thảo lần 3",
				"Thêm một sản phẩm", "Đã ghi vòng ba", "Tiếp thu lần ba", "bản thảo lần 1", COMMENT, "Đã ghi vòng một",
				"Tiếp thu toàn bộ");
	}

	private PlanId commented() {
		PlanItem item = new PlanItem(UUID.randomUUID(), "", "Rà soát văn bản", this.commune.culture.value(),
				"Phòng VH-XH", "", "", List.of(), List.of(new PlannedDeliverable(UUID.randomUUID(), "Kế hoạch",
						"31/12/2026", null, LocalDate.of(2026, 12, 31), false, "DATE", "", null)));
		PlanId id = this.openPlan.open(this.commune.drafter(),
				new PlanText("Chuyển đổi số năm 2026", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31),
						"Căn cứ Luật Tổ chức chính quyền địa phương", "I. MỤC ĐÍCH", "Phòng Kinh tế xã", "VT, VHXH"),
				List.of(item));
		this.submitDraft.submit(this.commune.drafter(), id, List.of(this.commune.economy), LocalDate.of(2026, 3, 6));
		this.commentOnPlan.comment(this.commune.economist(), id, this.commune.economy, COMMENT);
		return id;
	}

	/** The whole form as the editor sends it, but for these fields: name, value … */
	private MockHttpServletResponse send(PlanId id, String path, String... typed) throws Exception {
		Plan plan = plan(id);
		PlanItem item = plan.items().get(0);
		String ref = item.deliverables().get(0).ref().toString();
		List<String> fields = new ArrayList<>(List.of(typed));
		String row = item.id().toString();
		for (List<String> field : List.of(List.of("version", String.valueOf(plan.version())),
				List.of("title", plan.title()), List.of("periodStart", "2026"), List.of("periodEnd", "2026"),
				List.of("bases", plan.text().legalBases()), List.of("body", plan.text().body()),
				List.of("recipients", plan.text().recipients()), List.of("archive", plan.text().archive()),
				List.of("item", row), List.of("content." + row, item.content()),
				List.of("lead." + row, this.commune.culture.toString()), List.of("coordinating." + row, ""),
				List.of("funding." + row, item.funding()), List.of("product." + row, ref),
				List.of("text." + ref, "Kế hoạch"), List.of("due." + ref, "31/12/2026"))) {
			if (!List.of(typed).contains(field.get(0))) {
				fields.addAll(field);
			}
		}
		return this.browsers.sends(this.commune.drafter(), "/plans/" + id + path, fields.toArray(String[]::new));
	}

	private UUID row(PlanId id) {
		return plan(id).items().get(0).id();
	}

	private Plan plan(PlanId id) {
		return this.plans.get(this.commune.id, id);
	}

	private String read(Actor actor, String address) throws Exception {
		MockHttpServletResponse answer = this.browsers.reads(actor, address);
		assertThat(answer.getStatus()).isEqualTo(200);
		return answer.getContentAsString(StandardCharsets.UTF_8);
	}

}
