package vn.roviec.plan;

import vn.roviec.workflow.Refused;

import org.springframework.stereotype.Component;

/**
 * Lets an amending plan go on only while the plan that it amends runs and its rows stand
 * as the draft found them: of two that change one row the first issued counts.
 */
@Component
public class MustFit {

	private final Amendments amendments;

	MustFit(Amendments amendments) {
		this.amendments = amendments;
	}

	/**
	 * Lets a plan pass that amends none, or one that it fits.
	 * @throws Refused where the older plan is over, or a row was amended since
	 */
	public void check(Plan plan) {
		this.amendments.amended(plan).ifPresent((older) -> check(older, plan));
	}

	private void check(Plan older, Plan amending) {
		String symbol = DocumentSymbol.of(older);
		if (older.status() != PlanStatus.ISSUED) {
			throw new Refused("plan.amend.gone." + older.status(), symbol);
		}
		StandingRow row = this.amendments.overtaken(older, amending);
		if (row != null && row.by() != null) {
			throw new Refused("plan.amend.overtaken", row.no(), symbol, DocumentSymbol.of(row.by()));
		}
	}

}
