package vn.roviec.plan;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import vn.roviec.agency.Actor;
import vn.roviec.agency.Role;
import vn.roviec.appendix.TaskId;
import vn.roviec.appendix.TaskOverview;
import vn.roviec.appendix.TaskSummary;
import vn.roviec.audit.AuditLog;
import vn.roviec.workflow.NotAllowed;
import vn.roviec.workflow.Refused;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The drafter, the head of the drafting unit or the clerk chooses which open tasks of the
 * plan that is to be replaced go on in the newer one; what is not chosen ends.
 */
@Service
public class ChooseTasks {

	private final Plans plans;

	private final PlanLinks links;

	private final CarriedTasks carried;

	private final TaskOverview tasks;

	private final Cycles cycles;

	private final AuditLog audit;

	ChooseTasks(Plans plans, PlanLinks links, CarriedTasks carried, TaskOverview tasks, Cycles cycles, AuditLog audit) {
		this.plans = plans;
		this.links = links;
		this.carried = carried;
		this.tasks = tasks;
		this.cycles = cycles;
		this.audit = audit;
	}

	/** Whether the officer may choose now. */
	public static boolean mayChoose(Actor actor, Plan plan) {
		return plan.status().beforeIssue()
				&& (actor.actsFor(plan.drafter()) || actor.heads(plan.draftingUnit()) || actor.holds(Role.CLERK));
	}

	/** The tasks to choose for, in the order of their appendix. */
	public List<TaskSummary> open(Plan plan) {
		return this.links.of(plan.agency(), plan.id())
			.filter((link) -> link.kind() == PlanLink.Kind.REPLACES)
			.map((link) -> this.tasks.ofPlan(plan.agency(), link.older().value()))
			.orElse(List.of())
			.stream()
			.filter((task) -> task.status().isOpen())
			.toList();
	}

	/**
	 * The products of the newer plan that a task may become: those that are done once and
	 * that the same unit leads.
	 */
	public List<PlannedDeliverable> products(Plan plan, TaskSummary task) {
		return plan.items()
			.stream()
			.filter((item) -> task.leadUnit().equals(item.leadUnit()))
			.flatMap((item) -> item.deliverables().stream())
			.filter((product) -> this.cycles.of(plan, product).isEmpty())
			.toList();
	}

	/**
	 * Keeps the choice.
	 * @param chosen the product that each task becomes, tasks that end left out
	 * @throws Refused where two tasks are to become one product
	 */
	@Transactional
	public void choose(Actor actor, PlanId id, Map<TaskId, UUID> chosen) {
		Plan plan = this.plans.getLocked(actor.agency(), id);
		if (!plan.status().beforeIssue()) {
			throw plan.moved();
		}
		if (!mayChoose(actor, plan)) {
			throw new NotAllowed("plan.choose-tasks");
		}
		if (new HashSet<>(chosen.values()).size() < chosen.size()) {
			throw new Refused("plan.replaces.twice");
		}
		List<TaskSummary> open = open(plan);
		boolean fits = chosen.entrySet()
			.stream()
			.allMatch((one) -> open.stream()
				.anyMatch((task) -> task.id().equals(one.getKey())
						&& products(plan, task).stream().anyMatch((product) -> product.ref().equals(one.getValue()))));
		if (!fits) {
			throw new Refused("plan.replaces.changed");
		}
		this.carried.set(actor.agency(), id, chosen);
		this.audit.append(actor, "plan.tasks-chosen", id.value(), String.valueOf(chosen.size()));
	}

}
