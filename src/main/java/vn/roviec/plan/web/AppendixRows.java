package vn.roviec.plan.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.roviec.plan.Plan;
import vn.roviec.plan.PlanItem;
import vn.roviec.plan.PlannedDeliverable;
import vn.roviec.plan.PrintedWords;
import vn.roviec.web.Spoken;

import org.springframework.stereotype.Component;

/** The appendix as a table to read: deadlines in their own words and as dates. */
@Component
class AppendixRows {

	private final PrintedWords printed;

	private final Spoken spoken;

	AppendixRows(PrintedWords printed, Spoken spoken) {
		this.printed = printed;
		this.spoken = spoken;
	}

	List<Row> of(Plan plan) {
		return plan.items().stream().map((item) -> row(plan, item)).toList();
	}

	private Row row(Plan plan, PlanItem item) {
		return new Row(item.groupLabel(), item.content(), this.printed.lead(plan, item), item.coordinatingText(),
				item.funding(), item.deliverables().stream().map(this::product).toList());
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
