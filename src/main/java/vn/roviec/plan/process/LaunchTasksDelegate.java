package vn.roviec.plan.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import vn.roviec.plan.LaunchPlanTasks;
import vn.roviec.workflow.ProcessBean;

/** Makes a task of every deliverable of the appendix. */
@ProcessBean(name = "launchTasks")
class LaunchTasksDelegate implements JavaDelegate {

	private final PlanOfExecution plans;

	private final LaunchPlanTasks launch;

	LaunchTasksDelegate(PlanOfExecution plans, LaunchPlanTasks launch) {
		this.plans = plans;
		this.launch = launch;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.launch.launch(this.plans.plan(execution));
	}

}
