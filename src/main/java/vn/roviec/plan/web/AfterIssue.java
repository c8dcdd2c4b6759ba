package vn.roviec.plan.web;

import java.util.ArrayList;
import java.util.List;

import vn.roviec.agency.Actor;
import vn.roviec.agency.Role;
import vn.roviec.plan.Plan;
import vn.roviec.plan.PlanStatus;

/** What a reader can do with a plan after it was issued, beside its next step. */
final class AfterIssue {

	private AfterIssue() {
	}

	/** Whether the plan is issued and still counts. */
	static boolean inForce(Plan plan) {
		return plan.status() == PlanStatus.ISSUED || plan.status() == PlanStatus.CLOSED;
	}

	/** Pages below the plan's own; each also a message key after "plan.after.". */
	static List<String> pages(Plan plan, Actor actor) {
		List<String> pages = new ArrayList<>();
		if (inForce(plan) && actor.holds(Role.CHAIRMAN)) {
			pages.add("recall");
		}
		return pages;
	}

}
