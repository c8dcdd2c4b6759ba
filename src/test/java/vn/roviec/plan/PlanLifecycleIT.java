package vn.roviec.plan;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.roviec.agency.Actor;
import vn.roviec.agency.Agencies;
import vn.roviec.agency.ChairmansDecision;
import vn.roviec.agency.DelegateSigning;
import vn.roviec.agency.RegisterAgency;
import vn.roviec.agency.UnitId;
import vn.roviec.appendix.AcceptTask;
import vn.roviec.appendix.AppendixTask;
import vn.roviec.appendix.AppendixTasks;
import vn.roviec.appendix.LinkDocument;
import vn.roviec.appendix.TaskId;
import vn.roviec.appendix.TaskOverview;
import vn.roviec.appendix.TaskStatus;
import vn.roviec.distribution.Deliveries;
import vn.roviec.document.FilePurpose;
import vn.roviec.document.Files;
import vn.roviec.document.Paper;
import vn.roviec.signature.Pin;
import vn.roviec.support.ApplicationTest;
import vn.roviec.support.Commune;
import vn.roviec.support.Jobs;
import vn.roviec.worklist.WorkItem;
import vn.roviec.worklist.WorkItems;
import vn.roviec.worklist.WorkList;
import vn.roviec.worklist.Worklists;
import vn.roviec.workflow.Conflict;
import vn.roviec.workflow.NotAllowed;
import vn.roviec.workflow.Refused;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A plan from its draft to its tasks, with its returns. */
@ApplicationTest
class PlanLifecycleIT {

	@Autowired
	private OpenPlan openPlan;

	@Autowired
	private EditDraft editDraft;

	@Autowired
	private SubmitDraft submitDraft;

	@Autowired
	private ApproveDraft approveDraft;

	@Autowired
	private ReturnPlan returnPlan;

	@Autowired
	private CheckPlan checkPlan;

	@Autowired
	private SignPlan signPlan;

	@Autowired
	private IssuePlan issuePlan;

	@Autowired
	private PlanPapers planPapers;

	@Autowired
	private DelegateSigning delegateSigning;

	@Autowired
	private AppendixTasks appendixTasks;

	@Autowired
	private TaskOverview overview;

	@Autowired
	private AcceptTask acceptTask;

	@Autowired
	private LinkDocument linkDocument;

	@Autowired
	private Deliveries deliveries;

	@Autowired
	private Jobs jobs;

	@Autowired
	private Files files;

	@Autowired
	private Plans plans;

	@Autowired
	private WorkItems workItems;

	@Autowired
	private Worklists worklists;

	@Autowired
	private RegisterAgency registerAgency;

	@Autowired
	private Agencies agencies;

	private Commune commune;

	@BeforeEach
	void aCommuneOnAMondayMorning() {
		this.jobs.jumpTo("2026-03-02T08:00");
		this.commune = new Commune(this.registerAgency, this.agencies);
	}

	@Test
	void aDraftGoesToTheHeadAndBackWithWords() {
		PlanId id = open();
		assertThat(tasks(id)).containsExactly("draft-plan");
		this.submitDraft.submit(this.commune.drafter(), id, List.of(), null);
		assertThat(tasks(id)).containsExactly("approve-draft");
		assertThat(this.worklists.first(this.commune.cultureHead(), WorkList.MINE, 10)).hasSize(1);
		this.returnPlan.sendBack(this.commune.cultureHead(), id, PlanStatus.APPROVING, "Bổ sung kinh phí");
		assertThat(tasks(id)).containsExactly("draft-plan");
		Plan plan = this.plans.get(this.commune.id, id);
		assertThat(plan.returned().words()).isEqualTo("Bổ sung kinh phí");
		assertThat(plan.round()).isEqualTo(2);
		assertThat(plan.items().get(0).coordinatingUnits()).containsExactly(this.commune.economy);
		assertThat(plan.items().get(0).deliverables()).hasSize(2);
	}

