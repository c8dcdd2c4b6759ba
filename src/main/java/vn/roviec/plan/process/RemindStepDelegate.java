package vn.roviec.plan.process;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import vn.roviec.agency.Agencies;
import vn.roviec.agency.Officer;
import vn.roviec.agency.OfficerId;
import vn.roviec.plan.Plan;
import vn.roviec.workflow.ProcessBean;
import vn.roviec.worklist.WatchSteps;
import vn.roviec.worklist.WatchedSubject;

/**
 * Reminds of the present step of a plan; the drafter and Văn phòng know when it stays.
 */
@ProcessBean(name = "remindStep")
class RemindStepDelegate implements JavaDelegate {

	private final PlanOfExecution plans;

	private final Agencies agencies;

	private final WatchSteps steps;

	RemindStepDelegate(PlanOfExecution plans, Agencies agencies, WatchSteps steps) {
		this.plans = plans;
		this.agencies = agencies;
		this.steps = steps;
	}

	@Override
	public void execute(DelegateExecution execution) {
		Plan plan = this.plans.plan(execution);
		this.steps.remind(new WatchedSubject(plan.agency(), plan.id().value(), plan.title(), "/plans/" + plan.id(),
				Set.of(), above(plan)));
	}

	private Set<OfficerId> above(Plan plan) {
		Set<OfficerId> above = this.agencies.heads(plan.agency(), this.agencies.office(plan.agency()).id())
			.stream()
			.map(Officer::id)
			.collect(Collectors.toCollection(HashSet::new));
		above.add(plan.drafter());
		return above;
	}

}
