package vn.roviec.plan;

import java.time.Clock;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.Actor;
import vn.roviec.agency.LearnedNames;
import vn.roviec.agency.UnitId;
import vn.roviec.audit.AuditLog;
import vn.roviec.intake.UnitDictionary;
import vn.roviec.intake.UnitKind;
import vn.roviec.intake.UnitResolution;

import org.springframework.stereotype.Component;

/**
 * Remembers for the agency which unit a drafter chose for a name that nobody knew; what
 * names several units, or nobody in particular, is not remembered. A unit that is ticked
 * among those that help teaches nothing: it may be one more beside the name, not the one
 * that the name means.
 */
@Component
class LearnUnitNames {

	private static final Set<UnitKind> NAMES = EnumSet.of(UnitKind.UNIT, UnitKind.ROLE, UnitKind.UNKNOWN);

	private final ResolveUnits units;

	private final LearnedNames learned;

	private final AuditLog audit;

	private final Clock clock;

	private final UnitDictionary dictionary = UnitDictionary.standard();

	LearnUnitNames(ResolveUnits units, LearnedNames learned, AuditLog audit, Clock clock) {
		this.units = units;
		this.learned = learned;
		this.audit = audit;
		this.clock = clock;
	}

	/** Looks at what a saving has changed. */
	void from(Actor actor, List<PlanItem> before, List<PlanItem> after) {
		Map<UUID, PlanItem> earlier = before.stream().collect(Collectors.toMap(PlanItem::id, Function.identity()));
		// in the order of the names: two drafters never wait for each other
		Map<String, UnitId> lessons = new TreeMap<>();
		for (PlanItem item : after) {
			PlanItem was = earlier.get(item.id());
			if (was != null) {
				lead(actor, was, item.leadUnit(), lessons);
			}
		}
		Map<String, UnitId> learnt = new LinkedHashMap<>();
		lessons.forEach((name, unit) -> {
			if (this.learned.learn(actor, unit, name, this.clock.instant())) {
				learnt.put(name, unit);
			}
		});
		learnt.forEach((name, unit) -> this.audit.append(actor, "unit.name-learned", unit.value(), name));
	}

	/**
	 * A drafter has said which unit a name means.
	 * @return false where it means several, or nobody in particular, and so stays unknown
	 */
	boolean said(Actor actor, UnitId unit, String name) {
		boolean learnt = single(name) && this.learned.learn(actor, unit, name.strip(), this.clock.instant());
		if (learnt) {
			this.audit.append(actor, "unit.name-learned", unit.value(), name.strip());
		}
		return learnt;
	}

	/** What a drafter has said was not meant; nothing where it means another by now. */
	void unsaid(Actor actor, UnitId unit, String name) {
		boolean its = this.learned.meant(actor.agency(), name).filter(unit::equals).isPresent();
		if (its && this.learned.forget(actor.agency(), name)) {
			this.audit.append(actor, "unit.name-forgotten", unit.value(), name.strip());
		}
	}

	private void lead(Actor actor, PlanItem was, @Nullable UnitId lead, Map<String, UnitId> lessons) {
		if (lead != null && !lead.equals(was.leadUnit()) && single(was.leadText()) && open(actor, was)) {
			lessons.put(was.leadText().strip(), lead);
		}
	}

	/** Nobody knew it, or it was learnt by a choice that is now corrected. */
	private boolean open(Actor actor, PlanItem was) {
		UnitId chosen = was.leadUnit();
		return (chosen == null) ? this.units.one(actor.agency(), was.leadText()).isEmpty()
				: this.learned.meant(actor.agency(), was.leadText()).filter(chosen::equals).isPresent();
	}

	private boolean single(String name) {
		if (name.isBlank()) {
			return false;
		}
		UnitResolution resolution = this.dictionary.resolve(name);
		return resolution.parts().size() == 1 && NAMES.contains(resolution.kind());
	}

}
