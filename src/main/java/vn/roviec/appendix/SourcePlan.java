package vn.roviec.appendix;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.OfficerId;
import vn.roviec.agency.UnitId;

/** The plan that a task comes from, as it was when the task was launched. */
public record SourcePlan(UUID planId, String planTitle, String planSymbol, UUID planOwner, @Nullable LocalDate planEnd,
		UUID standingUnit) {

	static SourcePlan of(PlanOrder order) {
		return new SourcePlan(order.plan(), order.title(), order.symbol(), order.owner().value(), order.end(),
				order.standingUnit().value());
	}

	public OfficerId owner() {
		return new OfficerId(this.planOwner);
	}

	/** The unit that follows the plan. */
	public UnitId standing() {
		return new UnitId(this.standingUnit);
	}

}
