package vn.roviec.plan;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import vn.roviec.agency.Actor;
import vn.roviec.appendix.CarryTask;
import vn.roviec.appendix.TaskId;
import vn.roviec.appendix.TaskSummary;

import org.springframework.stereotype.Component;

/**
 * Lets open tasks of a replaced plan go on as products of the newer one, as was chosen; a
 * choice that fits no more since the draft was edited counts for nothing.
 */
@Component
class CarryTasks {

	private final CarriedTasks carried;

	private final ChooseTasks choose;

	private final LaunchPlanTasks orders;

	private final CarryTask carryTask;

	CarryTasks(CarriedTasks carried, ChooseTasks choose, LaunchPlanTasks orders, CarryTask carryTask) {
		this.carried = carried;
		this.choose = choose;
		this.orders = orders;
		this.carryTask = carryTask;
	}

	void carry(Actor actor, Plan newer, String reason) {
		Map<TaskId, UUID> chosen = this.carried.of(newer.agency(), newer.id());
		for (TaskSummary task : this.choose.open(newer)) {
			UUID product = chosen.get(task.id());
			if (product != null
					&& this.choose.products(newer, task).stream().anyMatch((one) -> one.ref().equals(product))) {
				carry(actor, newer, task.id(), product, reason);
			}
		}
	}

	private void carry(Actor actor, Plan newer, TaskId task, UUID product, String reason) {
		List<PlanItem> items = newer.items();
		for (int row = 0; row < items.size(); row++) {
			List<PlannedDeliverable> products = items.get(row).deliverables();
			for (int at = 0; at < products.size(); at++) {
				if (products.get(at).ref().equals(product)) {
					this.carryTask.carry(actor, task, this.orders.source(newer),
							LaunchPlanTasks.order(items.get(row), products.get(at), row + 1, at + 1), reason);
				}
			}
		}
	}

}
