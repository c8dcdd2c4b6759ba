package vn.roviec.plan.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;

import vn.roviec.agency.AgencyId;
import vn.roviec.plan.Plan;
import vn.roviec.plan.PlanId;
import vn.roviec.plan.Plans;

import org.springframework.stereotype.Component;

/** Finds the plan that an execution is about. */
@Component
class PlanOfExecution {

	private final Plans plans;

	PlanOfExecution(Plans plans) {
		this.plans = plans;
	}

	Plan plan(DelegateExecution execution) {
		return this.plans.get(AgencyId.of(execution.getTenantId()), PlanId.of(execution.getProcessBusinessKey()));
	}

}
