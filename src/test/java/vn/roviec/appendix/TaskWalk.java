package vn.roviec.appendix;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.jspecify.annotations.Nullable;

import vn.roviec.agency.Actor;
import vn.roviec.agency.Agencies;
import vn.roviec.agency.RegisterAgency;
import vn.roviec.agency.UnitId;
import vn.roviec.support.AtOnce;
import vn.roviec.support.Commune;
import vn.roviec.worklist.WorkItem;
import vn.roviec.worklist.WorkItems;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A commune whose Phòng VHXH follows a plan, and the steps of its tasks, which Phòng Kinh
 * tế leads unless said otherwise.
 */
class TaskWalk {

	/**
	 * Gives these tests an application to themselves: they live through months, with the
	 * jobs of everything that is open.
	 */
	static final String OWN_TIME = "spring.application.name=roviec-tasks";

	final Commune commune;

	final UUID plan;

	LocalDate planEnd = LocalDate.of(2026, 12, 31);

	private final BeanFactory beans;

	TaskWalk(BeanFactory beans) {
		this(beans, new Commune(beans.getBean(RegisterAgency.class), beans.getBean(Agencies.class)), UUID.randomUUID());
	}

	private TaskWalk(BeanFactory beans, Commune commune, UUID plan) {
		this.beans = beans;
		this.commune = commune;
		this.plan = plan;
	}

	/** The same commune and plan after a restart. */
	TaskWalk after(BeanFactory restarted) {
		return new TaskWalk(restarted, this.commune, this.plan);
	}

	<T> T get(Class<T> type) {
		return this.beans.getBean(type);
	}

	/** Led by Phòng Kinh tế. */
	TaskId launch(@Nullable LocalDate due, UnitId... coordinating) {
		return launch(order(this.commune.economy, due, false, coordinating));
	}

	TaskId launch(TaskOrder order) {
		PlanOrder source = new PlanOrder(this.plan, "Kế hoạch chuyển đổi số năm 2026", "07/KH-UBND",
				this.commune.culture, this.commune.drafter().officer(), this.planEnd);
		get(TransactionTemplate.class)
			.executeWithoutResult((status) -> get(LaunchTasks.class).launch(this.commune.id, source, List.of(order)));
		return launched().stream().filter((task) -> task.position() == order.position()).findFirst().orElseThrow().id();
	}

	TaskOrder order(UnitId lead, @Nullable LocalDate due, boolean strictBefore, UnitId... coordinating) {
		return new TaskOrder(1, 1, "I. Hạ tầng", "Rà soát hạ tầng số của xã", "Báo cáo", lead, List.of(coordinating),
				"Tháng 2", due, strictBefore);
	}

	/** A task whose result waits for its confirmation. */
	TaskId accepted(int position) {
		TaskOrder first = order(this.commune.economy, null, false);
		TaskId task = launch(new TaskOrder(1, position, first.group(), first.content(), "Sản phẩm " + position,
				first.leadUnit(), List.of(), "", null, false));
		accept(task);
		submit(task);
		acceptResult(task);
		return task;
	}

	void accept(TaskId task) {
		Actor economist = this.commune.economist();
		get(AcceptTask.class).accept(economist, task, economist.officer());
	}

	void submit(TaskId task) {
		get(SubmitResult.class).submit(this.commune.economist(), task, "Đã rà soát xong", "12/BC-UBND", List.of());
	}

	void give(TaskId task) {
		get(GiveContribution.class).give(this.commune.receptionist(), task, this.commune.centre, "Số liệu một cửa",
				List.of());
	}

	/** Asked for by the economist, proposed by the head of Phòng VHXH. */
	void proposed(TaskId task, LocalDate day) {
		get(AskExtension.class).ask(this.commune.economist(), task, day, "Chờ số liệu của tỉnh");
		get(ProposeExtension.class).propose(this.commune.cultureHead(), task, day, "Đồng ý");
	}

	void grant(TaskId task, LocalDate day) {
		get(DecideExtension.class).grant(this.commune.chairman(), task, day, "Lần cuối");
	}

