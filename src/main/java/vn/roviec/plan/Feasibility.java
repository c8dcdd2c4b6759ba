package vn.roviec.plan;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import vn.roviec.agency.UnitId;
import vn.roviec.deadline.WorkingCalendar;

/**
 * Whether a plan can be done as it stands on the table: when its deadlines come, what it
 * adds to what units have already, and what is missing in it.
 *
 * @param near products due within the coming working days that are looked at
 * @param nearUntil the last of those days
 * @param past products due before today
 * @param daysOff due dates on which nobody works, in order
 * @param withoutLead rows without a lead unit
 * @param withoutDate products without a fixed date
 * @param weeks how many products are due in each week that has any, by its Monday
 * @param units what each lead unit is given, most first
 */
public record Feasibility(int products, int near, LocalDate nearUntil, int past, List<LocalDate> daysOff,
		int withoutLead, int withoutDate, Map<LocalDate, Integer> weeks, List<UnitLoad> units) {

	/** Working days within which what is due is near. */
	public static final int NEAR_DAYS = 25;

	/**
	 * Looks at a plan as of a day.
	 * @param present open tasks that units lead already, by unit and week
	 */
	public static Feasibility of(Plan plan, LocalDate today, WorkingCalendar calendar,
			Map<UnitId, Map<LocalDate, Integer>> present) {
		LocalDate until = calendar.plusWorkingDays(today, NEAR_DAYS);
		List<PlannedDeliverable> products = plan.items()
			.stream()
			.flatMap((item) -> item.deliverables().stream())
			.toList();
		List<LocalDate> days = days(products);
		return new Feasibility(products.size(), near(days, today, until), until,
				(int) days.stream().filter((day) -> day.isBefore(today)).count(),
				days.stream().filter((day) -> !calendar.isWorkingDay(day)).distinct().sorted().toList(),
				(int) plan.items().stream().filter((item) -> item.leadUnit() == null).count(),
				products.size() - days.size(), byWeek(days), units(plan, today, until, present));
	}

	private static List<UnitLoad> units(Plan plan, LocalDate today, LocalDate until,
			Map<UnitId, Map<LocalDate, Integer>> present) {
		Map<UnitId, List<PlannedDeliverable>> byLead = new HashMap<>();
		for (PlanItem item : plan.items()) {
			UnitId lead = item.leadUnit();
			if (lead != null) {
				byLead.computeIfAbsent(lead, (unit) -> new ArrayList<>()).addAll(item.deliverables());
			}
		}
		return byLead.entrySet().stream().map((unit) -> {
			List<LocalDate> days = days(unit.getValue());
			return new UnitLoad(unit.getKey(), unit.getValue().size(), near(days, today, until), byWeek(days),
					present.getOrDefault(unit.getKey(), Map.of()));
		})
			.sorted(Comparator.comparingInt(UnitLoad::products)
				.reversed()
				.thenComparing((unit) -> unit.unit().toString()))
			.toList();
	}

	private static List<LocalDate> days(List<PlannedDeliverable> products) {
		return products.stream().map(PlannedDeliverable::dueOn).filter(Objects::nonNull).toList();
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
	 * What one unit is given.
	 *
	 * @param planned products of this plan by week
	 * @param present open tasks of other plans by week
	 */
	public record UnitLoad(UnitId unit, int products, int near, Map<LocalDate, Integer> planned,
			Map<LocalDate, Integer> present) {

		/** What is due in a week, new and old together. */
		public int due(LocalDate week) {
			return this.planned.getOrDefault(week, 0) + this.present.getOrDefault(week, 0);
		}

		/** All open tasks with a date that the unit leads already. */
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
