package vn.roviec.observation;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What one agency does about a document of somebody above.
 *
 * @param received the day on which it came through the exchange, null where it did not
 */
public record DutyOfAgency(ObservedAgency agency, List<DutyPlan> plans, @Nullable LocalDate received) {

	public DutyState state() {
		if (this.plans.stream().anyMatch((plan) -> plan.tasks() > 0)) {
			return DutyState.WORK;
		}
		if (!this.plans.isEmpty()) {
			return DutyState.PLAN;
		}
		return (this.received != null) ? DutyState.RECEIVED : DutyState.NOTHING;
	}

}
