package vn.roviec.crash;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigrationPlanBuilder;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import vn.roviec.appendix.CancelTask;
import vn.roviec.appendix.TaskOverview;
import vn.roviec.appendix.TaskSummary;
import vn.roviec.plan.ApproveDraft;
import vn.roviec.plan.CheckPlan;
import vn.roviec.plan.ClosePlan;
import vn.roviec.plan.CommentOnPlan;
import vn.roviec.plan.PlanId;
import vn.roviec.plan.PlanStatus;
import vn.roviec.plan.SubmitDraft;
import vn.roviec.support.Jobs;
import vn.roviec.upgrade.UpgradeInstances;
import vn.roviec.upgrade.Upgraded;
import vn.roviec.upgrade.Upgraded.Staying;
import vn.roviec.workflow.CheckConsistency;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Plans that run by an older drawing, in which a step had another name, go on by the
 * newest; one whose step nobody named stays, and is told.
 */
@CrashTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UpgradeIT {

	private static final String KEY = "plan-lifecycle";

	/** Old names of steps; of the first the tests' renamed elements tell. */
	private static final Map<String, String> OLD = Map.of("check-plan", "review-form", "draft-plan", "write-plan");

	@Autowired
	private BeanFactory beans;

	@Autowired
	private RepositoryService repository;

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private UpgradeInstances upgrade;

	@Autowired
	private CheckConsistency checkConsistency;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Jobs jobs;

	private PlanWalk walk;

	private PlanId drafting;

	private PlanId consulting;

	private PlanId approving;

	private PlanId checking;

	private PlanId signing;

	private PlanId numbering;

	private PlanId waiting;

	private PlanId unsealed;

	@BeforeAll
	void runByAnOlderVersion() throws IOException {
		this.jobs.jumpTo("2026-03-02T08:00");
		this.walk = new PlanWalk(this.beans);
		this.waiting = this.walk.issued();
		this.jobs.runDue();
		this.drafting = this.walk.drafted();
		this.consulting = this.walk.consulted(this.walk.commune.economy, this.walk.commune.centre);
		this.approving = submitted();
		this.checking = submitted();
		this.walk.get(ApproveDraft.class).approve(this.walk.commune.cultureHead(), this.checking);
		this.signing = this.walk.checked();
		this.numbering = this.walk.signed();
		this.unsealed = this.walk.issued();
		String model = model();
		String older = model;
		for (Map.Entry<String, String> name : OLD.entrySet()) {
			older = older.replace('"' + name.getKey() + '"', '"' + name.getValue() + '"');
		}
		ProcessDefinition present = newest();
		deploy(older);
		takeTo(present, newest(), OLD);
		deploy(model);
	}

	@Test
	void whatWasTriedOutIsWhatHappensAndPlansGoOnToTheirEnd() {
		List<Upgraded> told = this.upgrade.tryOut();
		assertThat(told).singleElement().satisfies((one) -> {
			assertThat(one.process()).isEqualTo(KEY);
			assertThat(one.done()).isGreaterThanOrEqualTo(7);
			assertThat(one.staying()).extracting(Staying::subject).contains(this.drafting.toString());
			assertThat(one.staying()).extracting(Staying::why).allMatch((why) -> why.contains("\"write-plan\""));
		});
		assertThat(this.upgrade.tryOut()).as("nothing was changed by trying").isEqualTo(told);
		assertThat(recorded()).isZero();

		assertThat(this.upgrade.carryOut()).isEqualTo(told);
		assertThat(recorded()).isEqualTo(told.get(0).done());
		assertThat(this.upgrade.carryOut()).singleElement().extracting(Upgraded::done).isEqualTo(0);

		ProcessDefinition older = this.repository.createProcessDefinitionQuery()
			.processDefinitionKey(KEY)
			.processDefinitionVersion(newest().getVersion() - 1)
			.singleResult();
		takeTo(older, newest(), Map.of("write-plan", "draft-plan"));
		assertThat(differences()).isEmpty();
		goOn();
		assertThat(differences()).isEmpty();
	}

	private void goOn() {
		this.walk.get(CommentOnPlan.class)
			.comment(this.walk.commune.economist(), this.consulting, this.walk.commune.economy, "Đồng ý");
		this.walk.get(ApproveDraft.class).approve(this.walk.commune.cultureHead(), this.approving);
		this.walk.get(CheckPlan.class).check(this.walk.commune.officeHead(), this.approving);
		this.walk.get(CheckPlan.class).check(this.walk.commune.officeHead(), this.checking);
		for (PlanId plan : List.of(this.approving, this.checking, this.signing)) {
			this.walk.sign(plan, this.walk.hash(plan));
			this.walk.issue(plan);
		}
		this.walk.issue(this.numbering);
		this.jobs.runDue();
		for (PlanId plan : List.of(this.approving, this.checking, this.signing, this.numbering, this.unsealed,
				this.waiting)) {
			for (TaskSummary task : this.walk.get(TaskOverview.class).ofPlan(this.walk.commune.id, plan.value())) {
				this.walk.get(CancelTask.class).cancel(this.walk.commune.cultureHead(), task.id(), "Đã giao cấp tỉnh");
			}
			this.walk.get(ClosePlan.class).close(this.walk.commune.cultureHead(), plan, "Đã xong");
			assertThat(this.walk.plan(plan).status()).isEqualTo(PlanStatus.CLOSED);
		}
	}

	private PlanId submitted() {
		PlanId id = this.walk.drafted();
		this.walk.get(SubmitDraft.class).submit(this.walk.commune.drafter(), id, List.of(), null);
		return id;
	}

	private static String model() throws IOException {
		try (InputStream in = UpgradeIT.class.getResourceAsStream("/processes/plan-lifecycle.bpmn")) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	private void deploy(String model) {
		this.repository.createDeployment().addString("plan-lifecycle.bpmn", model).deploy();
	}

	private ProcessDefinition newest() {
		return this.repository.createProcessDefinitionQuery().processDefinitionKey(KEY).latestVersion().singleResult();
	}

	/** All that run, by the engine alone: the test's way to and from an older version. */
	private void takeTo(ProcessDefinition from, ProcessDefinition to, Map<String, String> names) {
		MigrationPlanBuilder plan = this.runtime.createMigrationPlan(from.getId(), to.getId()).mapEqualActivities();
		for (Map.Entry<String, String> name : names.entrySet()) {
			plan = plan.mapActivities(name.getKey(), name.getValue());
			this.jdbc.sql("update work_item set task_key = ? where task_key = ? and state in ('OPEN', 'CLAIMED')")
				.param(name.getValue())
				.param(name.getKey())
				.update();
		}
		List<String> running = this.runtime.createProcessInstanceQuery()
			.processDefinitionId(from.getId())
			.list()
			.stream()
			.map((one) -> one.getId())
			.toList();
		this.runtime.newMigration(plan.build()).processInstanceIds(running).execute();
	}

	private int recorded() {
		return this.jdbc.sql("select count(*) from audit_entry where action = 'work.upgraded'")
			.query(Integer.class)
			.single();
	}

	private List<String> differences() {
		return this.checkConsistency.check().stream().flatMap((finding) -> finding.differences().stream()).toList();
	}

}
