package vn.roviec.appendix.process;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;

import vn.roviec.agency.AgencyId;
import vn.roviec.appendix.TaskId;
import vn.roviec.workflow.ProcessInstances;

import org.springframework.stereotype.Component;

/** The door to the process "appendix-task": its names, and what moves it. */
@Component
public class AppendixProcess {

	/** Process id and file name. */
	public static final String KEY = "appendix-task";

	/** User task: Tiếp nhận, phân công. */
	public static final String ACCEPT = "accept-task";

	/** User task: Thực hiện. */
	public static final String PERFORM = "perform-task";

	/** User task, one for each coordinating unit that owes a share: Phối hợp. */
	public static final String CONTRIBUTE = "contribute";

	/** User task: Nghiệm thu của đơn vị. */
	public static final String ACCEPT_RESULT = "accept-result";

	/** User task: Xác nhận hoàn thành. */
	public static final String CONFIRM = "confirm-completion";

	/** User task of the standing unit's head: Đề xuất gia hạn. */
	public static final String PROPOSE_EXTENSION = "propose-extension";

	/** User task of the leader: Quyết định gia hạn. */
	public static final String DECIDE_EXTENSION = "decide-extension";

	/** User task of the standing unit: Tháo gỡ vướng mắc. */
	public static final String RESOLVE_OBSTACLE = "resolve-obstacle";

	/** User task of the lead unit's head: Giải trình. */
	public static final String EXPLAIN_LATENESS = "explain-lateness";

	/** User task of the standing unit's head: Xem giải trình. */
	public static final String JUDGE_EXPLANATION = "judge-explanation";

	/** Message: somebody asks for a later due date. */
	public static final String EXTENSION_REQUESTED = "extension.requested";

	/** Message: something stands in the way. */
	public static final String OBSTACLE_RAISED = "obstacle.raised";

	/** Message: the document that the task asked for was issued. */
	public static final String FULFILLED = "task.fulfilled";

	/** Message: the due date was moved. */
	public static final String DEADLINE_CHANGED = "deadline.changed";

	/** Message: the task is not to be done any more. */
	public static final String CANCELLED = "task.cancelled";

	/** Decision: go on along the straight path. */
	public static final String FORWARD = "FORWARD";

	/** Decision of the ladder: remind. */
	public static final String REMIND = "REMIND";

	/** Decision of the ladder: tell those above too. */
	public static final String ESCALATE = "ESCALATE";

	/** Decision at a missed due date: the lead unit owes an explanation. */
	public static final String EXPLAIN = "EXPLAIN";

	/** Decision of the ladder: nothing has fallen due. */
	public static final String NONE = "NONE";

	/** Timer of the watch. */
	private static final String WATCH_POINT = "watch-point";

	private final ProcessInstances instances;

	private final RuntimeService runtime;

	private final ManagementService management;

	AppendixProcess(ProcessInstances instances, RuntimeService runtime, ManagementService management) {
		this.instances = instances;
		this.runtime = runtime;
		this.management = management;
	}

	/** When each task of the agency that is watched is looked at next. */
	public Map<TaskId, Instant> watchTimers(AgencyId agency) {
		Map<String, TaskId> tasks = this.runtime.createProcessInstanceQuery()
			.processDefinitionKey(KEY)
			.tenantIdIn(agency.toString())
			.list()
			.stream()
			.collect(Collectors.toMap(ProcessInstance::getId, (instance) -> TaskId.of(instance.getBusinessKey())));
		return this.management.createJobQuery()
			.activityId(WATCH_POINT)
			.tenantIdIn(agency.toString())
			.list()
			.stream()
			.collect(Collectors.toMap((job) -> tasks.get(job.getProcessInstanceId()),
					(job) -> job.getDuedate().toInstant()));
	}

	/** Starts the task's process. */
	public void start(AgencyId agency, TaskId task) {
		this.instances.start(KEY, agency.toString(), task.toString());
	}

	/** Lets the watch look for the next rung of the new due date. */
	public void deadlineChanged(AgencyId agency, TaskId task) {
		this.instances.tell(DEADLINE_CHANGED, agency.toString(), task.toString());
	}

	/** Lets the standing unit propose on a later due date. */
	public void extensionRequested(AgencyId agency, TaskId task) {
		this.instances.tell(EXTENSION_REQUESTED, agency.toString(), task.toString());
	}

	/** Lets the standing unit remove an obstacle. */
	public void obstacleRaised(AgencyId agency, TaskId task) {
		this.instances.tell(OBSTACLE_RAISED, agency.toString(), task.toString());
	}

	/** Counts the issued document as the result handed in. */
	public void fulfilled(AgencyId agency, TaskId task) {
		this.instances.tell(FULFILLED, agency.toString(), task.toString());
	}

	/** Ends the process of a task that is cancelled. */
	public void cancelled(AgencyId agency, TaskId task) {
		this.instances.tell(CANCELLED, agency.toString(), task.toString());
	}

}
