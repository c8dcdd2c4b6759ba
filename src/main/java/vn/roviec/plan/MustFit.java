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

	private final CompareRows compare;

	MustFit(Amendments amendments, CompareRows compare) {
		this.amendments = amendments;
		this.compare = compare;
	}

	/**
	 * Lets a plan pass that amends none, or one that it fits.
	 * @throws Refused where the older plan is over, or a row was amended since
	 */
	public void check(Plan plan) {
		this.amendments.amended(plan).ifPresent((older) -> check(older, plan));
	}

	/**
	 * Lets a draft be handed in that changes every row that it takes up.
	 * @throws Refused as above, and where a row reads as before
	 */
	void checkDraft(Plan draft) {
		check(draft);
		this.amendments.amended(draft)
			.ifPresent((older) -> this.amendments.touched(older, draft)
				.stream()
				.filter((row) -> row.ended() == null && !row.isAdded())
				.filter((row) -> this.compare.between(draft, row, 0).isEmpty())
				.findFirst()
				.ifPresent((row) -> {
					throw new Refused("plan.amend.same", row.no());
				}));
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
