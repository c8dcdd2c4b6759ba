package vn.roviec.plan.web;

import java.util.List;

import vn.roviec.agency.Actor;
import vn.roviec.agency.FoldedWords;
import vn.roviec.plan.PlanFilter;
import vn.roviec.plan.PlanList;
import vn.roviec.search.SearchIn;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Finds plans by title and number. */
@Component
@Order(1)
class SearchPlans implements SearchIn {

	private final PlanList plans;

	SearchPlans(PlanList plans) {
		this.plans = plans;
	}

	@Override
	public String key() {
		return "plans";
	}

	@Override
	public List<Found> find(Actor actor, FoldedWords words, int limit) {
		return this.plans.page(actor, new PlanFilter(null, null, null, words.text(), false), 0, limit)
			.stream()
			.map((plan) -> new Found(plan.title(), plan.number() + " · " + plan.unitName(),
					"/plans/" + plan.id().value()))
			.toList();
	}

}
