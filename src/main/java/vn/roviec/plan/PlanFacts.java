package vn.roviec.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.UnitId;

/**
 * What a plan puts on the agency: read before it is signed.
 *
 * @param firstDue null where no deadline is a fixed date
 */
public record PlanFacts(int deliverables, int units, @Nullable LocalDate firstDue, List<Load> loads) {

	/** The facts of a plan, the most burdened unit first. */
	public static PlanFacts of(Plan plan) {
		Map<UnitId, List<PlannedDeliverable>> byLead = new LinkedHashMap<>();
		Set<UnitId> units = new HashSet<>();
		for (PlanItem item : plan.items()) {
			UnitId lead = item.leadUnit();
			units.addAll(item.coordinatingUnits());
			if (lead != null) {
				units.add(lead);
				byLead.computeIfAbsent(lead, (unit) -> new ArrayList<>()).addAll(item.deliverables());
			}
		}
		List<Load> loads = byLead.entrySet()
			.stream()
			.map((unit) -> Load.of(unit.getKey(), unit.getValue()))
			.sorted(Comparator.comparingInt(Load::deliverables).reversed())
			.toList();
		int count = plan.items().stream().mapToInt((item) -> item.deliverables().size()).sum();
		LocalDate first = plan.items()
			.stream()
			.flatMap((item) -> item.deliverables().stream())
			.map(PlannedDeliverable::dueOn)
			.filter(Objects::nonNull)
			.min(Comparator.naturalOrder())
			.orElse(null);
		return new PlanFacts(count, units.size(), first, loads);
	}

	/**
	 * What one unit leads.
	 *
	 * @param together how many of them are due on the busiest day
	 * @param busiest that day, null where no two share one
	 */
	public record Load(UnitId unit, int deliverables, int together, @Nullable LocalDate busiest) {

		static Load of(UnitId unit, List<PlannedDeliverable> products) {
			Map<LocalDate, Long> days = products.stream()
				.map(PlannedDeliverable::dueOn)
				.filter(Objects::nonNull)
				.collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
			return days.entrySet()
				.stream()
				.filter((day) -> day.getValue() > 1)
				.max(Map.Entry.<LocalDate, Long>comparingByValue()
					.thenComparing(Map.Entry.<LocalDate, Long>comparingByKey().reversed()))
				.map((day) -> new Load(unit, products.size(), day.getValue().intValue(), day.getKey()))
				.orElseGet(() -> new Load(unit, products.size(), 0, null));
		}

	}

}
