package vn.roviec.plan.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.roviec.plan.Plan;
import vn.roviec.plan.PlanItem;
import vn.roviec.plan.PlannedDeliverable;
import vn.roviec.plan.PrintedWords;
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

	private final Spoken spoken;

	PlanAppendix(PrintedWords printed, PlanTasks tasks, Spoken spoken) {
		this.printed = printed;
		this.tasks = tasks;
		this.spoken = spoken;
	}

	List<Row> of(Plan plan) {
		Map<Place, List<PlanTasks.Task>> launched = this.tasks.list(plan)
			.stream()
			.collect(Collectors.groupingBy((task) -> new Place(task.itemNo(), task.position())));
		List<Row> rows = new ArrayList<>();
		for (PlanItem item : plan.items()) {
			int no = rows.size() + 1;
			List<Product> products = new ArrayList<>();
			for (PlannedDeliverable product : item.deliverables()) {
				products.add(product(product, launched.getOrDefault(new Place(no, products.size() + 1), List.of())));
			}
			rows.add(new Row(item.groupLabel(), item.content(), this.printed.lead(plan, item), item.coordinatingText(),
					item.funding(), products));
		}
		return rows;
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

	/** One row of the appendix. */
	record Row(String group, String content, String lead, String coordinating, String funding, List<Product> products) {
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