	/** Runs the task's watch as it stands now, which has come to its point. */
	AtOnce.Attempt escalation(TaskId task) {
		String job = watch(task).getId();
		return () -> get(ManagementService.class).executeJob(job);
	}

	/** When the task's deadline is looked at next, in local time. */
	String nextWatch(TaskId task) {
		return LocalDateTime.ofInstant(watch(task).getDuedate().toInstant(), ZoneId.of("Asia/Ho_Chi_Minh")).toString();
	}

	private Job watch(TaskId task) {
		String instance = get(RuntimeService.class).createProcessInstanceQuery()
			.processInstanceBusinessKey(task.toString())
			.singleResult()
			.getId();
		return get(ManagementService.class).createJobQuery().processInstanceId(instance).timers().singleResult();
	}

	void acceptResult(TaskId task) {
		get(AcceptResult.class).accept(this.commune.economyHead(), task);
	}

	void confirm(TaskId task) {
		get(ConfirmCompletion.class).confirm(this.commune.drafter(), task);
	}

	void cancel(TaskId task) {
		get(CancelTask.class).cancel(this.commune.cultureHead(), task, "Đã giao cho cấp tỉnh");
	}

	AppendixTask task(TaskId task) {
		return get(AppendixTasks.class).get(this.commune.id, task);
	}

	List<TaskSummary> launched() {
		return get(TaskOverview.class).ofPlan(this.commune.id, this.plan);
	}

	List<String> open(TaskId task) {
		return openItems(task).stream().map(WorkItem::taskKey).sorted().toList();
	}

	List<WorkItem> openItems(TaskId task) {
		return get(WorkItems.class).openOf(this.commune.id, task.value());
	}

	boolean isRunning(TaskId task) {
		return get(HistoryService.class).createHistoricProcessInstanceQuery()
			.processInstanceBusinessKey(task.toString())
			.unfinished()
			.count() > 0;
	}

	/** Ids of the process's elements that the task has come by. */
	Set<String> path(TaskId task) {
		HistoryService history = get(HistoryService.class);
		String instance = history.createHistoricProcessInstanceQuery()
			.processInstanceBusinessKey(task.toString())
			.singleResult()
			.getId();
		return history.createHistoricActivityInstanceQuery()
			.processInstanceId(instance)
			.list()
			.stream()
			.map(HistoricActivityInstance::getActivityId)
			.collect(Collectors.toSet());
	}

	/** The handled rungs of a version of the due date, with state and day. */
	Map<Integer, String> rungs(TaskId task, int version) {
		Map<Integer, String> handled = new LinkedHashMap<>();
		get(TaskRecords.class).rungs(this.commune.id, task)
			.stream()
			.filter((rung) -> rung.dueVersion() == version)
			.forEach((rung) -> handled.put(rung.rung(),
					rung.state() + " " + rung.at().atZone(ZoneId.of("Asia/Ho_Chi_Minh")).toLocalDateTime()));
		return handled;
	}

	/** What the officer was told of the task, the ends of the notices' keys in order. */
	List<String> told(Actor officer, TaskId task) {
		return get(JdbcClient.class)
			.sql("select notice_key from notice where officer_id = ? and subject = ? order by created_at, notice_key")
			.params(officer.officer().value(), task.value())
			.query(String.class)
			.list()
			.stream()
			.map((key) -> key.substring(("task:" + task + ":").length()))
			.toList();
	}

	/** The sentences that the officer was told of the task. */
	List<String> sentences(Actor officer, TaskId task) {
		return get(JdbcClient.class)
			.sql("select text from notice where officer_id = ? and subject = ? order by created_at, notice_key")
			.params(officer.officer().value(), task.value())
			.query(String.class)
			.list();
	}

	/** Ends what is open, so that its jobs do not run in the next test. */
	void end() {
		launched().stream().filter((task) -> task.status().isOpen()).forEach((task) -> cancel(task.id()));
	}

}
