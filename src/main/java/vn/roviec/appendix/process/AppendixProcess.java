package vn.roviec.appendix.process;

import java.util.Map;

import org.camunda.bpm.engine.RuntimeService;

import vn.roviec.agency.AgencyId;
import vn.roviec.appendix.TaskId;
import vn.roviec.workflow.Processes;

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

	/** Decision of the ladder: nothing has fallen due. */
	public static final String NONE = "NONE";

	private final RuntimeService runtime;

	AppendixProcess(RuntimeService runtime) {
		this.runtime = runtime;
	}

	/** Starts the task's process. */
	public void start(AgencyId agency, TaskId task) {
		this.runtime.startProcessInstanceByKey(KEY, task.toString(), Map.of(Processes.AGENCY, agency.toString()));
	}

	/** Lets the watch look for the next rung of the new due date. */
	public void deadlineChanged(AgencyId agency, TaskId task) {
		correlate(DEADLINE_CHANGED, agency, task);
	}

	/** Ends the process of a task that is cancelled. */
	public void cancelled(AgencyId agency, TaskId task) {
		correlate(CANCELLED, agency, task);
	}

	private void correlate(String message, AgencyId agency, TaskId task) {
		this.runtime.createMessageCorrelation(message)
			.processInstanceBusinessKey(task.toString())
			.tenantId(agency.toString())
			.correlate();
	}

}
