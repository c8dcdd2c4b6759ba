package vn.roviec.plan;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.UnitId;

/**
 * What a plan puts on the agency: read before it is signed.
 *
 * @param firstDue null where no deadline is a fixed date
 */
public record PlanFacts(int deliverables, int units, @Nullable LocalDate firstDue) {

	/** The facts of a plan. */
	public static PlanFacts of(Plan plan) {
		Set<UnitId> units = new HashSet<>();
		for (PlanItem item : plan.items()) {
			UnitId lead = item.leadUnit();
			units.addAll(item.coordinatingUnits());
			if (lead != null) {
				units.add(lead);
			}
		}
		int count = plan.items().stream().mapToInt((item) -> item.deliverables().size()).sum();
		LocalDate first = plan.items()
			.stream()
			.flatMap((item) -> item.deliverables().stream())
			.map(PlannedDeliverable::dueOn)
			.filter(Objects::nonNull)
			.min(Comparator.naturalOrder())
			.orElse(null);
		return new PlanFacts(count, units.size(), first);
	}

}
