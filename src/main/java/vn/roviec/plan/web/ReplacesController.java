package vn.roviec.plan.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.Actor;
import vn.roviec.appendix.TaskId;
import vn.roviec.appendix.TaskSummary;
import vn.roviec.plan.CarriedTasks;
import vn.roviec.plan.ChooseTasks;
import vn.roviec.plan.LinkPlan;
import vn.roviec.plan.Plan;
import vn.roviec.plan.PlanFilter;
import vn.roviec.plan.PlanId;
import vn.roviec.plan.PlanLink;
import vn.roviec.plan.PlanLinks;
import vn.roviec.plan.PlanList;
import vn.roviec.plan.PlannedDeliverable;
import vn.roviec.plan.Plans;
import vn.roviec.web.Spoken;
import vn.roviec.web.TypedId;
import vn.roviec.workflow.Refused;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which a draft names the plan that it replaces, and what of it goes on. */
@Controller
@RequestMapping("/plans/{id}/replaces")
class ReplacesController {

	private static final int MOST = 200;

	private static final String TASK = "task.";

	private final Plans plans;

	private final PlanList list;

	private final PlanLinks links;

	private final LinkPlan linkPlan;

	private final ChooseTasks choose;

	private final CarriedTasks carried;

	private final TakeStep steps;

	private final Spoken spoken;

	ReplacesController(Plans plans, PlanList list, PlanLinks links, LinkPlan linkPlan, ChooseTasks choose,
			CarriedTasks carried, TakeStep steps, Spoken spoken) {
		this.plans = plans;
		this.list = list;
		this.links = links;
		this.linkPlan = linkPlan;
		this.choose = choose;
		this.carried = carried;
		this.steps = steps;
		this.spoken = spoken;
	}

	@GetMapping
	String page(Actor actor, @PathVariable UUID id, Model model) {
		Plan plan = this.plans.get(actor.agency(), new PlanId(id));
		if (!ChooseTasks.mayChoose(actor, plan)) {
			return "redirect:/plans/" + id;
		}
		return show(actor, plan, this.carried.of(actor.agency(), plan.id()), model);
	}

	@PostMapping
	ModelAndView link(Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable UUID older,
			Model model, RedirectAttributes redirect) {
		PlanId plan = new PlanId(id);
		return back(this.steps.take(actor, plan, "replaces",
				() -> this.linkPlan.link(actor, plan, PlanLink.Kind.REPLACES,
						(older != null) ? new PlanId(older) : null),
				(refused) -> show(actor, this.plans.get(actor.agency(), plan), Map.of(), model), model, redirect));
	}

	/** Takes for each task the product that it becomes, none where it ends. */
	@PostMapping("/tasks")
	ModelAndView choose(Actor actor, @PathVariable UUID id, @RequestParam Map<String, String> form, Model model,
			RedirectAttributes redirect) {
		PlanId plan = new PlanId(id);
		return back(this.steps.take(actor, plan, "tasks", () -> this.choose.choose(actor, plan, chosen(form)),
				(refused) -> show(actor, this.plans.get(actor.agency(), plan), typed(form), model), model, redirect));
	}

	/**
	 * @throws Refused where an id cannot be read: left out, it would end a task that
	 * nobody wanted to end
	 */
	private static Map<TaskId, UUID> chosen(Map<String, String> form) {
		Map<TaskId, UUID> chosen = typed(form);
		if (chosen.containsKey(null) || chosen.containsValue(null)) {
			throw new Refused("plan.replaces.changed");
		}
		return chosen;
	}

	private static Map<TaskId, UUID> typed(Map<String, String> form) {
		Map<TaskId, UUID> typed = new HashMap<>();
		form.forEach((name, value) -> {
			if (name.startsWith(TASK) && !value.isBlank()) {
				typed.put(TypedId.read(name.substring(TASK.length()), TaskId::new), TypedId.read(value));
			}
		});
		return typed;
	}

	private static ModelAndView back(ModelAndView answer) {
		if (answer.getStatus() == null) {
			answer.setViewName(answer.getViewName() + "/replaces");
		}
		return answer;
	}

	private String show(Actor actor, Plan plan, Map<TaskId, UUID> chosen, Model model) {
		model.addAttribute("plan", plan);
		model.addAttribute("editable", plan.status().editable() && actor.actsFor(plan.drafter()));
		model.addAttribute("older",
				this.links.of(actor.agency(), plan.id())
					.map((link) -> this.plans.get(actor.agency(), link.older()))
					.orElse(null));
		model.addAttribute("choices",
				this.list.page(actor, new PlanFilter(null, null, null, "", false), 0, MOST)
					.stream()
					.filter((row) -> row.status().inForce())
					.toList());
		model.addAttribute("tasks",
				this.choose.open(plan).stream().map((task) -> line(plan, task, chosen.get(task.id()))).toList());
		return "plan/replaces";
	}

	private Line line(Plan plan, TaskSummary task, @Nullable UUID chosen) {
		return new Line(task.id().value(), task.itemNo(),
				task.deliverable().isBlank() ? task.content() : task.deliverable(), task.leadName(),
				Objects.requireNonNullElse(task.assigneeName(), ""), this.spoken.day(task.dueOn()),
				this.choose.products(plan, task), chosen);
	}

	/**
	 * An open task of the plan that is replaced.
	 *
	 * @param products what it may become
	 * @param chosen what it becomes, null where it ends
	 */
	record Line(UUID id, int itemNo, String product, String lead, String assignee, String due,
			List<PlannedDeliverable> products, @Nullable UUID chosen) {
	}

}
