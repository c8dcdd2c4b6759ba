package vn.roviec.bench;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;

import vn.roviec.agency.Actor;
import vn.roviec.agency.Agencies;
import vn.roviec.agency.OfficerId;
import vn.roviec.agency.UnitId;
import vn.roviec.appendix.AcceptTask;
import vn.roviec.appendix.LaunchTasks;
import vn.roviec.appendix.PlanOrder;
import vn.roviec.appendix.TaskId;
import vn.roviec.appendix.TaskOrder;
import vn.roviec.worklist.WorkItem;
import vn.roviec.worklist.WorkItems;

import org.springframework.transaction.support.TransactionTemplate;

/**
 * Two tasks that the application launched itself, one waiting and one performed by
 * somebody, and their copies in all places.
 */
final class Tasks {

	static final int LEAD = 3;

	private static final int STANDING = Crowd.UNITS - 1;

	private static final List<String> OURS = List.of("appendix_task", "task_rung", "work_item");

	final TaskId waiting;

	final TaskId performed;

	private final RunningApplication application;

	private final Crowd crowd;

	private final UUID plan = UUID.randomUUID();

	Tasks(RunningApplication application, Crowd crowd, LocalDate due) {
		this.application = application;
		this.crowd = crowd;
		this.waiting = launch(1, due);
		this.performed = launch(2, due);
		Actor performer = application.get(Agencies.class).actor(crowd.officer(LEAD, 1)).orElseThrow();
		application.get(AcceptTask.class).accept(performer, this.performed, performer.officer());
	}

	/** The work item that stands open for a task. */
	WorkItem item(TaskId task) {
		return this.application.get(WorkItems.class).openOf(this.crowd.agency, task.value()).get(0);
	}

	/**
	 * Lets the engine find the tasks by its own means: a candidate group each, an
	 * assignee.
	 */
	void offerInEngine() {
		TaskService engine = this.application.get(TaskService.class);
		engine.setAssignee(item(this.performed).id(), this.crowd.officer(LEAD, 1).toString());
		for (TaskId task : List.of(this.waiting, this.performed)) {
			engine.addCandidateGroup(item(task).id(), "U:" + this.crowd.units.get(LEAD));
		}
	}

	/** Copies a task to the spots: agency, unit, officer, standing, owner, plan, item. */
	void copy(Clones clones, TaskId task, String spots, Map<String, String> columns) {
		Map<String, String> known = known();
		String instance = this.application.get(HistoryService.class)
			.createHistoricProcessInstanceQuery()
			.processInstanceBusinessKey(task.toString())
			.singleResult()
			.getId();
		Map<String, String> set = new HashMap<>(columns);
		set.put("appendix_task.item_no", "s.item");
		clones.copyInstance(instance, spots, known, set);
		for (String table : OURS) {
			String key = table.equals("appendix_task") ? "id" : table.equals("work_item") ? "subject_id" : "task_id";
			clones.copy(table, key + " = '" + task + "'", spots, known, set);
		}
	}

	private Map<String, String> known() {
		return Map.of(this.crowd.agency.toString(), "s.agency", unit(LEAD).toString(), "s.unit",
				this.crowd.officer(LEAD, 1).toString(), "s.officer", unit(STANDING).toString(), "s.standing",
				owner().toString(), "s.owner", this.plan.toString(), "s.plan");
	}

	private TaskId launch(int position, LocalDate due) {
		PlanOrder source = new PlanOrder(this.plan, "Kế hoạch chuyển đổi số năm 2026", "07/KH-UBND", unit(STANDING),
				owner(), due.plusDays(30));
		TaskOrder order = new TaskOrder(1, position, "I. Hạ tầng", "Rà soát hạ tầng số của các thôn trong xã",
				"Báo cáo kết quả rà soát", unit(LEAD), List.of(), "Theo kế hoạch", due, false);
		this.application.get(TransactionTemplate.class)
			.executeWithoutResult((status) -> this.application.get(LaunchTasks.class)
				.launch(this.crowd.agency, source, List.of(order)));
		return new TaskId(this.application.get(org.springframework.jdbc.core.simple.JdbcClient.class)
			.sql("select id from appendix_task where plan_id = ? and position = ?")
			.params(this.plan, position)
			.query(UUID.class)
			.single());
	}

	private UnitId unit(int number) {
		return this.crowd.units.get(number);
	}

	private OfficerId owner() {
		return this.crowd.officer(STANDING, 1);
	}

}
