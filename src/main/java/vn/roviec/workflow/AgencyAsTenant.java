package vn.roviec.workflow;

import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProvider;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderCaseInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderHistoricDecisionInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderProcessInstanceContext;
import org.jspecify.annotations.Nullable;

/** Gives every process instance the agency that it was started for as its tenant. */
class AgencyAsTenant implements TenantIdProvider {

	@Override
	public @Nullable String provideTenantIdForProcessInstance(TenantIdProviderProcessInstanceContext context) {
		Object agency = context.getVariables().get(Processes.AGENCY);
		return (agency != null) ? agency.toString() : null;
	}

	@Override
	public @Nullable String provideTenantIdForCaseInstance(TenantIdProviderCaseInstanceContext context) {
		return null;
	}

	@Override
	public @Nullable String provideTenantIdForHistoricDecisionInstance(
			TenantIdProviderHistoricDecisionInstanceContext context) {
		return null;
	}

}
