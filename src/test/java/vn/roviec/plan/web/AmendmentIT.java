package vn.roviec.plan.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;

import vn.roviec.agency.Actor;
import vn.roviec.agency.UnitId;
import vn.roviec.appendix.AcceptResult;
import vn.roviec.appendix.AcceptTask;
import vn.roviec.appendix.AppendixTask;
import vn.roviec.appendix.AppendixTasks;
import vn.roviec.appendix.ConfirmCompletion;
import vn.roviec.appendix.SubmitResult;
import vn.roviec.appendix.TaskId;
import vn.roviec.appendix.TaskStatus;
import vn.roviec.appendix.TaskSummary;
import vn.roviec.plan.Amendments;
import vn.roviec.plan.ChooseRows;
import vn.roviec.plan.EditDraft;
import vn.roviec.plan.IssuePlan;
import vn.roviec.plan.Plan;
import vn.roviec.plan.PlanId;
import vn.roviec.plan.PlanItem;
import vn.roviec.plan.PlannedDeliverable;
import vn.roviec.plan.Plans;
import vn.roviec.plan.StartAmendment;
import vn.roviec.support.AtOnce;
import vn.roviec.support.PlanRoad;
import vn.roviec.workflow.Refused;

import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

/**
 * An issued plan is amended by another: its rows, its tasks, and what its readers see.
 */
class AmendmentIT extends WalkedPlans {

	private static final LocalDate JUNE = LocalDate.of(2026, 6, 30);

	private static final LocalDate AUTUMN = LocalDate.of(2026, 9, 30);

	@Test
	void theTasksOfAPlanFollowTheOneThatAmendsIt() throws Exception {
		PlanId old = issued(item("Rà soát", this.commune.economy), item("Tập huấn", this.commune.culture),
				item("Mua máy", this.commune.economy), item("Ra mắt", this.commune.culture));
		TaskId moved = task(old, 1);
		accept(this.commune.economist(), moved);
		accept(this.commune.economist(), task(old, 3));
		complete(task(old, 4));
		String draft = startedBy(this.commune.drafter(), old);
		PlanId id = PlanId.of(draft.replaceAll("/plans/([^/]+)/.*", "$1"));
		choose(draft, plan(old).items());
		edit(id, (items) -> {
			items.set(0, due(items.get(0), AUTUMN));
			items.set(1, led(items.get(1), this.commune.centre));
			items.set(2, due(items.get(2), AUTUMN));
			items.add(item("Việc mới", this.commune.centre));
		});
		this.road.toSign(id);
		assertThat(read(this.commune.chairman(), "/plans/" + id + "/sign")).contains("Mục 1, sửa đổi:",
				"<del>30/06/2026</del> <ins>30/09/2026</ins>", "Mục 2, thôi thực hiện:", "Đã có lớp của tỉnh",
				"Mục 5, bổ sung:");
		this.road.sign(id);
		assertThat(read(this.commune.clerk(), "/plans/" + id + "/issue"))
			.contains("Việc của Kế hoạch số 01/KH-UBND đổi theo");
		this.road.number(id);
		this.jobs.runDue();
		assertThat(this.road.tasks(id)).as("the amending plan has no work of its own").isEmpty();
		assertThat(this.road.tasks(old))
			.extracting(TaskSummary::itemNo, TaskSummary::leadUnit, TaskSummary::status, TaskSummary::dueOn)
			.containsExactly(tuple(1, this.commune.economy, TaskStatus.PERFORMING, AUTUMN),
					tuple(2, this.commune.culture, TaskStatus.CANCELLED, JUNE),
					tuple(3, this.commune.economy, TaskStatus.CANCELLED, JUNE),
					tuple(3, this.commune.centre, TaskStatus.WAITING, JUNE),
					tuple(4, this.commune.culture, TaskStatus.DONE, JUNE),
					tuple(5, this.commune.centre, TaskStatus.WAITING, JUNE));
		AppendixTask task = this.beans.getBean(AppendixTasks.class).get(this.commune.id, moved);
		assertThat(task.deadline().originalDue()).isEqualTo(JUNE);
		assertThat(task.assignee()).isEqualTo(this.commune.economist().officer());
		isRead(old, id, moved);
	}

	/** The first, third and fourth row change, the second ends, with a reason at last. */
	private void choose(String draft, List<PlanItem> rows) throws Exception {
		MockHttpServletResponse silent = this.browsers.sends(this.commune.drafter(), draft, "row." + rows.get(1).id(),
				"END");
		assertThat(silent.getStatus()).isEqualTo(422);
		assertThat(silent.getContentAsString(StandardCharsets.UTF_8)).contains("Hãy ghi lý do thôi thực hiện mục 2.")
			.containsPattern("value=\"END\" selected");
		this.browsers.sends(this.commune.drafter(), draft, "row." + rows.get(0).id(), "CHANGE",
				"row." + rows.get(1).id(), "END", "reason." + rows.get(1).id(), "Đã có lớp của tỉnh",
				"row." + rows.get(2).id(), "CHANGE", "row." + rows.get(3).id(), "CHANGE");
		assertThat(this.browsers.sends(this.commune.drafter(), draft.replace("/amends", "/submit"))
			.getContentAsString(StandardCharsets.UTF_8)).contains("Mục 1 được chọn sửa đổi nhưng chưa sửa chữ nào");
	}

