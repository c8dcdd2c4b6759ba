package vn.roviec.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import vn.roviec.appendix.LaunchTasks;
import vn.roviec.appendix.PlanOrder;
import vn.roviec.appendix.SeriesOrder;
import vn.roviec.appendix.SeriesOverview;
import vn.roviec.appendix.StartSeries;
import vn.roviec.appendix.TaskOrder;
import vn.roviec.appendix.TaskStatus;
import vn.roviec.deadline.Occurrence;

import org.springframework.stereotype.Service;

/**
 * Makes a task of every deliverable of every appendix row of an issued plan, and a series
 * of each that comes back.
 */
@Service
public class LaunchPlanTasks {

	private final LaunchTasks launchTasks;

	private final StartSeries startSeries;

	private final Cycles cycles;

	private final SeriesOverview series;

	private final PlanEnd end;

	LaunchPlanTasks(LaunchTasks launchTasks, StartSeries startSeries, Cycles cycles, SeriesOverview series,
			PlanEnd end) {
		this.launchTasks = launchTasks;
		this.startSeries = startSeries;
		this.cycles = cycles;
		this.series = series;
		this.end = end;
	}

	/** Launches the tasks and begins the series once, whatever is retried. */
	public void launch(Plan plan) {
		List<Product> products = new ArrayList<>();
		int no = 0;
		for (PlanItem item : plan.items()) {
			no++;
			int position = 0;
			for (PlannedDeliverable product : item.deliverables()) {
				products.add(new Product(item, product, no, ++position));
			}
		}
		launch(plan, products);
	}

	/** As above, of some products only. */
	void launch(Plan plan, List<Product> products) {
		List<TaskOrder> once = new ArrayList<>();
		List<SeriesOrder> recurring = new ArrayList<>();
		List<SeriesOverview.SeriesProgress> earlier = this.series.ofPlan(plan.agency(), plan.id().value());
		for (Product one : products) {
			List<Occurrence> occurrences = this.cycles.of(plan, one.product());
			if (occurrences.isEmpty()) {
				once.add(one.order());
			}
			else {
				recurring.add(new SeriesOrder(one.order(), left(occurrences, earlier, one.no())));
			}
		}
		PlanOrder source = source(plan);
		this.launchTasks.launch(plan.agency(), source, once);
		this.startSeries.start(plan.agency(), source, recurring);
	}

	/** What a series of the same row has done in a cycle is not asked for again. */
	private static List<Occurrence> left(List<Occurrence> occurrences, List<SeriesOverview.SeriesProgress> earlier,
			int no) {
		Set<String> done = earlier.stream()
			.filter((one) -> one.series().order().itemNo() == no)
			.flatMap((one) -> one.cycles().stream())
			.filter((line) -> line.status() == TaskStatus.DONE)
			.map((line) -> line.cycle().cycle())
			.collect(Collectors.toSet());
		return occurrences.stream().filter((one) -> !done.contains(one.cycle())).toList();
	}

	/** The plan as its tasks know it. */
	PlanOrder source(Plan plan) {
		return new PlanOrder(plan.id().value(), plan.title(), DocumentSymbol.of(plan), plan.standingUnit(),
				plan.drafter(), this.end.of(plan));
	}

	static TaskOrder order(PlanItem item, PlannedDeliverable product, int no, int position) {
		return new TaskOrder(no, position, item.groupLabel().isBlank() ? null : item.groupLabel(), item.content(),
				product.text(), Objects.requireNonNull(item.leadUnit()), item.coordinatingUnits(),
				product.deadlineText(), product.dueOn(), product.strictBefore());
	}

	/**
	 * A product of a row, and where it stands in the appendix.
	 *
	 * @param no number of the row
	 * @param position number of the product within it
	 */
	record Product(PlanItem item, PlannedDeliverable product, int no, int position) {

		TaskOrder order() {
			return LaunchPlanTasks.order(this.item, this.product, this.no, this.position);
		}

	}

}
