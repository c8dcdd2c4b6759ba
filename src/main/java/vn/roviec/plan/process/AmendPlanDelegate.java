package vn.roviec.plan.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import vn.roviec.plan.AmendPlan;
import vn.roviec.workflow.ProcessBean;

/** Changes the tasks of the plan that the issued one amends. */
@ProcessBean(name = "amendPlan")
class AmendPlanDelegate implements JavaDelegate {

	private final PlanOfExecution plans;

	private final AmendPlan amend;

	AmendPlanDelegate(PlanOfExecution plans, AmendPlan amend) {
		this.plans = plans;
		this.amend = amend;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.amend.amend(this.plans.plan(execution));
	}

}
