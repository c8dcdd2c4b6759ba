package vn.roviec.plan.web;

import java.util.ArrayList;
import java.util.List;

import vn.roviec.agency.Actor;
import vn.roviec.agency.Role;
import vn.roviec.plan.Amendments;
import vn.roviec.plan.ChooseTasks;
import vn.roviec.plan.CorrectPlan;
import vn.roviec.plan.Plan;
import vn.roviec.plan.StartAmendment;

import org.springframework.stereotype.Component;

/** What a reader can do with a plan beside its next step. */
@Component
class MoreToDo {

	private final Amendments amendments;

	MoreToDo(Amendments amendments) {
		this.amendments = amendments;
	}

	/** What a drafter can do with the draft in hand, as below. */
	List<String> ofDraft(Plan plan) {
		return List.of(this.amendments.amended(plan).isPresent() ? "amends" : "replaces");
	}

	/** Pages below the plan's own; each also a message key after "plan.more.". */
	List<String> pages(Plan plan, Actor actor) {
		boolean amending = this.amendments.amended(plan).isPresent();
		List<String> pages = new ArrayList<>();
		if (plan.number() == null && !plan.items().isEmpty()) {
			pages.add("feasibility");
		}
		if (amending && plan.status().editable() && actor.actsFor(plan.drafter())) {
			pages.add("amends");
		}
		if (!amending && ChooseTasks.mayChoose(actor, plan)) {
			pages.add("replaces");
		}
		if (!amending && StartAmendment.mayAmend(actor, plan)) {
			pages.add("amend");
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
