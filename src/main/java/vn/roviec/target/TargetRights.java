package vn.roviec.target;

import vn.roviec.agency.Actor;
import vn.roviec.agency.Agencies;
import vn.roviec.agency.UnitId;
import vn.roviec.workflow.NotAllowed;
import vn.roviec.workflow.Refused;

import org.springframework.stereotype.Component;

/** Says who may measure a target and who may say which unit does. */
@Component
public class TargetRights {

	private final TargetPlans plans;

	private final Agencies agencies;

	TargetRights(TargetPlans plans, Agencies agencies) {
		this.plans = plans;
		this.agencies = agencies;
	}

	/** Whether the officer works in the unit in charge, or in what came of it. */
	public boolean mayMeasure(Actor actor, Target target) {
		return actor.belongsTo(unit(target)) && !target.dropped() && plan(target).inForce();
	}

	/** Whether the officer may give the target to a unit, or drop it. */
	public boolean maySet(Actor actor, Target target) {
		TargetPlan plan = plan(target);
		return plan.mayBeSetBy(actor) && !target.dropped() && plan.inForce();
	}

	/** The unit in charge, or where it has ended whoever has its work now. */
	public UnitId unit(Target target) {
		return this.agencies.inForce(target.agency(), target.unit());
	}

	void mustMeasure(Actor actor, Target target) {
		if (!actor.belongsTo(unit(target))) {
			throw new NotAllowed("target.measure");
		}
		mustBeOpen(target);
	}

	void mustSet(Actor actor, Target target) {
		mustSet(actor, plan(target));
		mustBeOpen(target);
	}

	void mustSet(Actor actor, TargetPlan plan) {
		if (!plan.mayBeSetBy(actor)) {
			throw new NotAllowed("target.set");
		}
		if (!plan.inForce()) {
			throw new Refused("target.plan.over");
		}
	}

	private void mustBeOpen(Target target) {
		if (target.dropped()) {
			throw new Refused("target.dropped.already");
		}
		if (!plan(target).inForce()) {
			throw new Refused("target.plan.over");
		}
	}

	private TargetPlan plan(Target target) {
		return this.plans.get(target.agency(), target.plan());
	}

}
