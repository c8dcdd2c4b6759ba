package vn.roviec.observation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The plans among what names a document, each once. */
final class DutyPlans {

	private DutyPlans() {
	}

	static List<DutyPlan> of(List<NamedDocuments.Naming> namings) {
		Map<UUID, DutyPlan> plans = new LinkedHashMap<>();
		for (NamedDocuments.Naming naming : namings) {
			PlanInIssue plan = naming.plan();
			if (plan != null) {
				plans.merge(plan.id(), new DutyPlan(plan, naming.basis(), naming.basis() ? 0 : 1), (one,
						other) -> new DutyPlan(plan, one.basis() || other.basis(), one.naming() + other.naming()));
			}
		}
		return List.copyOf(plans.values());
	}

}
