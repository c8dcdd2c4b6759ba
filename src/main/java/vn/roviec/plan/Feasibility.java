package vn.roviec.plan;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

import vn.roviec.agency.UnitId;
import vn.roviec.deadline.WorkingCalendar;

/**
 * Whether a plan can be done as it stands on the table: when its deadlines come, what it
 * adds to what units have already, and what is missing in it.
 *
 * @param products of its appendix
 * @param recurring those of them that come back
 * @param cycles how often they do, all together
 * @param near times that a product is due within the coming working days that are looked
 * at
 * @param nearUntil the last of those days
 * @param past times that one is due before today
 * @param daysOff due dates on which nobody works, in order
 * @param withoutLead rows without a lead unit
 * @param withoutDate products without a fixed date
 * @param weeks how many products are due in each week that has any, by its Monday
 * @param units what each lead unit is given, most first
 */
public record Feasibility(int products, int recurring, int cycles, int near, LocalDate nearUntil, int past,
		List<LocalDate> daysOff, int withoutLead, int withoutDate, Map<LocalDate, Integer> weeks,
		List<UnitLoad> units) {

	/** Working days within which what is due is near. */
	public static final int NEAR_DAYS = 25;

	/**
	 * Looks at a plan as of a day.
	 * @param cycles every day on which a product that comes back is due, none for what is
	 * done once
	 * @param present work that units lead already, by unit and week
	 */
	static Feasibility of(Plan plan, LocalDate today, WorkingCalendar calendar,
			Function<PlannedDeliverable, List<LocalDate>> cycles, Map<UnitId, Map<LocalDate, Integer>> present) {
		LocalDate until = calendar.plusWorkingDays(today, NEAR_DAYS);
		List<Product> products = plan.items()
			.stream()
			.flatMap((item) -> item.deliverables().stream().map((one) -> Product.of(item, one, cycles.apply(one))))
			.toList();
		List<LocalDate> days = days(products);
		List<Product> recurring = products.stream().filter(Product::recurring).toList();
		return new Feasibility(products.size(), recurring.size(), days(recurring).size(), near(days, today, until),
				until, (int) days.stream().filter((day) -> day.isBefore(today)).count(),
				days.stream().filter((day) -> !calendar.isWorkingDay(day)).distinct().sorted().toList(),
				(int) plan.items().stream().filter((item) -> item.leadUnit() == null).count(),
				(int) products.stream().filter((product) -> product.days().isEmpty()).count(), byWeek(days),
				units(products, today, until, present));
	}

	private static List<UnitLoad> units(List<Product> products, LocalDate today, LocalDate until,
			Map<UnitId, Map<LocalDate, Integer>> present) {
		Map<UnitId, List<Product>> byLead = new HashMap<>();
		for (Product product : products) {
			UnitId lead = product.item().leadUnit();
			if (lead != null) {
				byLead.computeIfAbsent(lead, (unit) -> new ArrayList<>()).add(product);
			}
		}
		return byLead.entrySet().stream().map((unit) -> {
			List<LocalDate> days = days(unit.getValue());
			return new UnitLoad(unit.getKey(), times(unit.getValue()), near(days, today, until), byWeek(days),
					present.getOrDefault(unit.getKey(), Map.of()));
		})
			.sorted(Comparator.comparingInt(UnitLoad::times).reversed().thenComparing((unit) -> unit.unit().toString()))
			.toList();
	}

	/** How often something is to be handed in; what has no date counts once. */
	public int times() {
		return this.products - this.recurring + this.cycles;
	}

	private static int times(List<Product> products) {
		return products.stream().mapToInt((product) -> Math.max(1, product.days().size())).sum();
	}

	private static List<LocalDate> days(List<Product> products) {
		return products.stream().flatMap((product) -> product.days().stream()).toList();
	}

	private static int near(List<LocalDate> days, LocalDate today, LocalDate until) {
		return (int) days.stream().filter((day) -> !day.isBefore(today) && !day.isAfter(until)).count();
	}

	private static Map<LocalDate, Integer> byWeek(List<LocalDate> days) {
		Map<LocalDate, Integer> weeks = new TreeMap<>();
		days.forEach((day) -> weeks.merge(day.with(DayOfWeek.MONDAY), 1, Integer::sum));
		return weeks;
	}

	/**
	 * A product of a row.
	 *
	 * @param days every day on which it is due
	 */
	private record Product(PlanItem item, boolean recurring, List<LocalDate> days) {

		static Product of(PlanItem item, PlannedDeliverable one, List<LocalDate> cycles) {
			LocalDate due = one.dueOn();
			List<LocalDate> once = (due != null) ? List.of(due) : List.of();
			return new Product(item, !cycles.isEmpty(), cycles.isEmpty() ? once : cycles);
		}

	}

	/**
	 * What one unit is given.
	 *
	 * @param times how often it is to hand something in
	 * @param near those of them that are near
	 * @param planned what is due of this plan by week
	 * @param present what is due of other plans by week
	 */
	public record UnitLoad(UnitId unit, int times, int near, Map<LocalDate, Integer> planned,
			Map<LocalDate, Integer> present) {

		/** What is due in a week, new and old together. */
		public int due(LocalDate week) {
			return this.planned.getOrDefault(week, 0) + this.present.getOrDefault(week, 0);
		}

		/** All that has a date of what the unit leads already. */
		public int open() {
			return this.present.values().stream().mapToInt(Integer::intValue).sum();
		}

		/** Weeks from one on in which this plan gives the unit something. */
		Stream<LocalDate> busy(LocalDate from) {
			return this.planned.keySet().stream().filter((week) -> !week.isBefore(from));
		}

	}

	/** The heaviest week of one unit that this plan adds to, from today's on. */
	public Optional<Peak> peak(LocalDate today) {
		LocalDate monday = today.with(DayOfWeek.MONDAY);
		return this.units.stream()
			.flatMap((unit) -> unit.busy(monday).map((week) -> new Peak(unit, week, unit.due(week))))
			.max(Comparator.comparingInt(Peak::due).thenComparing(Peak::week, Comparator.reverseOrder()));
	}

	/** A unit's heavy week. */
	public record Peak(UnitLoad unit, LocalDate week, int due) {
	}

}