	private void isRead(PlanId old, PlanId id, TaskId moved) throws Exception {
		assertThat(read(this.commune.economist(), "/tasks/" + moved)).contains("30/09/2026",
				"Theo kế hoạch số 02/KH-UBND ngày 02/03/2026");
		assertThat(read(this.commune.economist(), "/notices")).contains("đã thay đổi", "đã dừng");
		String page = read(this.commune.drafter(), "/plans/" + old + "?tab=appendix");
		assertThat(page).contains("Được sửa đổi, bổ sung bởi kế hoạch số", "sửa đổi bởi Kế hoạch số",
				"thời hạn: 30/06/2026", "thôi thực hiện theo Kế hoạch số", ": Đã có lớp của tỉnh",
				"bổ sung bởi Kế hoạch số", "Việc mới");
		assertThat(read(this.commune.drafter(), "/plans/" + id)).contains("Sửa đổi, bổ sung Kế hoạch số",
				"Đã kết thúc");
		assertThat(read(this.commune.clerk(), "/register")).contains(
				"Được sửa đổi, bổ sung bởi kế hoạch số 02/KH-UBND ngày 02/03/2026",
				"Sửa đổi, bổ sung kế hoạch số 01/KH-UBND");
		assertThat(read(this.commune.chairman(), "/plans/" + id + "/recall"))
			.contains("thu hồi không đưa việc trở lại như cũ");
		assertThat(this.browsers.sends(this.commune.chairman(), "/plans/" + id + "/recall", "words", "Sai").getStatus())
			.isEqualTo(422);
		assertThat(read(this.commune.drafter(), "/plans/" + id)).as("the first plan is amended again instead")
			.doesNotContain("/plans/" + id + "/amend\"");
		nothingDiffers();
		this.browsers.sends(this.commune.chairman(), "/plans/" + old + "/recall", "words", "Không còn cần");
		assertThat(this.road.tasks(old)).noneMatch((one) -> one.status().isOpen());
	}

	@Test
	void ofTwoThatAmendOneRowTheSecondLearnsIt() throws Exception {
		PlanId old = issued(item("Rà soát", this.commune.economy));
		PlanId first = amendment(old, AUTUMN);
		PlanId second = amendment(old, LocalDate.of(2026, 10, 31));
		this.road.toNumber(second);
		this.road.issue(first);
		MockHttpServletResponse late = this.browsers.sends(this.commune.clerk(), "/plans/" + second + "/issue");
		assertThat(late.getStatus()).isEqualTo(422);
		assertThat(late.getContentAsString(StandardCharsets.UTF_8))
			.contains("Mục 1 của Kế hoạch số 01/KH-UBND đã được Kế hoạch số 02/KH-UBND sửa đổi");
		assertThat(plan(second).number()).isNull();
		PlanId third = amendment(old, LocalDate.of(2026, 10, 31));
		this.road.issue(third);
		assertThat(this.road.tasks(old)).singleElement()
			.satisfies((task) -> assertThat(task.dueOn()).isEqualTo(LocalDate.of(2026, 10, 31)));
		assertThat(read(this.commune.drafter(), "/plans/" + old + "?tab=appendix")).contains("thời hạn: 30/09/2026",
				"thời hạn: 30/06/2026");
		nothingDiffers();
	}

	@Test
	void ofTwoIssuedAtOnceOneCountsAndATaskDoneAtThatMomentStaysDone() throws Exception {
		PlanId old = issued(item("Rà soát", this.commune.economy), item("Tập huấn", this.commune.culture));
		TaskId done = task(old, 1);
		toConfirm(done);
		PlanId one = amendment(old, AUTUMN);
		PlanId other = amendment(old, LocalDate.of(2026, 10, 31));
		this.road.toNumber(one);
		this.road.toNumber(other);
		IssuePlan issue = this.beans.getBean(IssuePlan.class);
		List<Throwable> lost = AtOnce
			.all(List.of(() -> issue.issue(this.commune.clerk(), one), () -> issue.issue(this.commune.clerk(), other)));
		assertThat(lost).singleElement().isInstanceOf(Refused.class);
		AtOnce.all(List.of(this.jobs::runDue,
				() -> this.beans.getBean(ConfirmCompletion.class).confirm(this.commune.cultureHead(), done)));
		this.jobs.liveUntil("2026-03-02T10:00");
		assertThat(this.beans.getBean(AppendixTasks.class).get(this.commune.id, done).status()).isIn(TaskStatus.DONE,
				TaskStatus.CONFIRMING);
		assertThat(this.road.tasks(old)).hasSize(2);
		nothingDiffers();
	}

