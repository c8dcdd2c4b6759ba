package vn.roviec.plan;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import vn.roviec.appendix.LaunchTasks;
import vn.roviec.appendix.PlanOrder;
import vn.roviec.appendix.TaskOrder;

import org.springframework.stereotype.Service;

/** Makes a task of every deliverable of every appendix row of an issued plan. */
@Service
public class LaunchPlanTasks {

	private final LaunchTasks launchTasks;

	private final Clock clock;

	LaunchPlanTasks(LaunchTasks launchTasks, Clock clock) {
		this.launchTasks = launchTasks;
		this.clock = clock;
	}

	/** Launches the tasks once, whatever is retried. */
	public void launch(Plan plan) {
		List<TaskOrder> orders = new ArrayList<>();
		int no = 0;
		for (PlanItem item : plan.items()) {
			no++;
			int position = 0;
			for (PlannedDeliverable product : item.deliverables()) {
				orders.add(order(item, product, no, ++position));
			}
		}
		this.launchTasks.launch(plan.agency(), new PlanOrder(plan.id().value(), plan.title(), DocumentSymbol.of(plan),
				plan.standingUnit(), plan.drafter(), plan.end(this.clock.getZone())), orders);
	}

	private static TaskOrder order(PlanItem item, PlannedDeliverable product, int no, int position) {
		return new TaskOrder(no, position, item.groupLabel().isBlank() ? null : item.groupLabel(), item.content(),
				product.text(), Objects.requireNonNull(item.leadUnit()), item.coordinatingUnits(),
				product.deadlineText(), product.dueOn(), product.strictBefore());
	}

}
