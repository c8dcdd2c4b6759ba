package vn.roviec.plan.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.roviec.plan.Amendments;
import vn.roviec.plan.DocumentSymbol;
import vn.roviec.plan.Plan;
import vn.roviec.plan.PlanItem;
import vn.roviec.plan.PlannedDeliverable;
import vn.roviec.plan.PrintedWords;
import vn.roviec.plan.StandingRow;
import vn.roviec.web.Spoken;

import org.springframework.stereotype.Component;

/**
 * The appendix as a table to read: deadlines in words and as dates, and what became of
 * each product.
 */
@Component
class PlanAppendix {

	private final PrintedWords printed;

	private final PlanTasks tasks;

	private final Amendments amendments;

	private final PlanAmendment amendment;

	private final Spoken spoken;

	PlanAppendix(PrintedWords printed, PlanTasks tasks, Amendments amendments, PlanAmendment amendment, Spoken spoken) {
		this.printed = printed;
		this.tasks = tasks;
		this.amendments = amendments;
		this.amendment = amendment;
		this.spoken = spoken;
	}

	List<Row> of(Plan plan) {
		Map<Place, List<PlanTasks.Task>> launched = this.tasks.list(plan)
			.stream()
			.collect(Collectors.groupingBy((task) -> new Place(task.itemNo(), task.position())));
		return this.amendments.rows(plan).stream().map((row) -> row(plan, row, launched)).toList();
	}

	private Row row(Plan plan, StandingRow row, Map<Place, List<PlanTasks.Task>> launched) {
		PlanItem item = row.item();
		List<Product> products = new ArrayList<>();
		for (PlannedDeliverable product : item.deliverables()) {
			Place place = new Place(row.no(), row.places().get(products.size()));
			products.add(product(product, launched.getOrDefault(place, List.of())));
		}
		return new Row(item.groupLabel(), item.content(), this.printed.lead(plan, item), item.coordinatingText(),
				item.funding(), products, amended(plan, row));
	}

	private @Nullable Amended amended(Plan plan, StandingRow row) {
		Plan by = row.by();
		if (by == null) {
			return null;
		}
		String how = (row.ended() != null) ? "ended" : row.isAdded() ? "added" : "changed";
		return new Amended(how, DocumentSymbol.of(by), "/plans/" + by.id(), Objects.requireNonNullElse(row.ended(), ""),
				this.amendment.before(plan, row));
	}

	private Product product(PlannedDeliverable product, List<PlanTasks.Task> launched) {
		String date = this.spoken.day(product.dueOn());
		String said = (product.dueOn() != null && product.strictBefore()) ? this.spoken.words("plan.before", date)
				: date;
		return new Product(product.text(), product.deadlineText(), product.deadlineText().contains(date) ? null : said,
				product.rule(), launched);
	}

	/** Where in the appendix a product stands. */
	private record Place(int item, int position) {
	}

	/**
	 * One row of the appendix.
	 *
	 * @param amended null for a row as first issued
	 */
	record Row(String group, String content, String lead, String coordinating, String funding, List<Product> products,
			@Nullable Amended amended) {
	}

	/**
	 * What an amending plan has made of a row.
	 *
	 * @param how message key after "plan.amended."
	 * @param number of the plan that has done so last
	 * @param reason why the row has ended, blank else
	 * @param before what it said before, cell by cell
	 */
	record Amended(String how, String number, String href, String reason, List<PlanAmendment.Line> before) {
	}

	/**
	 * One product of it.
	 *
	 * @param date the day that was understood, null where the words already say it or fix
	 * none
	 * @param rule how the words were understood
	 * @param tasks that it became: none before the plan is issued, several where it
	 * recurs
	 */
	record Product(String text, String deadline, @Nullable String date, String rule, List<PlanTasks.Task> tasks) {

		/** The one to look at: the first that is still open, else the last. */
		public PlanTasks.@Nullable Task task() {
			return this.tasks.stream()
				.filter(PlanTasks.Task::open)
				.findFirst()
				.orElse(this.tasks.isEmpty() ? null : this.tasks.get(this.tasks.size() - 1));
		}

		public long done() {
			return this.tasks.stream().filter((task) -> !task.open()).count();
		}

	}

}