	@Test
	void onlyWhoFollowsAPlanAmendsItAndOnlyWhileItRuns() throws Exception {
		PlanId old = issued(item("Rà soát", this.commune.economy));
		assertThat(this.browsers.sends(this.commune.economist(), "/plans/" + old + "/amend").getStatus())
			.isEqualTo(403);
		PlanId draft = amendment(old, AUTUMN);
		assertThat(read(this.commune.drafter(), "/plans/" + draft + "/draft")).contains("/plans/" + draft + "/amends")
			.doesNotContain("/plans/" + draft + "/replaces");
		assertThat(this.browsers.sends(this.commune.drafter(), "/plans/" + draft + "/replaces", "older", old.toString())
			.getStatus()).isEqualTo(422);
		this.browsers.sends(this.commune.chairman(), "/plans/" + old + "/recall", "words", "Ban hành nhầm");
		assertThat(read(this.commune.drafter(), "/plans/" + draft + "/draft"))
			.contains("Kế hoạch số 01/KH-UBND đã thu hồi nên không sửa đổi được nữa");
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> this.road.toSign(draft));
	}

	private PlanId amendment(PlanId old, LocalDate due) {
		Actor drafter = this.commune.drafter();
		PlanId id = this.beans.getBean(StartAmendment.class).start(drafter, old);
		UUID row = this.beans.getBean(Amendments.class).rows(plan(old)).get(0).item().id();
		this.beans.getBean(ChooseRows.class).choose(drafter, id, new ChooseRows.Choice(Set.of(row), Map.of()));
		edit(id, (items) -> items.set(0, due(items.get(0), due)));
		return id;
	}

	private String startedBy(Actor drafter, PlanId old) throws Exception {
		assertThat(read(drafter, "/plans/" + old)).contains("/plans/" + old + "/amend\"");
		assertThat(read(drafter, "/plans/" + old + "/amend")).contains("Soạn kế hoạch sửa đổi");
		return String.valueOf(this.browsers.sends(drafter, "/plans/" + old + "/amend").getRedirectedUrl());
	}

	private void edit(PlanId id, Consumer<List<PlanItem>> change) {
		Plan draft = plan(id);
		List<PlanItem> items = new ArrayList<>(draft.items());
		change.accept(items);
		this.beans.getBean(EditDraft.class).items(this.commune.drafter(), id, draft.version(), items);
	}

	private static PlanItem due(PlanItem item, LocalDate day) {
		PlannedDeliverable product = item.deliverables().get(0);
		return new PlanItem(item.id(), item.groupLabel(), item.content(), item.leadUnitId(), item.leadText(),
				item.coordinatingText(), item.funding(), item.coordinators(),
				List.of(new PlannedDeliverable(product.ref(), product.text(), "", null, day, false, product.kind(), "",
						null)));
	}

	private static PlanItem led(PlanItem item, UnitId lead) {
		return new PlanItem(item.id(), item.groupLabel(), item.content(), lead.value(), item.leadText(),
				item.coordinatingText(), item.funding(), item.coordinators(), item.deliverables());
	}

	private PlanItem item(String content, UnitId lead) {
		return PlanRoad.item(content, lead, JUNE);
	}

	private PlanId issued(PlanItem... items) {
		PlanId id = this.road.open("Kế hoạch chuyển đổi số", List.of(items));
		this.road.issue(id);
		return id;
	}

	private TaskId task(PlanId plan, int row) {
		return this.road.tasks(plan).stream().filter((task) -> task.itemNo() == row).findFirst().orElseThrow().id();
	}

	private void accept(Actor officer, TaskId task) {
		this.beans.getBean(AcceptTask.class).accept(officer, task, officer.officer());
	}

	private void complete(TaskId task) {
		accept(this.commune.drafter(), task);
		this.beans.getBean(SubmitResult.class).submit(this.commune.drafter(), task, "Đã xong", "", List.of());
		this.beans.getBean(AcceptResult.class).accept(this.commune.cultureHead(), task);
		this.beans.getBean(ConfirmCompletion.class).confirm(this.commune.cultureHead(), task);
	}

	private void toConfirm(TaskId task) {
		accept(this.commune.economist(), task);
		this.beans.getBean(SubmitResult.class).submit(this.commune.economist(), task, "Đã xong", "", List.of());
		this.beans.getBean(AcceptResult.class).accept(this.commune.economyHead(), task);
	}

	private Plan plan(PlanId id) {
		return this.beans.getBean(Plans.class).get(this.commune.id, id);
	}

	private void nothingDiffers() {
		nothingDiffers("check.plans", "check.tasks", "check.numbers", "check.worklist");
	}

}
