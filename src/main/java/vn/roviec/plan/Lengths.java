package vn.roviec.plan;

import java.util.List;

import vn.roviec.workflow.Refused;

/** How long the words of a plan may be; what is longer is refused, never cut unseen. */
final class Lengths {

	private Lengths() {
	}

	static void check(PlanText text) {
		check("title", text.title(), 1000);
		check("bases", text.legalBases(), 40_000);
		check("body", text.body(), 400_000);
		check("recipients", text.recipients(), 10_000);
		check("archive", text.archive(), 300);
	}

	static void check(Digest digest) {
		digest.answers().values().forEach((answer) -> check("answer", answer, 4000));
		check("response", digest.response(), 10_000);
	}

	static void check(List<PlanItem> items) {
		for (int index = 0; index < items.size(); index++) {
			PlanItem item = items.get(index);
			int row = index + 1;
			check("group", item.groupLabel(), 500, row);
			check("content", item.content(), 4000, row);
			check("lead", item.leadText(), 500, row);
			check("coordinating", item.coordinatingText(), 1000, row);
			check("funding", item.funding(), 500, row);
			for (PlannedDeliverable product : item.deliverables()) {
				check("deliverable", product.text(), 2000, row);
				check("deadline", product.deadlineText(), 500, row);
			}
		}
	}

	private static void check(String name, String words, int most, Object... row) {
		if (words.length() > most) {
			throw new Refused("plan.long." + name, most, (row.length > 0) ? row[0] : 0);
		}
	}

}
