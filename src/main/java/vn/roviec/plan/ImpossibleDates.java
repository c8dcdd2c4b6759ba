package vn.roviec.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import vn.roviec.intake.FindingCode;
import vn.roviec.intake.Severity;
import vn.roviec.workflow.Refused;

import org.springframework.stereotype.Component;

/**
 * Deadlines that name a day which does not exist: typed anew, or left as they are with a
 * reason, but never confirmed to nothing.
 */
@Component
public class ImpossibleDates {

	private final FindingsAside aside;

	ImpossibleDates(FindingsAside aside) {
		this.aside = aside;
	}

	/**
	 * Those that were set aside, by the product.
	 * @param items the rows as they are typed
	 */
	public Map<UUID, FindingsAside.Aside> aside(Plan plan, List<PlanItem> items) {
		Map<UUID, FindingsAside.Aside> found = new HashMap<>();
		Map<String, FindingsAside.Aside> asides = this.aside.of(plan.agency(), plan.id());
		items.forEach((item) -> item.deliverables()
			.stream()
			.filter(PlannedDeliverable::impossible)
			.filter((product) -> asides.containsKey(finding(item, 0, product).id()))
			.forEach((product) -> found.put(product.ref(), asides.get(finding(item, 0, product).id()))));
		return found;
	}

	/**
	 * Nobody hands such a deadline in unless a reason stands beside it.
	 * @throws Refused where one is left
	 */
	void refuse(Plan plan) {
		Map<UUID, FindingsAside.Aside> settled = aside(plan, plan.items());
		for (int index = 0; index < plan.items().size(); index++) {
			for (PlannedDeliverable product : plan.items().get(index).deliverables()) {
				if (product.impossible() && !settled.containsKey(product.ref())) {
					throw new Refused("plan.item.date.impossible", index + 1, product.deadlineText());
				}
			}
		}
	}

	static DraftFinding finding(PlanItem item, int no, PlannedDeliverable product) {
		return new DraftFinding(FindingCode.INVALID_DATE.name(), Severity.ERROR, null, "draft.find.impossible",
				new Object[] { no, product.deadlineText() }, DraftFinding.Part.APPENDIX, item.id(), 0,
				product.text() + "|" + product.deadlineText(), null);
	}

}
