package vn.roviec.appendix;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.UnaryOperator;

import vn.roviec.agency.OfficerId;
import vn.roviec.agency.UnitId;

/**
 * The issued plan whose tasks are launched.
 *
 * @param symbol "07/KH-UBND"
 * @param standingUnit follows the tasks and confirms their completion
 * @param owner the officer of the standing unit who answers for the plan
 * @param end last day of the plan
 */
public record PlanOrder(UUID plan, String title, String symbol, UnitId standingUnit, OfficerId owner, LocalDate end) {

	/** The same plan, followed by the unit that has this work now. */
	PlanOrder to(UnaryOperator<UnitId> present) {
		return new PlanOrder(this.plan, this.title, this.symbol, present.apply(this.standingUnit), this.owner,
				this.end);
	}

}
