package vn.roviec.plan.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.Agencies;
import vn.roviec.agency.Unit;
import vn.roviec.agency.UnitId;
import vn.roviec.plan.Plan;
import vn.roviec.plan.PlanItem;
import vn.roviec.plan.PlannedDeliverable;

import org.springframework.stereotype.Component;

/** The appendix as a table to read: deadlines in their own words and as dates. */
@Component
class AppendixRows {

	private final Agencies agencies;

	private final Spoken spoken;

	AppendixRows(Agencies agencies, Spoken spoken) {
		this.agencies = agencies;
		this.spoken = spoken;
	}

	List<Row> of(Plan plan) {
		return plan.items().stream().map((item) -> row(plan, item)).toList();
	}

	private Row row(Plan plan, PlanItem item) {
		UnitId lead = item.leadUnit();
		String name = (lead != null) ? this.agencies.unit(plan.agency(), lead).map(Unit::name).orElse(item.leadText())
				: item.leadText();
		return new Row(item.groupLabel(), item.content(), name, item.coordinatingText(), item.funding(),
				item.deliverables().stream().map(this::product).toList());
	}

	private Product product(PlannedDeliverable product) {
		String date = this.spoken.day(product.dueOn());
		String said = (product.dueOn() != null && product.strictBefore()) ? this.spoken.words("plan.before", date)
				: date;
		return new Product(product.text(), product.deadlineText(), product.deadlineText().contains(date) ? null : said,
				product.rule());
	}

	/** One row of the appendix. */
	record Row(String group, String content, String lead, String coordinating, String funding, List<Product> products) {
	}

	/**
	 * One product of it.
	 *
	 * @param date the day that was understood, null where the words already say it or fix
	 * none
	 * @param rule how the words were understood
	 */
	record Product(String text, String deadline, @Nullable String date, String rule) {
	}

}
