package vn.roviec.plan.web;

import java.util.ArrayList;
import java.util.List;

import vn.roviec.plan.DocumentSymbol;
import vn.roviec.plan.Plan;
import vn.roviec.plan.PlanId;
import vn.roviec.plan.PlanLink;
import vn.roviec.plan.PlanLinks;
import vn.roviec.plan.Plans;

import org.springframework.stereotype.Component;

/** Tells which other plans a plan has to do with. */
@Component
class PlanRelations {

	private final PlanLinks links;

	private final Plans plans;

	PlanRelations(PlanLinks links, Plans plans) {
		this.links = links;
		this.plans = plans;
	}

	/** What it replaces or amends, and what replaces or amends it. */
	List<Relation> of(Plan plan) {
		List<Relation> relations = new ArrayList<>();
		this.links.of(plan.agency(), plan.id())
			.ifPresent((link) -> relations.add(relation(plan, link.kind().name(), link.older())));
		for (PlanLink link : this.links.to(plan.agency(), plan.id())) {
			relations.add(relation(plan, link.kind() + ".by", link.plan()));
		}
		return relations;
	}

	private Relation relation(Plan plan, String kind, PlanId other) {
		Plan found = this.plans.get(plan.agency(), other);
		return new Relation(kind, "/plans/" + other, DocumentSymbol.of(found), found.title());
	}

	/**
	 * Another plan.
	 *
	 * @param kind message key after "plan.link."
	 */
	record Relation(String kind, String href, String number, String title) {
	}

}
