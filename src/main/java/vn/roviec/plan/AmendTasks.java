package vn.roviec.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import vn.roviec.agency.Actor;
import vn.roviec.appendix.AmendTask;
import vn.roviec.appendix.EndTasks;

import org.springframework.stereotype.Component;

/**
 * Brings the tasks of an amended plan to what its rows say now: what was added begins,
 * what goes on is ordered anew, what is left out ends.
 */
@Component
class AmendTasks {

	private final Amendments amendments;

	private final LaunchPlanTasks launch;

	private final AmendTask amendTask;

	private final EndTasks endTasks;

	AmendTasks(Amendments amendments, LaunchPlanTasks launch, AmendTask amendTask, EndTasks endTasks) {
		this.amendments = amendments;
		this.launch = launch;
		this.amendTask = amendTask;
		this.endTasks = endTasks;
	}

	/** What begins comes first, so that the plan is not taken for done in between. */
	void amend(Actor clerk, Plan older, Plan amending, String reason) {
		this.endTasks.hold(clerk, older.id().value());
		Map<Place, LaunchPlanTasks.Product> before = products(this.amendments.before(older, amending));
		List<StandingRow> rows = this.amendments.with(older, amending);
		Map<Place, LaunchPlanTasks.Product> after = products(rows);
		this.launch.launch(older,
				after.keySet().stream().filter((place) -> !before.containsKey(place)).map(after::get).toList());
		after.forEach((place, product) -> {
			LaunchPlanTasks.Product old = before.get(place);
			if (old != null && !old.order().equals(product.order())) {
				this.amendTask.amend(clerk, this.launch.source(older), product.order(), reason);
			}
		});
		before.keySet().stream().filter((place) -> !after.containsKey(place)).forEach((place) -> {
			String why = rows.get(place.no() - 1).ended();
			this.endTasks.end(clerk, older.id().value(), place.no(), place.position(),
					(why != null) ? reason + ": " + why : reason);
		});
	}

	private static Map<Place, LaunchPlanTasks.Product> products(List<StandingRow> rows) {
		Map<Place, LaunchPlanTasks.Product> products = new LinkedHashMap<>();
		for (StandingRow row : rows) {
			List<PlannedDeliverable> all = (row.ended() == null) ? row.item().deliverables() : List.of();
			for (int at = 0; at < all.size(); at++) {
				int position = row.places().get(at);
				products.put(new Place(row.no(), position),
						new LaunchPlanTasks.Product(row.item(), all.get(at), row.no(), position));
			}
		}
		return products;
	}

	/** Where a product stands in the appendix. */
	private record Place(int no, int position) {
	}

}