	@Test
	void aPlanMarkedAsSecretIsNotHandedIn() {
		PlanId id = this.openPlan.open(this.commune.drafter(),
				new PlanText("Kế hoạch bảo vệ", null, null, "", "TỐI MẬT\nI. MỤC ĐÍCH", "", "VT"), List.of());
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.submitDraft.submit(this.commune.drafter(), id, List.of(), null))
			.satisfies((refused) -> assertThat(refused.messageKey()).isEqualTo("plan.secret"))
			.satisfies((refused) -> assertThat(refused.arguments()).containsExactly("TỐI MẬT"));
	}

	@Test
	void onlyTheHeadOfTheDraftingUnitApproves() {
		PlanId id = open();
		this.submitDraft.submit(this.commune.drafter(), id, List.of(), null);
		assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> this.approveDraft.approve(this.commune.economyHead(), id))
			.withMessage("plan.approve");
		this.approveDraft.approve(this.commune.cultureHead(), id);
		assertThat(tasks(id)).containsExactly("check-plan");
		assertThatExceptionOfType(Conflict.class)
			.isThrownBy(() -> this.approveDraft.approve(this.commune.cultureHead(), id));
	}

	@Test
	void twoWindowsOnOneDraftDoNotOverwriteEachOther() {
		PlanId id = open();
		int seen = this.plans.get(this.commune.id, id).version();
		this.editDraft.text(this.commune.drafter(), id, seen, text("Kế hoạch sửa lần một"));
		assertThatExceptionOfType(Conflict.class)
			.isThrownBy(() -> this.editDraft.text(this.commune.drafter(), id, seen, text("Kế hoạch sửa lần hai")))
			.satisfies((conflict) -> assertThat(conflict.who()).isEqualTo("Chuyên viên VHXH"));
		assertThat(this.plans.get(this.commune.id, id).title()).isEqualTo("Kế hoạch sửa lần một");
	}

	@Test
	void aRowWithoutALeadUnitIsNotHandedIn() {
		PlanId id = this.openPlan.open(this.commune.drafter(), text("Kế hoạch"), List.of(item(null)));
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.submitDraft.submit(this.commune.drafter(), id, List.of(), null))
			.withMessage("plan.item.lead.missing");
		assertThat(tasks(id)).containsExactly("draft-plan");
	}

	@Test
	void anIssuedPlanHasItsNumberItsCopiesAndATaskForEachDeliverable() {
		PlanId id = checked();
		this.signPlan.sign(this.commune.chairman(), id, hash(id), Pin.none());
		assertThat(tasks(id)).containsExactly("issue-plan");
		this.issuePlan.issue(this.commune.clerk(), id);
		Plan issued = this.plans.get(this.commune.id, id);
		assertThat(DocumentSymbol.of(issued)).isEqualTo("01/KH-UBND");
		assertThat(issued.signature()).extracting(Signature::capacity).isEqualTo("TM.");
		this.jobs.runDue();
		assertThat(this.appendixTasks.openCount(this.commune.id, id.value())).isEqualTo(2);
		assertThat(this.deliveries.of(this.commune.id, id.value())).hasSize(2);
		assertThat(this.worklists.first(this.commune.drafter(), WorkList.UNIT, 10)).extracting(WorkItem::taskKey)
			.containsOnly("accept-task")
			.hasSize(2);
	}

	@Test
	void aTaskThatAsksForADocumentHasItsResultWhenTheClerkIssuesIt() {
		PlanId first = checked();
		this.signPlan.sign(this.commune.chairman(), first, hash(first), Pin.none());
		this.issuePlan.issue(this.commune.clerk(), first);
		this.jobs.runDue();
		Actor drafter = this.commune.drafter();
		TaskId task = this.overview.ofPlan(this.commune.id, first.value()).get(0).id();
		this.acceptTask.accept(drafter, task, drafter.officer());
		PlanId answer = checked();
		assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> this.linkDocument.link(this.commune.economist(), task, answer.toString()));
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.linkDocument.link(drafter, task, first.toString()))
			.withMessage("task.document.choose");
		this.linkDocument.link(drafter, task, answer.toString());
		assertThat(this.linkDocument.choices(this.appendixTasks.get(this.commune.id, task))).isEmpty();
		this.signPlan.sign(this.commune.chairman(), answer, hash(answer), Pin.none());
		assertThat(this.appendixTasks.get(this.commune.id, task).status()).isEqualTo(TaskStatus.PERFORMING);
		this.issuePlan.issue(this.commune.clerk(), answer);
		AppendixTask fulfilled = this.appendixTasks.get(this.commune.id, task);
		assertThat(fulfilled.status()).isEqualTo(TaskStatus.SHARING);
		assertThat(fulfilled.result().resultDocument()).isEqualTo("02/KH-UBND");
		assertThat(this.workItems.openOf(this.commune.id, task.value())).extracting(WorkItem::taskKey)
			.containsExactly("contribute");
	}

	@Test
	void aViceChairmanSignsOnlyUnderADelegationOfTheDay() {
		PlanId id = checked();
		assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> this.signPlan.sign(this.commune.viceChairman(), id,
				hash(this.commune.viceChairman(), id), Pin.none()));
		this.delegateSigning.delegate(this.commune.id, this.commune.chairman().officer(),
				this.commune.viceChairman().officer(), LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31),
				EnumSet.allOf(ChairmansDecision.class), "");
		this.signPlan.sign(this.commune.viceChairman(), id, hash(this.commune.viceChairman(), id), Pin.none());
		assertThat(this.plans.get(this.commune.id, id).signature()).extracting(Signature::capacity).isEqualTo("KT.");
	}

	@Test
	void aDelegationOfOtherDecisionsSignsNoPlan() {
		PlanId id = checked();
		this.delegateSigning.delegate(this.commune.id, this.commune.chairman().officer(),
				this.commune.viceChairman().officer(), LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31),
				EnumSet.complementOf(EnumSet.of(ChairmansDecision.SIGN_PLAN)), "");
		assertThat(this.worklists.first(this.commune.viceChairman(), WorkList.MINE, 10)).isEmpty();
		assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> this.signPlan.sign(this.commune.viceChairman(), id,
				hash(this.commune.viceChairman(), id), Pin.none()));
		assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> this.returnPlan
			.sendBack(this.commune.viceChairman(), id, PlanStatus.SIGNING, "Bổ sung kinh phí"));
	}

	@Test
	void whatTheSignerDidNotSeeIsNotSigned() {
		PlanId id = checked();
		assertThatExceptionOfType(Conflict.class)
			.isThrownBy(() -> this.signPlan.sign(this.commune.chairman(), id, "0".repeat(64), Pin.none()))
			.withMessage("conflict.sign.changed");
		assertThat(tasks(id)).containsExactly("sign-plan");
		assertThat(this.files.of(this.commune.id, id.value())).isEmpty();
	}

	@Test
	void thePaperThatWasShownIsKeptAndHandedOutUntilItHasItsNumber() {
		PlanId id = checked();
		Paper shown = this.planPapers.toSign(this.plans.get(this.commune.id, id), this.commune.chairman());
		this.jobs.jumpTo("2026-03-02T09:30");
		this.signPlan.sign(this.commune.chairman(), id, shown.sha256(), Pin.none());

		assertThat(this.files.of(this.commune.id, id.value())).singleElement().satisfies((file) -> {
			assertThat(file.purpose()).isEqualTo(FilePurpose.SIGNED);
			assertThat(file.sha256()).isEqualTo(shown.sha256());
		});
		Plan signed = this.plans.get(this.commune.id, id);
		assertThat(signed.signature()).extracting(Signature::signedHash).isEqualTo(shown.sha256());
		assertThat(this.planPapers.now(signed).bytes()).isEqualTo(shown.bytes());
		this.issuePlan.issue(this.commune.clerk(), id);
		assertThat(this.planPapers.now(this.plans.get(this.commune.id, id)).sha256()).isNotEqualTo(shown.sha256());
	}

	private PlanId checked() {
		PlanId id = open();
		this.submitDraft.submit(this.commune.drafter(), id, List.of(), null);
		this.approveDraft.approve(this.commune.cultureHead(), id);
		this.checkPlan.check(this.commune.officeHead(), id);
		return id;
	}

	private String hash(PlanId id) {
		return hash(this.commune.chairman(), id);
	}

	private String hash(Actor signer, PlanId id) {
		return this.planPapers.toSign(this.plans.get(this.commune.id, id), signer).sha256();
	}

	private PlanId open() {
		return this.openPlan.open(this.commune.drafter(), text("Kế hoạch chuyển đổi số năm 2026"),
				List.of(item(this.commune.culture)));
	}

	private PlanItem item(UnitId lead) {
		return new PlanItem(UUID.randomUUID(), "I. Thể chế", "Rà soát văn bản", (lead != null) ? lead.value() : null,
				"Phòng VH-XH", "Phòng Kinh tế", "", List.of(new Coordinator(this.commune.economy.value())),
				List.of(product("Kế hoạch", LocalDate.of(2026, 3, 31)),
						product("Báo cáo", LocalDate.of(2026, 12, 31))));
	}

	private static PlannedDeliverable product(String text, LocalDate due) {
		return new PlannedDeliverable(UUID.randomUUID(), text, "", null, due, false, "DATE", "", null);
	}

	private static PlanText text(String title) {
		return new PlanText(title, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), "", "I. MỤC ĐÍCH",
				"Phòng Kinh tế xã\nSở Nội vụ tỉnh Đông Hải (b/c)", "VT, VHXH");
	}

	private List<String> tasks(PlanId id) {
		return this.workItems.openOf(this.commune.id, id.value()).stream().map(WorkItem::taskKey).toList();
	}

}
