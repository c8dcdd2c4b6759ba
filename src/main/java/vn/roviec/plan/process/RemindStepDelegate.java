package vn.roviec.plan.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import vn.roviec.plan.RemindStep;
import vn.roviec.workflow.ProcessBean;

/** Reminds whoever holds the present step, and tells those above when it stays. */
@ProcessBean(name = "remindStep")
class RemindStepDelegate implements JavaDelegate {

	private final PlanOfExecution plans;

	private final RemindStep remind;

	RemindStepDelegate(PlanOfExecution plans, RemindStep remind) {
		this.plans = plans;
		this.remind = remind;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.remind.remind(this.plans.plan(execution));
	}

}
