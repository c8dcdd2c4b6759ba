package vn.roviec.appendix;

import vn.roviec.agency.Actor;
import vn.roviec.agency.Agencies;
import vn.roviec.agency.AgencyId;
import vn.roviec.agency.Officer;
import vn.roviec.agency.OfficerId;
import vn.roviec.agency.UnitId;
import vn.roviec.workflow.KnownInTransaction;
import vn.roviec.workflow.NotAllowed;
import vn.roviec.workflow.NotFound;

import org.springframework.stereotype.Component;

/**
 * Which unit acts for another that has nobody in the system, as villages and unions do:
 * the standing unit for a lead unit, the lead unit for a coordinating one, and Văn phòng
 * in the end. So no task waits for nobody.
 */
@Component
public class ActingUnits {

	private final Agencies agencies;

	private final KnownInTransaction<UnitId, Boolean> staffed = new KnownInTransaction<>();

	ActingUnits(Agencies agencies) {
		this.agencies = agencies;
	}

	/** Who does the lead unit's work. */
	public UnitId lead(AppendixTask task) {
		return isStaffed(task.agency(), task.leadUnit()) ? task.leadUnit() : standing(task);
	}

	/** Who gives the share of a coordinating unit. */
	public UnitId share(AppendixTask task, UnitId unit) {
		UnitId present = this.agencies.inForce(task.agency(), unit);
		return isStaffed(task.agency(), present) ? present : lead(task);
	}

	/** Who follows the plan. */
	public UnitId standing(AppendixTask task) {
		UnitId standing = task.plan().standing();
		return isStaffed(task.agency(), standing) ? standing : office(task.agency());
	}

	/** Whose head accepts the result. */
	public UnitId headed(AppendixTask task) {
		if (isHeaded(task.agency(), task.leadUnit())) {
			return task.leadUnit();
		}
		UnitId standing = task.plan().standing();
		return isHeaded(task.agency(), standing) ? standing : office(task.agency());
	}

	/** Whose head speaks for the standing unit. */
	public UnitId standingHeaded(AppendixTask task) {
		UnitId standing = task.plan().standing();
		return isHeaded(task.agency(), standing) ? standing : office(task.agency());
	}

	/**
	 * Whether the actor does the task, perhaps for somebody who is away, or heads the
	 * unit that does.
	 */
	public boolean does(Actor actor, AppendixTask task) {
		OfficerId assignee = task.assignee();
		return (assignee != null && actor.actsFor(assignee)) || actor.heads(lead(task));
	}

	/**
	 * As above.
	 * @throws NotAllowed where it is somebody else's task
	 */
	void mustDo(Actor actor, AppendixTask task, String what) {
		if (!does(actor, task)) {
			throw new NotAllowed(what);
		}
	}

	/**
	 * The officer of the unit who is to have the task.
	 * @throws NotAllowed where the actor may not give it to that officer
	 */
	Officer officer(Actor actor, UnitId unit, OfficerId chosen) {
		if (!actor.officer().equals(chosen) && !actor.heads(unit)) {
			throw new NotAllowed("task.assign");
		}
		if (actor.officer().equals(chosen) && actor.belongsTo(unit)) {
			return new Officer(chosen, actor.agency(), actor.name(), actor.positions());
		}
		return this.agencies.officersIn(actor.agency(), unit)
			.stream()
			.filter((officer) -> officer.id().equals(chosen))
			.findFirst()
			.orElseThrow(
					() -> actor.officer().equals(chosen) ? new NotAllowed("task.accept") : new NotFound("officer"));
	}

	private boolean isStaffed(AgencyId agency, UnitId unit) {
		return this.staffed.get(unit, () -> this.agencies.isStaffed(agency, unit));
	}

	private boolean isHeaded(AgencyId agency, UnitId unit) {
		return !this.agencies.heads(agency, unit).isEmpty();
	}

	private UnitId office(AgencyId agency) {
		return this.agencies.office(agency).id();
	}

}
