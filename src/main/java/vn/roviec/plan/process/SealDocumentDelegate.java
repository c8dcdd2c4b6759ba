package vn.roviec.plan.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import vn.roviec.plan.SealPlan;
import vn.roviec.workflow.ProcessBean;

/** Puts the agency's seal on the issued plan. */
@ProcessBean(name = "sealDocument")
class SealDocumentDelegate implements JavaDelegate {

	private final PlanOfExecution plans;

	private final SealPlan seal;

	SealDocumentDelegate(PlanOfExecution plans, SealPlan seal) {
		this.plans = plans;
		this.seal = seal;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.seal.seal(this.plans.plan(execution));
	}

}
