package vn.roviec.plan;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.Actor;
import vn.roviec.audit.AuditLog;
import vn.roviec.workflow.Refused;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says which issued plan a draft replaces or amends. */
@Service
public class LinkPlan {

	private final Plans plans;

	private final PlanLinks links;

	private final CarriedTasks carried;

	private final AuditLog audit;

	LinkPlan(Plans plans, PlanLinks links, CarriedTasks carried, AuditLog audit) {
		this.plans = plans;
		this.links = links;
		this.carried = carried;
		this.audit = audit;
	}

	/**
	 * Links the draft; what was chosen for the tasks of another plan is forgotten.
	 * @param older null where the draft stands for itself
	 * @throws Refused where the older plan is not in force
	 */
	@Transactional
	public void link(Actor actor, PlanId id, PlanLink.@Nullable Kind kind, @Nullable PlanId older) {
		Plan plan = this.plans.getLocked(actor.agency(), id);
		plan.mustBeOpenTo(actor);
		this.links.of(actor.agency(), id).filter((link) -> link.kind() == PlanLink.Kind.AMENDS).ifPresent((link) -> {
			throw new Refused("plan.link.amends");
		});
		this.carried.set(actor.agency(), id, Map.of());
		if (older == null || kind == null) {
			this.links.clear(actor.agency(), id);
			this.audit.append(actor, "plan.unlinked", id.value(), "");
			return;
		}
		Plan other = this.plans.get(actor.agency(), older);
		if (!other.status().inForce()) {
			throw new Refused("plan.link.gone", DocumentSymbol.of(other));
		}
		this.links.of(actor.agency(), older).filter((link) -> link.kind() == PlanLink.Kind.AMENDS).ifPresent((link) -> {
			throw new Refused("plan.link.amending", DocumentSymbol.of(other));
		});
		this.links.set(actor.agency(), new PlanLink(id, kind, older));
		this.audit.append(actor, "plan.link." + kind.name(), id.value(), DocumentSymbol.of(other));
	}

}
