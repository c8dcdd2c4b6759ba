package vn.roviec.plan.web;

import java.util.ArrayList;
import java.util.List;

import vn.roviec.agency.Actor;
import vn.roviec.agency.Role;
import vn.roviec.plan.ChooseTasks;
import vn.roviec.plan.CorrectPlan;
import vn.roviec.plan.Plan;

/** What a reader can do with a plan beside its next step. */
final class MoreToDo {

	private MoreToDo() {
	}

	/** Pages below the plan's own; each also a message key after "plan.more.". */
	static List<String> pages(Plan plan, Actor actor) {
		List<String> pages = new ArrayList<>();
		if (ChooseTasks.mayChoose(actor, plan)) {
			pages.add("replaces");
		}
		if (CorrectPlan.mayWrite(actor, plan)) {
			pages.add("corrections");
		}
		if (plan.status().inForce() && actor.holds(Role.CHAIRMAN)) {
			pages.add("recall");
		}
		return pages;
	}

}
