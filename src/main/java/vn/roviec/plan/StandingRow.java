package vn.roviec.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A row of an issued plan as it stands after its amendments.
 *
 * @param no its number, which it keeps
 * @param item what it says now
 * @param places the number of each of its products within the row; a product that goes on
 * keeps it, and with it its task
 * @param last the highest number that a product of the row has had
 * @param before what it said before, the latest first; empty for a row that was added
 * @param by the plan that amended it last, or added it; null for a row as first issued
 * @param ended why it is not to be done any more, null while it is
 */
public record StandingRow(int no, PlanItem item, List<Integer> places, int last, List<PlanItem> before,
		@Nullable Plan by, @Nullable String ended) {

	public StandingRow {
		places = List.copyOf(places);
		before = List.copyOf(before);
	}

	static StandingRow issued(int no, PlanItem item) {
		return added(no, item, null);
	}

	static StandingRow added(int no, PlanItem item, @Nullable Plan by) {
		int products = item.deliverables().size();
		return new StandingRow(no, item, IntStream.rangeClosed(1, products).boxed().toList(), products, List.of(), by,
				null);
	}

	StandingRow changed(PlanItem young, Plan amending) {
		List<Integer> numbers = new ArrayList<>();
		int highest = this.last;
		for (PlannedDeliverable product : young.deliverables()) {
			int old = goingOn(young, product);
			numbers.add((old >= 0) ? this.places.get(old) : ++highest);
		}
		return new StandingRow(this.no, young, numbers, highest, earlier(), amending, null);
	}

	StandingRow ended(Plan amending, String reason) {
		return new StandingRow(this.no, this.item, this.places, this.last, this.before, amending, reason);
	}

	/** Whether this plan has changed, ended or added it. */
	boolean isBy(Plan plan) {
		return this.by != null && this.by.id().equals(plan.id());
	}

	/** Whether an amending plan has added it. */
	public boolean isAdded() {
		return this.by != null && this.before.isEmpty() && this.ended == null;
	}

	private List<PlanItem> earlier() {
		return Stream.concat(Stream.of(this.item), this.before.stream()).toList();
	}

	/** The product of the row whose work goes on as this one, -1 where that begins. */
	private int goingOn(PlanItem young, PlannedDeliverable product) {
		for (int at = 0; at < this.places.size(); at++) {
			PlannedDeliverable old = this.item.deliverables().get(at);
			if (old.ref().equals(product.ref()) && goesOn(old, young, product)) {
				return at;
			}
		}
		return -1;
	}

	/**
	 * Another unit begins anew, so that what a unit has done stays in its name; so does
	 * work that comes back, and work that gets a fixed day or loses it.
	 */
	private boolean goesOn(PlannedDeliverable old, PlanItem young, PlannedDeliverable product) {
		if (!Objects.equals(this.item.leadUnitId(), young.leadUnitId())) {
			return false;
		}
		boolean sameTime = old.deadlineText().equals(product.deadlineText())
				&& Objects.equals(old.dueOn(), product.dueOn());
		if (comesBack(old) || comesBack(product)) {
			return sameTime && old.text().equals(product.text()) && this.item.content().equals(young.content())
					&& this.item.coordinators().equals(young.coordinators());
		}
		return sameTime || (old.dueOn() != null && product.dueOn() != null);
	}

	private static boolean comesBack(PlannedDeliverable product) {
		return Cycles.RECURRING.contains(product.kind());
	}

}
