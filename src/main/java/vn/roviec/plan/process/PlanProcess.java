package vn.roviec.plan.process;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;

import vn.roviec.agency.Actor;
import vn.roviec.agency.AgencyId;
import vn.roviec.agency.UnitId;
import vn.roviec.plan.Plan;
import vn.roviec.plan.PlanId;
import vn.roviec.workflow.ProcessInstances;
import vn.roviec.worklist.FinishWork;

import org.springframework.stereotype.Component;

/** The door to the process "plan-lifecycle": its names, and what moves it. */
@Component
public class PlanProcess {

	/** Process id and file name. */
	public static final String KEY = "plan-lifecycle";

	/** User task: Soạn thảo. */
	public static final String DRAFT = "draft-plan";

	/** User task, one for each unit asked: Góp ý. */
	public static final String CONSULT_UNIT = "consult-unit";

	/** User task: Tiếp thu, giải trình. */
	public static final String DIGEST = "digest-comments";

	/** User task: Duyệt bản thảo. */
	public static final String APPROVE = "approve-draft";

	/** User task: Kiểm tra thể thức. */
	public static final String CHECK = "check-plan";

	/** User task: Ký ban hành. */
	public static final String SIGN = "sign-plan";

	/** User task: Cấp số, phát hành. */
	public static final String ISSUE = "issue-plan";

	/** User task: Tổng kết. */
	public static final String CLOSE = "close-plan";

	/** Message: the plan is withdrawn before it is issued. */
	public static final String WITHDRAWN = "plan.withdrawn";

	/** Message: the plan is recalled after it was issued. */
	public static final String RECALLED = "plan.recalled";

	/** Message: a newer plan replaces the plan. */
	public static final String REPLACED = "plan.replaced";

	/** Message: the rows and tasks of the plan are amended; it waits on for them. */
	public static final String AMENDED = "plan.amended";

	/** Message: every task of the plan has ended. */
	public static final String TASKS_CLOSED = "plan.tasks-closed";

	/** Decision: ask units for comments. */
	public static final String CONSULT = "CONSULT";

	/** Decision: go on along the straight path. */
	public static final String FORWARD = "FORWARD";

	/** Decision: the plan has no work of its own, it changes that of an older one. */
	public static final String AMEND = "AMEND";

	/** Where the plan waits for its tasks. */
	static final String AWAIT = "await-results";

	/** Timer that ends the consultation. */
	private static final String COMMENTS_CLOSED = "comments-closed";

	private final ProcessInstances instances;

	private final RuntimeService runtime;

	private final ManagementService management;

	private final FinishWork work;

	PlanProcess(ProcessInstances instances, RuntimeService runtime, ManagementService management, FinishWork work) {
		this.instances = instances;
		this.runtime = runtime;
		this.management = management;
		this.work = work;
	}

	/** Starts the plan's process. */
	public void start(Plan plan) {
		this.instances.start(KEY, plan.agency().toString(), plan.id().toString());
	}

	/** Finishes the plan's present step. */
	public void finish(Actor actor, PlanId plan, String task, String decision) {
		this.work.finish(actor, plan.value(), task, decision);
	}

	/** Finishes the consultation of one unit. */
	public void commented(Actor actor, PlanId plan, UnitId unit) {
		this.work.finish(actor, plan.value(), CONSULT_UNIT, unit, FORWARD);
	}

	/** Lets the timer of the consultation ask the plan again for its last day. */
	public void consultationMoved(Plan plan) {
		String instance = this.runtime.createProcessInstanceQuery()
			.processInstanceBusinessKey(plan.id().toString(), KEY)
			.tenantIdIn(plan.agency().toString())
			.singleResult()
			.getId();
		this.management.createJobQuery()
			.processInstanceId(instance)
			.activityId(COMMENTS_CLOSED)
			.list()
			.forEach((job) -> this.management.recalculateJobDuedate(job.getId(), false));
	}

	/** Ends the process of a plan that is withdrawn. */
	public void withdrawn(AgencyId agency, PlanId plan) {
		this.instances.tell(WITHDRAWN, agency.toString(), plan.toString());
	}

	/** Ends the process of a plan that is recalled. */
	public void recalled(AgencyId agency, PlanId plan) {
		this.instances.tell(RECALLED, agency.toString(), plan.toString());
	}

	/** Ends the process of a plan that a newer one replaces. */
	public void replaced(AgencyId agency, PlanId plan) {
		this.instances.tell(REPLACED, agency.toString(), plan.toString());
	}

	/**
	 * Lets a plan pass that waits for its tasks, or for its final review.
	 * @throws IllegalStateException where they are still to be launched: whoever asks
	 * tries again later
	 */
	public void mustWait(Plan plan) {
		if (this.runtime.createProcessInstanceQuery()
			.processInstanceBusinessKey(plan.id().toString(), KEY)
			.tenantIdIn(plan.agency().toString())
			.activityIdIn(AWAIT, CLOSE)
			.count() == 0) {
			throw new IllegalStateException("Plan " + plan.id() + " has not launched its tasks yet");
		}
	}

	/**
	 * Lets the plan wait on for its tasks, also where it has come to its final review. A
	 * process that began before plans could be amended waits where it is.
	 */
	public void amended(Plan plan) {
		this.instances.tellIfWaiting(AMENDED, plan.agency().toString(), plan.id().toString());
	}

	/** Lets the plan go on to its final review, where it waits for its tasks. */
	public void tasksClosed(AgencyId agency, PlanId plan) {
		this.instances.tellIfWaiting(TASKS_CLOSED, agency.toString(), plan.toString());
	}

}
