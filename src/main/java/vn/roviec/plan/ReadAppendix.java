package vn.roviec.plan;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.Agencies;
import vn.roviec.agency.Unit;
import vn.roviec.agency.UnitId;
import vn.roviec.deadline.DeadlineReader;
import vn.roviec.deadline.DeadlineReading;

import org.springframework.stereotype.Component;

/**
 * Makes an appendix of what the drafter typed: what was typed anew is read, what stayed
 * keeps its meaning and its confirmation.
 */
@Component
public class ReadAppendix {

	private final Agencies agencies;

	private final ResolveUnits units;

	private final Clock clock;

	private final DeadlineReader deadlines = new DeadlineReader();

	ReadAppendix(Agencies agencies, ResolveUnits units, Clock clock) {
		this.agencies = agencies;
		this.units = units;
		this.clock = clock;
	}

	/**
	 * The appendix.
	 * @param plan the plan as it is stored
	 * @param text its words as they are typed now: their period gives the year
	 */
	public List<PlanItem> of(Plan plan, PlanText text, List<TypedItem> typed) {
		Reading reading = new Reading(plan, ContextYear.of(text, this.clock),
				ContextYear.of(text, this.clock) != ContextYear.of(plan.text(), this.clock));
		return typed.stream().map(reading::item).toList();
	}

	/** One pass over the rows, which knows the group that is open. */
	private final class Reading {

		private final Map<UUID, PlanItem> items;

		private final Map<UUID, PlannedDeliverable> products;

		private final Map<UUID, Unit> known;

		private final Plan plan;

		private final int year;

		private final boolean otherYear;

		private final Set<UUID> taken = new HashSet<>();

		private String group = "";

		Reading(Plan plan, int year, boolean otherYear) {
			this.plan = plan;
			this.year = year;
			this.otherYear = otherYear;
			this.items = plan.items().stream().collect(Collectors.toMap(PlanItem::id, Function.identity()));
			this.products = plan.items()
				.stream()
				.flatMap((item) -> item.deliverables().stream())
				.collect(Collectors.toMap(PlannedDeliverable::ref, Function.identity()));
			this.known = ReadAppendix.this.agencies.units(plan.agency())
				.stream()
				.collect(Collectors.toMap((unit) -> unit.id().value(), Function.identity()));
		}

		PlanItem item(TypedItem typed) {
			if (typed.group() != null && !typed.group().isBlank()) {
				this.group = typed.group().strip();
			}
			PlanItem before = this.items.get(typed.id());
			UUID lead = (typed.lead() != null && this.known.containsKey(typed.lead())) ? typed.lead() : null;
			Coordinating coordinating = coordinating(before, typed);
			return new PlanItem(id(before != null, typed.id()), this.group, typed.content(), lead,
					leadWords(before, lead), coordinating.words(), typed.funding(),
					coordinating.units().stream().map(Coordinator::new).toList(),
					typed.products().stream().map(this::product).toList(), leadDoubt(before, lead));
		}

		/** Whoever chooses another lead has looked at it. */
		private static @Nullable Doubt leadDoubt(@Nullable PlanItem before, @Nullable UUID lead) {
			boolean same = before != null && Objects.equals(before.leadUnitId(), lead);
			return (same || (before != null && lead == null)) ? before.doubt() : null;
		}

		/** The words of the file stay while they only got their unit. */
		private String leadWords(@Nullable PlanItem before, @Nullable UUID lead) {
			Unit unit = (lead != null) ? this.known.get(lead) : null;
			if (before == null || (unit != null && before.leadText().isBlank())) {
				return (unit != null) ? unit.name() : "";
			}
			boolean other = unit != null && before.leadUnitId() != null && !before.leadUnitId().equals(lead);
			return other ? unit.name() : before.leadText();
		}

		private PlannedDeliverable product(TypedItem.TypedProduct typed) {
			PlannedDeliverable before = this.products.get(typed.ref());
			String words = typed.deadline().strip();
			if (before != null && !this.taken.contains(before.ref()) && words.equals(before.deadlineText())
					&& (!this.otherYear || words.isEmpty())) {
				this.taken.add(before.ref());
				return before.called(typed.text());
			}
			DeadlineReading reading = ReadAppendix.this.deadlines.read(words, this.year);
			PlannedDeliverable read = PlannedDeliverable.read(id(before != null, typed.ref()), typed.text(), words,
					reading);
			boolean same = before != null && words.equals(before.deadlineText()) && !before.doubtful()
					&& Objects.equals(read.dueOn(), before.dueOn());
			return same ? read.with(before.doubt()) : read;
		}

		/** The id that was shown, once, if it is one of this plan's. */
		private UUID id(boolean known, UUID shown) {
			return (known && this.taken.add(shown)) ? shown : UUID.randomUUID();
		}

		/** Ticks follow words that changed; words follow ticks that changed. */
		private Coordinating coordinating(@Nullable PlanItem before, TypedItem typed) {
			Set<UUID> ticked = new LinkedHashSet<>(typed.coordinators());
			ticked.retainAll(this.known.keySet());
			Set<UUID> earlier = (before != null)
					? before.coordinators().stream().map(Coordinator::unitId).collect(Collectors.toSet()) : Set.of();
			String words = typed.coordinating().strip();
			if (!ticked.equals(earlier)) {
				return new Coordinating(worded(words, earlier, ticked), ticked);
			}
			if (before == null || words.equals(before.coordinatingText())) {
				return new Coordinating(words, ticked);
			}
			return new Coordinating(words,
					ReadAppendix.this.units.of(this.plan.agency(), words)
						.stream()
						.map(UnitId::value)
						.collect(Collectors.toCollection(LinkedHashSet::new)));
		}

		private String worded(String words, Set<UUID> earlier, Set<UUID> ticked) {
			List<String> parts = new ArrayList<>(
					List.of(words.split("\\s*[,;]\\s*")).stream().filter((part) -> !part.isBlank()).toList());
			Set<UUID> written = parts.stream()
				.flatMap((part) -> ReadAppendix.this.units.of(this.plan.agency(), part).stream())
				.map(UnitId::value)
				.collect(Collectors.toSet());
			earlier.stream()
				.filter((unit) -> !ticked.contains(unit))
				.forEach((unit) -> parts.removeIf((part) -> ReadAppendix.this.units.one(this.plan.agency(), part)
					.filter((found) -> found.value().equals(unit))
					.isPresent()));
			List<Unit> unwritten = this.known.values()
				.stream()
				.filter((unit) -> ticked.contains(unit.id().value()) && !earlier.contains(unit.id().value())
						&& !written.contains(unit.id().value()))
				.toList();
			// a single one says who a single name means that was not understood
			if (unwritten.size() != 1 || ReadAppendix.this.units.unknown(this.plan.agency(), words).size() != 1) {
				unwritten.forEach((unit) -> parts.add(unit.name()));
			}
			return String.join(", ", parts);
		}

	}

	private record Coordinating(String words, Set<UUID> units) {
	}

}
