package vn.roviec.plan.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import vn.roviec.plan.LaunchPlanTasks;
import vn.roviec.plan.Plan;
import vn.roviec.plan.ReplacePlan;
import vn.roviec.plan.TrackPlanTargets;
import vn.roviec.workflow.ProcessBean;

/** Makes a task of every deliverable of the appendix, and follows the targets. */
@ProcessBean(name = "launchTasks")
class LaunchTasksDelegate implements JavaDelegate {

	private final PlanOfExecution plans;

	private final ReplacePlan replace;

	private final LaunchPlanTasks launch;

	private final TrackPlanTargets targets;

	LaunchTasksDelegate(PlanOfExecution plans, ReplacePlan replace, LaunchPlanTasks launch, TrackPlanTargets targets) {
		this.plans = plans;
		this.replace = replace;
		this.launch = launch;
		this.targets = targets;
	}

	@Override
	public void execute(DelegateExecution execution) {
		Plan plan = this.plans.plan(execution);
		this.replace.replace(plan);
		this.launch.launch(plan);
		this.targets.track(plan);
	}

}
