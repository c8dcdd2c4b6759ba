package vn.roviec.crash;

import java.util.List;
import java.util.stream.Stream;

import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.roviec.agency.Actor;
import vn.roviec.appendix.AcceptResult;
import vn.roviec.appendix.AcceptTask;
import vn.roviec.appendix.CancelTask;
import vn.roviec.appendix.ConfirmCompletion;
import vn.roviec.appendix.GiveContribution;
import vn.roviec.appendix.SubmitResult;
import vn.roviec.appendix.TaskId;
import vn.roviec.appendix.TaskOverview;
import vn.roviec.appendix.TaskSummary;
import vn.roviec.plan.ClosePlan;
import vn.roviec.plan.CommentOnPlan;
import vn.roviec.plan.PlanId;
import vn.roviec.plan.WithdrawPlan;
import vn.roviec.support.Jobs;
import vn.roviec.workflow.CheckConsistency;
import vn.roviec.workflow.CheckConsistency.Finding;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A plan that was lived through agrees with itself; every kind of difference is found.
 */
@CrashTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CheckConsistencyIT {

	@Autowired
	private BeanFactory beans;

	@Autowired
	private CheckConsistency checkConsistency;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Jobs jobs;

	private PlanWalk walk;

	private PlanId signing;

	private PlanId asked;

	private PlanId issued;

	@BeforeAll
	void live() {
		this.jobs.jumpTo("2026-03-02T08:00");
		this.walk = new PlanWalk(this.beans);
		this.signing = this.walk.checked();
		this.asked = this.walk.consulted(this.walk.commune.economy, this.walk.commune.centre);
		this.issued = this.walk.issued();
		this.jobs.runDue();
	}

	@Test
	void aPlanThatIsLivedThroughAgreesAtEveryStep() {
		this.walk.drafted();
		PlanId answered = this.walk.consulted(this.walk.commune.economy, this.walk.commune.centre);
		this.walk.get(CommentOnPlan.class)
			.comment(this.walk.commune.economist(), answered, this.walk.commune.economy, "Đồng ý");
		this.walk.checked();
		this.walk.get(WithdrawPlan.class).withdraw(this.walk.commune.chairman(), this.walk.signed(), "Gộp kế hoạch");
		PlanId lived = this.walk.issued();
		assertAgreement();
		this.jobs.runDue();
		assertAgreement();
		perform(task(lived, 0));
		this.walk.get(CancelTask.class).cancel(this.walk.commune.cultureHead(), task(lived, 1), "Đã giao cấp tỉnh");
		assertAgreement();
		this.walk.get(ClosePlan.class).close(this.walk.commune.cultureHead(), lived, "Đã xong");
		assertAgreement();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "check.plans     | update plan set status = 'CHECKING' where id = :signing",
			"check.plans     | update plan set status = 'WITHDRAWN' where id = :signing",
			"check.plans     | update consultation set state = 'ANSWERED' where plan = :asked and plan_key = 0",
			"check.tasks     | update appendix_task set status = 'DONE' where plan_id = :issued",
			"check.tasks     | update appendix_task set status = 'ACCEPTING' where plan_id = :issued",
			"check.worklist  | delete from work_item where subject_id = :signing and state = 'OPEN'",
			"check.worklist  | update work_item set state = 'OPEN' where subject_id = :signing and task_key = 'check-plan'",
			"check.worklist  | update work_item set state = 'CLAIMED', assignee_id = plan_id where subject_id = :signing and state = 'OPEN'",
			"check.worklist  | update work_item set unit_id = null, task_key = 'same' where plan_id = :asked",
			"check.register  | delete from register_entry where subject = :issued",
			"check.register  | update register_entry set number = 7 where subject = :issued",
			"check.register  | update register_book set last_number = 7 where agency_id = :agency",
			"check.numbers   | update plan set number = 7 where id = :issued",
			"check.numbers   | update plan set issued_on = date '2026-03-01' where id = :issued",
			"check.numbers   | update plan set status = 'CLOSED' where id = :signing",
			"check.copies    | update delivery set state = 'FAILED' where plan_id = :issued",
			"check.files     | update stored_file set size = size + 1 where subject = :issued",
			"check.files     | delete from stored_chunk where file_id in (select id from stored_file where subject = :issued)",
			"check.audit     | update audit_head set seq = seq - 1 where agency_id = :agency",
			"check.letters   | insert into correction (id, agency_id, plan_id, words, written_by, written_at, symbol) select drafter, agency_id, id, '', drafter, updated_at, '' from plan where id = :issued",
			"check.parts     | insert into task_part (id, version, agency_id, task_id, part_no, assignee, due_on, state, given_officer, given_name, given_at, given_words) select id, 0, agency_id, id, 9, plan_owner, due_on, 'OPEN', plan_owner, '', launched_at, '' from appendix_task where plan_id = :issued",
			"check.reports   | insert into periodic_report (id, agency_id, version, plan_id, plan_title, period, status, standing_unit, units_until, compile_until, send_by, title, body, recipients, returned_words, ended_reason, symbol, created_at, updated_at) select id, agency_id, 0, id, '', '2026-Q1', 'COMPILING', standing_unit, issued_on, issued_on, issued_on, '', '', '', '', '', '', updated_at, updated_at from plan where id = :issued",
			"check.series    | insert into task_series (id, agency_id, plan_id, plan_title, plan_symbol, plan_owner, plan_end, standing_unit, item_no, position, group_label, content, deliverable, lead_unit, deadline_text, strict_before, status, ended_reason, ended_by, begun_at) select id, agency_id, plan_id, '', '', plan_owner, due_on, standing_unit, item_no, position, '', '', '', lead_unit, '', false, 'RUNNING', '', '', launched_at from appendix_task where plan_id = :issued",
			"check.signed    | insert into signed_file (id, agency_id, subject, stage, level, file_id, sha256, label, title, signed_by, created_at) select id, agency_id, id, 'SIGNED', 'B', id, 'another', '', '', '', stored_at from stored_file where subject = :issued" })
	void whatWasChangedByHandIsFound(String name, String change) {
		this.transaction.executeWithoutResult((status) -> {
			assertThat(this.jdbc.sql(change)
				.param("signing", this.signing.value())
				.param("asked", this.asked.value())
				.param("issued", this.issued.value())
				.param("agency", this.walk.commune.id.value())
				.update()).isPositive();
			assertThat(different()).contains(name);
			status.setRollbackOnly();
		});
		assertAgreement();
	}

	@Test
	void aProcessThatWasLostIsFound() {
		this.transaction.executeWithoutResult((status) -> {
			RuntimeService runtime = this.walk.get(RuntimeService.class);
			runtime.deleteProcessInstance(runtime.createProcessInstanceQuery()
				.processInstanceBusinessKey(this.signing.toString())
				.singleResult()
				.getId(), "");
			assertThat(different()).containsExactly("check.plans");
			status.setRollbackOnly();
		});
	}

	private void perform(TaskId task) {
		Actor economist = this.walk.commune.economist();
		this.walk.get(AcceptTask.class).accept(economist, task, economist.officer());
		assertAgreement();
		this.walk.get(SubmitResult.class).submit(economist, task, "Đã rà soát", "", List.of());
		assertAgreement();
		this.walk.get(GiveContribution.class)
			.give(this.walk.commune.receptionist(), task, this.walk.commune.centre, "Số liệu", List.of());
		assertAgreement();
		this.walk.get(AcceptResult.class).accept(this.walk.commune.economyHead(), task);
		assertAgreement();
		this.walk.get(ConfirmCompletion.class).confirm(this.walk.commune.drafter(), task);
		assertAgreement();
	}

	private TaskId task(PlanId plan, int index) {
		List<TaskSummary> tasks = this.walk.get(TaskOverview.class).ofPlan(this.walk.commune.id, plan.value());
		return tasks.get(index).id();
	}

	private Stream<Finding> broken() {
		return this.checkConsistency.check().stream().filter((finding) -> !finding.differences().isEmpty());
	}

	private List<String> different() {
		return broken().map(Finding::name).toList();
	}

	private void assertAgreement() {
		assertThat(this.checkConsistency.check()).hasSize(14);
		assertThat(broken()).isEmpty();
	}

}
