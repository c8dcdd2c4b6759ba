package vn.roviec.plan;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import vn.roviec.appendix.LaunchTasks;
import vn.roviec.appendix.PlanOrder;
import vn.roviec.appendix.SeriesOrder;
import vn.roviec.appendix.StartSeries;
import vn.roviec.appendix.TaskOrder;
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

	private final Clock clock;

	LaunchPlanTasks(LaunchTasks launchTasks, StartSeries startSeries, Cycles cycles, Clock clock) {
		this.launchTasks = launchTasks;
		this.startSeries = startSeries;
		this.cycles = cycles;
		this.clock = clock;
	}

	/** Launches the tasks and begins the series once, whatever is retried. */
	public void launch(Plan plan) {
		List<TaskOrder> once = new ArrayList<>();
		List<SeriesOrder> recurring = new ArrayList<>();
		int no = 0;
		for (PlanItem item : plan.items()) {
			no++;
			int position = 0;
			for (PlannedDeliverable product : item.deliverables()) {
				TaskOrder order = order(item, product, no, ++position);
				List<Occurrence> occurrences = this.cycles.of(plan, product);
				if (occurrences.isEmpty()) {
					once.add(order);
				}
				else {
					recurring.add(new SeriesOrder(order, occurrences));
				}
			}
		}
		PlanOrder source = source(plan);
		this.launchTasks.launch(plan.agency(), source, once);
		this.startSeries.start(plan.agency(), source, recurring);
	}

	/** The plan as its tasks know it. */
	PlanOrder source(Plan plan) {
		return new PlanOrder(plan.id().value(), plan.title(), DocumentSymbol.of(plan), plan.standingUnit(),
				plan.drafter(), plan.end(this.clock.getZone()));
	}

	static TaskOrder order(PlanItem item, PlannedDeliverable product, int no, int position) {
		return new TaskOrder(no, position, item.groupLabel().isBlank() ? null : item.groupLabel(), item.content(),
				product.text(), Objects.requireNonNull(item.leadUnit()), item.coordinatingUnits(),
				product.deadlineText(), product.dueOn(), product.strictBefore());
	}

}
