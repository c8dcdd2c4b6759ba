package vn.roviec.plan;

import vn.roviec.document.BodyBlocks;
import vn.roviec.intake.SecrecyMark;
import vn.roviec.workflow.Refused;

/**
 * Keeps state secrets out: they have their own register, on paper (NĐ 30/2020, Điều 15).
 */
final class NoSecrets {

	private NoSecrets() {
	}

	/**
	 * Lets a plan pass that bears no mark.
	 * @throws Refused where it is marked as MẬT, TỐI MẬT or TUYỆT MẬT
	 */
	static void check(PlanText text) {
		SecrecyMark.inTitle(text.title()).or(() -> SecrecyMark.in(BodyBlocks.pieces(text.body()))).ifPresent((mark) -> {
			throw new Refused("plan.secret", mark);
		});
	}

}
