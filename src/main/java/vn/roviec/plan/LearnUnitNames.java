package vn.roviec.plan;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

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
 * names several units, or nobody in particular, is not remembered.
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
		for (PlanItem item : after) {
			PlanItem was = earlier.get(item.id());
			UnitId lead = item.leadUnit();
			if (was != null && lead != null && !lead.equals(was.leadUnit()) && single(was.leadText())
					&& open(actor, was)) {
				learn(actor, lead, was.leadText().strip());
			}
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

	private void learn(Actor actor, UnitId unit, String name) {
		if (this.learned.learn(actor, unit, name, this.clock.instant())) {
			this.audit.append(actor, "unit.name-learned", unit.value(), name);
		}
	}

}
