package vn.roviec.appendix;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import vn.roviec.agency.Actor;
import vn.roviec.agency.Agencies;
import vn.roviec.agency.RegisterAgency;
import vn.roviec.agency.UnitId;
import vn.roviec.appendix.process.AppendixProcess;
import vn.roviec.notification.Notices;
import vn.roviec.notification.Receipt;
import vn.roviec.support.ApplicationTest;
import vn.roviec.support.Commune;
import vn.roviec.support.Jobs;
import vn.roviec.worklist.WorkItem;
import vn.roviec.worklist.WorkItems;
import vn.roviec.workflow.Conflict;
import vn.roviec.workflow.NotAllowed;
import vn.roviec.workflow.NotFound;
import vn.roviec.workflow.Refused;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Every way through the process of an appendix task, on the engine, with jobs run as time
 * goes by.
 */
@ApplicationTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AppendixProcessTests {

	private static final LocalDate DUE = LocalDate.of(2026, 2, 13);

	private static final Set<String> visited = new HashSet<>();

	@Autowired
	private LaunchTasks launchTasks;

	@Autowired
	private AcceptTask acceptTask;

	@Autowired
	private HandOverTask handOverTask;

	@Autowired
	private ReportProgress reportProgress;

	@Autowired
	private GiveContribution giveContribution;

	@Autowired
	private SubmitResult submitResult;

	@Autowired
	private AcceptResult acceptResult;

	@Autowired
	private ReturnResult returnResult;

	@Autowired
	private ConfirmCompletion confirmCompletion;

	@Autowired
	private ReturnCompletion returnCompletion;

	@Autowired
	private CancelTask cancelTask;

	@Autowired
	private MoveDeadline moveDeadline;

	@Autowired
	private AppendixTasks tasks;

	@Autowired
	private TaskOverview overview;

	@Autowired
	private TaskRecords records;

	@Autowired
	private WorkItems workItems;

	@Autowired
	private Notices notices;

	@Autowired
	private HistoryService history;

	@Autowired
	private RepositoryService repository;

	@Autowired
	private ManagementService management;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private Jobs jobs;

	@Autowired
	private RegisterAgency registerAgency;

	@Autowired
	private Agencies agencies;

	private Commune commune;

	private final UUID plan = UUID.randomUUID();

	@BeforeEach
	void makeCommune() {
		this.jobs.jumpTo("2026-01-05T08:00");
		this.commune = new Commune(this.registerAgency, this.agencies);
	}

	/** Ends what the test left open, so that its jobs do not run in the next one. */
	@AfterEach
	void cancelWhatIsOpen() {
		for (TaskSummary task : this.overview.ofPlan(this.commune.id, this.plan)) {
			visited.addAll(path(task.id()));
			if (task.status().isOpen()) {
				this.cancelTask.cancel(this.commune.cultureHead(), task.id(), "Hết thử");
				visited.addAll(path(task.id()));
			}
		}
	}

	@Test
	void aTaskGoesStraightToItsConfirmation() {
		TaskId task = launch(DUE, this.commune.centre);
		assertThat(open(task)).containsExactly("accept-task");
		this.acceptTask.accept(this.commune.economist(), task, this.commune.economist().officer());
		assertThat(open(task)).containsExactlyInAnyOrder("perform-task", "contribute");
		assertThat(this.workItems.mine(this.commune.economist(), 10)).extracting(WorkItem::taskKey)
			.containsExactly("perform-task");
		this.reportProgress.report(this.commune.economist(), task, 60, "Đã có dự thảo");
		this.submitResult.submit(this.commune.economist(), task, "", "12/BC-UBND", List.of());
		assertThat(open(task)).containsExactly("contribute");
		assertThat(get(task).status()).isEqualTo(TaskStatus.SHARING);
		this.giveContribution.give(this.commune.receptionist(), task, this.commune.centre, "Số liệu một cửa",
				List.of());
		assertThat(get(task).status()).isEqualTo(TaskStatus.ACCEPTING);
		assertThat(open(task)).containsExactly("accept-result");
		this.acceptResult.accept(this.commune.economyHead(), task);
		assertThat(open(task)).containsExactly("confirm-completion");
		this.confirmCompletion.confirm(this.commune.drafter(), task);
		assertThat(open(task)).isEmpty();
		assertThat(get(task).status()).isEqualTo(TaskStatus.DONE);
		assertThat(isRunning(task)).isFalse();
		assertThat(this.tasks.openCount(this.commune.id, this.plan)).isZero();
		assertThat(this.overview.progress(this.commune.id, this.plan)).isEqualTo(new PlanProgress(1, 0, 0, 0));
	}

	private TaskId launch(LocalDate due, UnitId... coordinating) {
		LaunchedPlan launched = new LaunchedPlan(this.plan, this.commune);
		this.transaction.executeWithoutResult((status) -> this.launchTasks.launch(this.commune.id, launched.order(),
				List.of(launched.task(due, coordinating))));
		return this.overview.ofPlan(this.commune.id, this.plan).get(0).id();
	}

	private AppendixTask get(TaskId task) {
		return this.tasks.get(this.commune.id, task);
	}

	private List<String> open(TaskId task) {
		return this.workItems.openOf(this.commune.id, task.value()).stream().map(WorkItem::taskKey).toList();
	}

	private boolean isRunning(TaskId task) {
		return this.history.createHistoricProcessInstanceQuery()
			.processInstanceBusinessKey(task.toString())
			.unfinished()
			.count() > 0;
	}

	private Set<String> path(TaskId task) {
		String instance = this.history.createHistoricProcessInstanceQuery()
			.processInstanceBusinessKey(task.toString())
			.singleResult()
			.getId();
		return this.history.createHistoricActivityInstanceQuery()
			.processInstanceId(instance)
			.list()
			.stream()
			.map(HistoricActivityInstance::getActivityId)
			.collect(Collectors.toSet());
	}

}
