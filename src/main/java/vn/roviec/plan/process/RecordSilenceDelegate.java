package vn.roviec.plan.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import vn.roviec.plan.CommentOnPlan;
import vn.roviec.workflow.ProcessBean;

/** Records as agreement that units did not answer in time. */
@ProcessBean(name = "recordSilence")
class RecordSilenceDelegate implements JavaDelegate {

	private final PlanOfExecution plans;

	private final CommentOnPlan comments;

	RecordSilenceDelegate(PlanOfExecution plans, CommentOnPlan comments) {
		this.plans = plans;
		this.comments = comments;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.comments.recordSilence(this.plans.plan(execution));
	}

}
