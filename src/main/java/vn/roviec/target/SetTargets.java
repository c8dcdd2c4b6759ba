package vn.roviec.target;

import java.time.Clock;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import vn.roviec.agency.Actor;
import vn.roviec.agency.Agencies;
import vn.roviec.agency.Unit;
import vn.roviec.agency.UnitId;
import vn.roviec.audit.AuditLog;
import vn.roviec.workflow.Refused;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says what is followed and by whom: gives a target to a unit, adds one that was not read
 * from the plan, drops one that is none.
 */
@Service
public class SetTargets {

	private static final int LONGEST = 4000;

	private static final int LONGEST_UNIT = 60;

	private static final int LONGEST_REASON = 2000;

	private final Targets targets;

	private final TargetPlans plans;

	private final TargetRights rights;

	private final Agencies agencies;

	private final AuditLog audit;

	private final Clock clock;

	SetTargets(Targets targets, TargetPlans plans, TargetRights rights, Agencies agencies, AuditLog audit,
			Clock clock) {
		this.targets = targets;
		this.plans = plans;
		this.rights = rights;
		this.agencies = agencies;
		this.audit = audit;
		this.clock = clock;
	}

	/** Puts a unit in charge. */
	@Transactional
	public void give(Actor actor, TargetId id, @Nullable UnitId unit) {
		Target target = this.targets.getLocked(actor.agency(), id);
		this.rights.mustSet(actor, target);
		Unit chosen = chosen(actor, unit, "target.unit.unit.missing");
		this.targets.give(target, chosen.id());
		this.audit.append(actor, "target.given", id.value(), chosen.name());
	}

	/** Follows one more figure of a plan. */
	@Transactional
	public TargetId add(Actor actor, UUID plan, TargetOrder order, @Nullable UnitId unit) {
		TargetPlan found = this.plans.get(actor.agency(), plan);
		this.rights.mustSet(actor, found);
		check(order);
		Unit chosen = chosen(actor, unit, "target.add.unit.missing");
		TargetId id = TargetId.next();
		this.targets.add(new Target(id, actor.agency(), plan, this.targets.positions(actor.agency(), plan) + 1, 1, "",
				order.text().strip(), order.aims().get(0), order.startsOn(), order.endsOn(), chosen.id(), false), actor,
				this.clock.instant());
		this.audit.append(actor, "target.added", id.value(), order.text().strip());
		return id;
	}

	/** Follows a target no longer; it stays to be read. */
	@Transactional
	public void drop(Actor actor, TargetId id, String words) {
		Target target = this.targets.getLocked(actor.agency(), id);
		this.rights.mustSet(actor, target);
		if (words.isBlank()) {
			throw new Refused("target.drop.words.missing");
		}
		if (words.strip().length() > LONGEST_REASON) {
			throw new Refused("target.drop.words.long", LONGEST_REASON);
		}
		this.targets.drop(actor, target, words.strip(), this.clock.instant());
		this.audit.append(actor, "target.dropped", id.value(), words.strip());
	}

	private static void check(TargetOrder order) {
		if (order.text().isBlank()) {
			throw new Refused("target.add.text.missing");
		}
		if (order.text().strip().length() > LONGEST) {
			throw new Refused("target.add.text.long", LONGEST);
		}
		if (order.aims().get(0).measuredIn().isBlank() || order.aims().get(0).measuredIn().length() > LONGEST_UNIT) {
			throw new Refused("target.add.measuredIn.missing", LONGEST_UNIT);
		}
		if (order.endsOn().isBefore(order.startsOn())) {
			throw new Refused("target.add.endsOn.before");
		}
	}

	private Unit chosen(Actor actor, @Nullable UnitId unit, String missing) {
		return this.agencies.units(actor.agency())
			.stream()
			.filter((one) -> one.id().equals(unit))
			.findFirst()
			.orElseThrow(() -> new Refused(missing));
	}

}
