package vn.roviec.plan.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import vn.roviec.plan.DistributePlan;
import vn.roviec.workflow.ProcessBean;

/** Sends the issued plan to its recipients. */
@ProcessBean(name = "distributeCopies")
class DistributeCopiesDelegate implements JavaDelegate {

	private final PlanOfExecution plans;

	private final DistributePlan distribute;

	DistributeCopiesDelegate(PlanOfExecution plans, DistributePlan distribute) {
		this.plans = plans;
		this.distribute = distribute;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.distribute.distribute(this.plans.plan(execution));
	}

}
